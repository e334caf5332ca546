import { Result, Skeleton } from 'antd';
import { useParams } from 'react-router';
import { may } from '../../domain/staff/roles';
import { hasCode } from '../api/request-error';
import { Failure } from '../failure/failure';
import { LinkButton } from '../frame/link-button';
import { NotForRole } from '../frame/not-for-role';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { useTitle } from '../frame/use-title';
import { useQueueAddress } from '../queue/last-queue';
import { useWords } from '../words/language';
import { ReviewDesk } from './review-desk';
import { useCase } from './use-case';

/** `/console/cases/:id`. Another case is another desk: nothing chosen, shown or typed goes over to it. */
export function ReviewPage() {
  const { words } = useWords();
  useTitle(words.review.title);
  const { role } = useSignedInStaff();
  const { id = '' } = useParams();
  return may(role, 'case.list') ? <LoadedCase key={id} id={id} /> : <NotForRole />;
}

function LoadedCase({ id }: { id: string }) {
  const { words } = useWords();
  const { query, standing, wasHeld, now } = useCase(id);
  if (query.data && standing) {
    return (
      <>
        {query.isError && (
          <Failure error={query.error} title={words.failure.stale} retry={() => void query.refetch()} />
        )}
        <ReviewDesk reviewCase={query.data} standing={standing} wasHeld={wasHeld} now={now} />
      </>
    );
  }
  if (query.isPending) return <Skeleton active paragraph={{ rows: 10 }} />;
  if (hasCode(query.error, 'not_found', 'invalid_input')) return <NoCase />;
  return <Failure error={query.error} retry={() => void query.refetch()} />;
}

function NoCase() {
  const { words } = useWords();
  return (
    <Result
      status="404"
      title={words.review.notFound}
      extra={
        <LinkButton to={useQueueAddress()} type="primary">
          {words.review.back}
        </LinkButton>
      }
    />
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { may } from '../../domain/staff/roles';
import { listUndelivered } from '../api/messages';
import { Failure } from '../failure/failure';
import { NotForRole } from '../frame/not-for-role';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { useTitle } from '../frame/use-title';
import { Pager } from '../paging/pager';
import { useCursor } from '../paging/use-cursor';
import { useWords } from '../words/language';
import { MessageTable } from './message-table';
import './messages.css';
import { ResendAllButton } from './resend-all-button';
import { resendButtonId } from './resend-button';
import { StatusChoice } from './status-choice';
import { useChosenStatus } from './use-chosen-status';
import { useKeptFocus } from './use-kept-focus';

const refreshMs = 15_000;
const titleId = 'messages-title';

/** `/console/messages`: what did not go out, for administrators, who have it tried again (R29). */
export function MessagesPage() {
  const { words } = useWords();
  useTitle(words.messages.title);
  const { role } = useSignedInStaff();
  return may(role, 'message.resend') ? <Undelivered /> : <NotForRole />;
}

function Undelivered() {
  const { words, language } = useWords();
  const { messages: said, failure } = words;
  const { status, choose } = useChosenStatus();
  const { cursor, first } = useCursor();
  const query = useQuery({
    queryKey: ['undelivered', language, status, cursor],
    queryFn: ({ signal }) => listUndelivered({ status, cursor }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  });
  const { data, isPending, isPlaceholderData } = query;
  const messages = data?.messages;
  const buttonIds = useMemo(() => messages?.map(resendButtonId) ?? [], [messages]);
  const pressed = useKeptFocus(buttonIds, titleId);
  const nothingAtAll = data?.counts.dead === 0 && data.counts.unsure === 0;
  return (
    <section aria-labelledby={titleId}>
      <div className="page-head">
        <div>
          <h1 id={titleId} tabIndex={-1}>
            {said.title}
          </h1>
          <p className="quiet">{said.lead}</p>
        </div>
      </div>
      <StatusChoice status={status} choose={choose} counts={data?.counts}>
        {data && data.counts[status] > 0 && (
          <ResendAllButton
            key={status}
            status={status}
            total={data.counts[status]}
            pressed={pressed}
            done={() => cursor && first()}
          />
        )}
      </StatusChoice>
      {query.isError && (
        <Failure error={query.error} title={data && failure.stale} retry={() => void query.refetch()} />
      )}
      {(data || isPending) && (
        <MessageTable
          messages={messages ?? []}
          loading={isPending || isPlaceholderData}
          empty={nothingAtAll ? said.nothing : said.nothingHere}
          pressed={pressed}
        />
      )}
      <Pager next={data?.next} />
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { Case, CaseTimeline } from '../../domain/contract/case';
import { getTimeline } from '../api/review';
import { Failure } from '../failure/failure';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';

/** Looks are told of too, and change nothing else of the case. */
const refreshMs = 30_000;

/** What happened to the case, newest first (R15). Every change of the case asks again at once. */
export function Timeline({ reviewCase: { id, version } }: { reviewCase: Pick<Case, 'id' | 'version'> }) {
  const { words } = useWords();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['timeline', id, version],
    queryFn: ({ signal }) => getTimeline(id, signal),
    placeholderData: (before) => before,
    refetchInterval: refreshMs,
  });
  return (
    <Panel title={words.review.timeline}>
      {isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data && (
        <ol id="timeline" className="timeline">
          {data.entries.toReversed().map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function Entry({ entry: { at, action, by, detail } }: { entry: CaseTimeline['entries'][number] }) {
  const { words } = useWords();
  return (
    <li>
      <time className="quiet" dateTime={at}>
        {formatInstant(at)}
      </time>
      <div>
        {words.audit.actions[action]} · {by.name ?? words.audit.actors[by.kind]}
        {detail !== null && <p className="quiet">{detail}</p>}
      </div>
    </li>
  );
}

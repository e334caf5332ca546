import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { may } from '../../domain/staff/roles';
import { listCases } from '../api/review';
import { useServerNow } from '../api/use-service';
import { Failure } from '../failure/failure';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { useTitle } from '../frame/use-title';
import { Pager } from '../paging/pager';
import { useCursor } from '../paging/use-cursor';
import { caseKeys } from '../shortcuts/case-keys';
import { ShortcutsHelp } from '../shortcuts/shortcuts-help';
import { useShortcuts } from '../shortcuts/use-shortcuts';
import { useWords } from '../words/language';
import { CaseTable } from './case-table';
import { HeldCases } from './held-cases';
import { useRememberedQueue } from './last-queue';
import { NextCaseButton } from './next-case-button';
import { QueueFilters } from './queue-filters';
import { useClaimNext } from './use-claim-next';
import { useQueueFilter } from './use-queue-filter';

const refreshMs = 5_000;
const keys = [
  ['next', 'N'],
  ['help', '?'],
] as const;

/** `/console/`: what waits, what is due first on top (R10, R14). */
export function QueuePage() {
  const { words } = useWords();
  useTitle(words.frame.queue);
  const { role } = useSignedInStaff();
  const mayClaim = may(role, 'case.claim');
  const now = useServerNow(refreshMs);
  useRememberedQueue();
  const next = useClaimNext();
  useShortcuts({ n: next.claimNext }, mayClaim);
  const { filter } = useQueueFilter();
  const { cursor } = useCursor();
  const cases = useQuery({
    queryKey: ['cases', filter, cursor],
    queryFn: ({ signal }) =>
      listCases(
        {
          status: filter.status,
          kind: filter.kind === 'all' ? undefined : filter.kind,
          late: filter.lateOnly ? 'true' : undefined,
          mine: filter.mine ? 'true' : undefined,
          agent: filter.agent,
          cursor,
        },
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  });

  return (
    <section aria-labelledby="queue-title">
      <div className="page-head">
        <div>
          <h1 id="queue-title">{words.frame.queue}</h1>
          <p className="quiet">{words.queue.live}</p>
        </div>
        <div className="page-head-end">
          {mayClaim && (
            <ShortcutsHelp keys={keys} onCase={caseKeys.filter(([name]) => name !== 'next' && name !== 'help')} />
          )}
          {mayClaim && <NextCaseButton {...next} />}
        </div>
      </div>
      {mayClaim && <HeldCases now={now} refreshMs={refreshMs} />}
      <QueueFilters />
      {cases.isError && (
        <Failure error={cases.error} title={cases.data && words.failure.stale} retry={() => void cases.refetch()} />
      )}
      {(cases.data || cases.isPending) && (
        <CaseTable cases={cases.data?.cases ?? []} loading={cases.isPending} now={now} />
      )}
      <Pager next={cases.data?.next} />
    </section>
  );
}

import { useSearchParams } from 'react-router';
import { type CaseKind, type CaseStatus, caseStatuses } from '../../domain/review/case-states';
import { kindsFor } from '../../domain/review/visible-kinds';
import { useSignedInStaff } from '../frame/use-signed-in-staff';

export interface QueueFilter {
  status: CaseStatus;
  kind: CaseKind | 'all';
  lateOnly: boolean;
  /** Only what is in one's own hands. */
  mine: boolean;
  /** Only what is in the hands of this colleague. */
  agent: string | undefined;
}

/** What waits is the work of the day, so it needs no parameter. */
const shownFirst: QueueFilter = { status: 'open', kind: 'all', lateOnly: false, mine: false, agent: undefined };

/** What waits is in nobody's hands, and what is closed is not late. */
function possible(filter: QueueFilter): QueueFilter {
  const { status, lateOnly, mine, agent } = filter;
  const handed = status !== 'open';
  return {
    ...filter,
    lateOnly: lateOnly && status !== 'closed',
    mine: handed && mine,
    agent: handed && !mine ? agent : undefined,
  };
}

/** The queue's filters, kept in the address so that they can be bookmarked, sent and gone back to. Values unknown here, or not for one's role, are ignored. */
export function useQueueFilter() {
  const [search, setSearch] = useSearchParams();
  const { role } = useSignedInStaff();
  const filter = possible({
    status: caseStatuses.find((known) => known === search.get('status')) ?? shownFirst.status,
    kind: kindsFor(role).find((known) => known === search.get('kind')) ?? shownFirst.kind,
    lateOnly: search.get('late') === 'true',
    mine: search.get('mine') === 'true',
    agent: search.get('agent') || undefined,
  });

  /** Another filter is another list: it begins at its first page. */
  function change(part: Partial<QueueFilter>) {
    const wanted = possible({ ...filter, ...part });
    const params = new URLSearchParams();
    if (wanted.status !== shownFirst.status) params.set('status', wanted.status);
    if (wanted.kind !== shownFirst.kind) params.set('kind', wanted.kind);
    if (wanted.lateOnly) params.set('late', 'true');
    if (wanted.mine) params.set('mine', 'true');
    if (wanted.agent) params.set('agent', wanted.agent);
    setSearch(params);
  }

  const names = Object.keys(shownFirst) as (keyof QueueFilter)[];
  const changed = names.some((name) => filter[name] !== shownFirst[name]);
  return { filter, change, clear: () => setSearch({}), changed };
}

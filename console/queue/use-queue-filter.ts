import { useSearchParams } from 'react-router';
import { type CaseKind, type CaseStatus, caseKinds, caseStatuses } from '../../domain/review/case-states';

export interface QueueFilter {
  status: CaseStatus;
  kind: CaseKind | 'all';
  lateOnly: boolean;
}

/** What waits is the work of the day, so it needs no parameter. */
const shownFirst: QueueFilter = { status: 'open', kind: 'all', lateOnly: false };

/** The queue's filters, kept in the address so that they can be bookmarked, sent and gone back to. Values unknown here are ignored. */
export function useQueueFilter() {
  const [search, setSearch] = useSearchParams();
  const filter: QueueFilter = {
    status: caseStatuses.find((known) => known === search.get('status')) ?? shownFirst.status,
    kind: caseKinds.find((known) => known === search.get('kind')) ?? shownFirst.kind,
    lateOnly: search.get('late') === 'true',
  };

  /** Another filter is another list: it begins at its first page. */
  function change(part: Partial<QueueFilter>) {
    const wanted = { ...filter, ...part };
    const params = new URLSearchParams();
    if (wanted.status !== shownFirst.status) params.set('status', wanted.status);
    if (wanted.kind !== shownFirst.kind) params.set('kind', wanted.kind);
    if (wanted.lateOnly) params.set('late', 'true');
    setSearch(params);
  }

  const changed = filter.kind !== shownFirst.kind || filter.lateOnly || filter.status !== shownFirst.status;
  return { filter, change, clear: () => setSearch({}), changed };
}

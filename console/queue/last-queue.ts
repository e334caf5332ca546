import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { type CaseKind, waitsForSecond } from '../../domain/review/case-states';
import { kindsFor } from '../../domain/review/visible-kinds';
import { may } from '../../domain/staff/roles';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { storedValue } from '../stored-value';

/** The filters and the page at which the queue was left. The way back from a case leads there, not to its beginning. */
const lastSearch = storedValue(
  () => sessionStorage,
  'shiming.desk.queue',
  (text) => text ?? '',
);

/** The queue as it was left. */
export function useQueueAddress(): string {
  const search = lastSearch.use();
  return search ? `/?${search}` : '/';
}

/** What of the queue one works through: the one kind, and the second approvals, that it was last narrowed to, if any. */
export function useLastWork(): { kind?: CaseKind; second?: true } {
  const { role } = useSignedInStaff();
  const search = new URLSearchParams(lastSearch.use());
  const kind = kindsFor(role).find((one) => one === search.get('kind'));
  const second = search.get('status') === waitsForSecond && may(role, 'case.confirm');
  return { ...(kind && { kind }), ...(second && { second }) };
}

/** For the queue itself: remembers where one is. */
export function useRememberedQueue(): void {
  const [search] = useSearchParams();
  const now = search.toString();
  useEffect(() => lastSearch.write(now), [now]);
}

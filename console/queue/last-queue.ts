import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { type CaseKind, caseKinds } from '../../domain/review/case-states';
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

/** The one kind of cases that the queue was last narrowed to, if any. */
export function useLastKind(): CaseKind | undefined {
  const wanted = new URLSearchParams(lastSearch.use()).get('kind');
  return caseKinds.find((kind) => kind === wanted);
}

/** For the queue itself: remembers where one is. */
export function useRememberedQueue(): void {
  const [search] = useSearchParams();
  const now = search.toString();
  useEffect(() => lastSearch.write(now), [now]);
}

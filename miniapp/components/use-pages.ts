import { useEffect, useState } from 'react';
import { isSignedOut } from '../api/api-error';
import { askToSignIn } from '../session/sign-in';

/** A part of a list, and where the next one begins. */
export interface ListPage<Item> {
  items: Item[];
  next: string | null;
}

export interface Pages<Item> {
  items: Item[];
  hasMore: boolean;
  running: boolean;
  /** Why the next page is not there. */
  failure: unknown;
  showMore(): Promise<void>;
  change(how: (items: Item[]) => Item[]): void;
}

/** What was shown, renewed by a first page of now; where the two do not meet, the list begins anew. */
function renew<Item extends { id: string }>(shown: ListPage<Item>, first: ListPage<Item>): ListPage<Item> {
  const border = first.items.at(-1)?.id;
  const met = shown.items.findIndex(({ id }) => id === border);
  const below = met === -1 ? [] : shown.items.slice(met + 1);
  return below.length === 0 || first.next === null ? first : { items: [...first.items, ...below], next: shown.next };
}

/** A list that grows by a page whenever the person asks for it, and stays as long as it is when its first page is loaded again. */
export function usePages<Item extends { id: string }>(
  first: ListPage<Item>,
  load: (cursor: string) => Promise<ListPage<Item>>,
): Pages<Item> {
  const [shown, setShown] = useState(first);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => setShown((before) => renew(before, first)), [first]);

  async function showMore() {
    if (shown.next === null || running) return;
    setRunning(true);
    setFailure(null);
    try {
      const page = await load(shown.next);
      setShown((before) => ({ items: [...before.items, ...page.items], next: page.next }));
    } catch (error) {
      if (isSignedOut(error)) askToSignIn();
      else setFailure(error);
    } finally {
      setRunning(false);
    }
  }
  return {
    items: shown.items,
    hasMore: shown.next !== null,
    running,
    failure,
    showMore,
    change: (how) => setShown((before) => ({ ...before, items: how(before.items) })),
  };
}

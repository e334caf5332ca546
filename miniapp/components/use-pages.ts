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

/** A list that grows by a page whenever the person asks for it; another first page begins it anew. */
export function usePages<Item>(first: ListPage<Item>, load: (cursor: string) => Promise<ListPage<Item>>): Pages<Item> {
  const [shown, setShown] = useState(first);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => setShown(first), [first]);

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

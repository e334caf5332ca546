import { useEffect, useState } from 'react';
import type { Notice } from '../../../domain/contract/notice';
import { isSignedOut } from '../../api/api-error';
import { readNotice, readNoticesUpTo } from '../../api/notice-api';
import type { Pages } from '../../components/use-pages';
import type { Reload } from '../../components/use-resource';
import { serviceNow } from '../../service/service';
import { askToSignIn } from '../../session/sign-in';

export interface Reading {
  /** How many of all are unread, those included that are not shown. */
  unread: number;
  running: boolean;
  /** Why something could not be marked; `null`: nothing failed. */
  failure: unknown;
  read(notice: Notice): Promise<void>;
  readAll(): Promise<void>;
}

/** What of the inbox is read. Only a person's press marks anything, never that the page was opened. */
export function useReading(
  first: { unread: number },
  list: Pick<Pages<Notice>, 'items' | 'change'>,
  onReload: Reload,
): Reading {
  const [unread, setUnread] = useState(first.unread);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    setUnread(first.unread);
    setFailure(null);
  }, [first]);

  async function mark(send: () => Promise<{ unread: number }>, isMeant: (notice: Notice) => boolean) {
    setFailure(null);
    try {
      const { unread: left } = await send();
      const readAt = serviceNow().toISOString();
      list.change((items) => items.map((one) => (one.readAt === null && isMeant(one) ? { ...one, readAt } : one)));
      setUnread(left);
      return left;
    } catch (error) {
      if (isSignedOut(error)) askToSignIn();
      else setFailure(error);
      return undefined;
    }
  }

  async function read({ id }: Notice) {
    await mark(
      () => readNotice(id),
      (one) => one.id === id,
    );
  }

  async function readAll() {
    const newest = list.items[0];
    if (!newest || running) return;
    setRunning(true);
    const left = await mark(
      () => readNoticesUpTo(newest.id),
      () => true,
    );
    // What arrived meanwhile was not seen.
    if (left) await onReload('quietly');
    setRunning(false);
  }
  return { unread, running, failure, read, readAll };
}

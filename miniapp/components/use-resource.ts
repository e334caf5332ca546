import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, isSignedOut } from '../api/api-error';
import { refreshService } from '../service/service';
import { session } from '../session/session';
import { askToSignIn } from '../session/sign-in';

export type Resource<T> = { state: 'loading' } | { state: 'failed'; error: unknown } | { state: 'ready'; value: T };

/** Loads again. Quietly: a failure leaves what is shown as it was. */
export type Reload = (how?: 'quietly') => Promise<void>;

/** `until-loaded`: what was loaded stays as long as the page does, such as a form that the person is filling in. */
type Freshness = 'each-time' | 'until-loaded';

/** What anybody may see, loaded again each time the page appears; the last answer is kept meanwhile. */
export function usePublicResource<T>(
  load: () => Promise<T>,
  freshness: Freshness = 'each-time',
): [Resource<T>, Reload] {
  const [resource, setResource] = useState<Resource<T>>({ state: 'loading' });
  const newest = useRef(0);
  const loader = useRef(load);
  loader.current = load;
  const reload: Reload = useCallback(async (how) => {
    newest.current += 1;
    const mine = newest.current;
    setResource((before) => (before.state === 'ready' ? before : { state: 'loading' }));
    let next: Resource<T>;
    try {
      next = { state: 'ready', value: await loader.current() };
    } catch (error) {
      if (isSignedOut(error)) return askToSignIn();
      next = { state: 'failed', error };
    }
    // An older answer that arrives late must not replace a newer one.
    if (mine !== newest.current) return;
    setResource((before) => (next.state === 'failed' && how === 'quietly' ? before : next));
  }, []);
  useDidShow(() => {
    if (freshness === 'each-time' || resource.state !== 'ready') void reload();
  });
  return [resource, reload];
}

/** What only the person may see, with the service's clock fresh beside it. Without a session: to the sign-in page. */
export function useResource<T>(load: () => Promise<T>, freshness?: Freshness): [Resource<T>, Reload] {
  return usePublicResource(async () => {
    if (session.get() === null) throw new ApiError(401, null);
    const [value] = await Promise.all([load(), refreshService()]);
    return value;
  }, freshness);
}

/** A clear case is decided within seconds of its submission (R12); after that seldom enough for a battery. */
const pausesMs = [1_500, 3_500, 7_500, 15_500] as const;

/** Asks again, ever more seldom, while the page is shown and something is still to come. */
export function useWatch(reload: Reload, waiting: boolean): void {
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => {
    if (!waiting || !shown) return;
    let timer: ReturnType<typeof setTimeout>;
    const askAfterPause = (asked: number) => {
      timer = setTimeout(() => {
        void reload('quietly');
        askAfterPause(asked + 1);
      }, pausesMs[asked] ?? pausesMs.at(-1));
    };
    askAfterPause(0);
    return () => clearTimeout(timer);
  }, [reload, waiting, shown]);
}

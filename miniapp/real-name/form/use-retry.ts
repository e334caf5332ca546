import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { onNetworkReturn } from '../on-network-return';
import { after } from './after';

/** The wait after the first, the second and each later failure. */
const waitsMs = [5_000, 15_000, 30_000] as const;
const longestWaitMs = 30_000;

/**
 * Tries again by itself while the page is shown (R7): after widening waits, since a service that does not answer gives
 * no sign when it is back; at once when the network returns, or the page.
 *
 * @param failures how often it failed so far; `null` while nothing waits
 */
export function useRetry(failures: number | null, retry: () => void): void {
  const [shown, setShown] = useState(true);
  const retryNow = useRef(retry);
  retryNow.current = retry;
  const waits = failures !== null;
  useDidHide(() => setShown(false));
  useDidShow(() => {
    setShown(true);
    if (waits) retryNow.current();
  });
  useEffect(() => {
    if (failures === null || !shown) return;
    const again = () => retryNow.current();
    const stopWaiting = after(waitsMs[failures - 1] ?? longestWaitMs, again);
    const stopListening = onNetworkReturn(again);
    return () => {
      stopWaiting();
      stopListening();
    };
  }, [failures, shown]);
}

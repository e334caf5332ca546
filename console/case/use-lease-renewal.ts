import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Case } from '../../domain/contract/case';
import { leaseMinutes } from '../../domain/review/case-states';
import { hasCode } from '../api/request-error';
import { renewLease } from '../api/review';

const renewAfterMs = 5 * 60_000;
const retryMs = 15_000;
const signsOfLife = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/**
 * Prolongs the hold every five minutes while someone works on the page. A page left open on an empty chair prolongs
 * nothing: its case goes back to the queue (R10).
 *
 * @param now the server's time, ticking
 */
export function useLeaseRenewal({ id, holder }: Case, now: number) {
  const queryClient = useQueryClient();
  const lastSignOfLife = useRef(Date.now());
  const lastTry = useRef(0);
  const renewal = useMutation({
    mutationFn: () => renewLease(id),
    onSuccess: (renewed) => queryClient.setQueryData(['case', id], renewed),
    onError: (error) => {
      if (hasCode(error, 'case_not_held', 'case_closed'))
        void queryClient.invalidateQueries({ queryKey: ['case', id] });
    },
  });

  useEffect(() => {
    const seen = () => {
      lastSignOfLife.current = Date.now();
    };
    for (const sign of signsOfLife) document.addEventListener(sign, seen, { passive: true });
    return () => {
      for (const sign of signsOfLife) document.removeEventListener(sign, seen);
    };
  }, []);

  const leaseUntil = holder?.leaseUntil;
  const heldForMs = leaseUntil ? leaseMinutes * 60_000 - (Date.parse(leaseUntil) - now) : 0;
  useEffect(() => {
    if (heldForMs < renewAfterMs || Date.now() - lastSignOfLife.current > renewAfterMs) return;
    if (renewal.isPending || Date.now() - lastTry.current < retryMs) return;
    lastTry.current = Date.now();
    renewal.mutate();
  }, [heldForMs, renewal]);

  return renewal;
}

import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { getCase } from '../api/review';
import { useServerNow } from '../api/use-service';
import { type Standing, standingOf } from './standing';

/** The person may withdraw, and a hold may lapse, while the page is open. */
const refreshMs = 15_000;

/** One case, kept up to date, and what it is to whoever looks at it. */
export function useCase(id: string) {
  const query = useQuery({
    queryKey: ['case', id],
    queryFn: ({ signal }) => getCase(id, signal),
    refetchInterval: ({ state }) => (state.data?.status === 'closed' ? false : refreshMs),
  });
  const now = useServerNow(1_000);
  const wasHeld = useRef(false);
  const standing: Standing | undefined = query.data && standingOf(query.data, now, wasHeld.current);
  if (standing === 'held') wasHeld.current = true;
  return { query, standing, wasHeld: wasHeld.current, now };
}

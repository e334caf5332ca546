import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { getService } from './staff';

/** What the server says of itself. Asked again each minute: in the sandbox its clock can be moved. */
export function useService() {
  return useQuery({
    queryKey: ['service'],
    queryFn: ({ signal }) => getService(signal),
    staleTime: 30_000,
    refetchInterval: 60_000,
  });
}

/** The server's time in milliseconds, ticking. What is due and what lapses is judged by it, not by this computer's clock. */
export function useServerNow(everyMs: number): number {
  const { data, dataUpdatedAt } = useService();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return data ? now + Date.parse(data.now) - dataUpdatedAt : now;
}

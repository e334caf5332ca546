import { useQuery } from '@tanstack/react-query';
import { listColleagues } from '../api/review';

/** Those who work through the queue; they change seldom. */
export function useColleagues(enabled = true) {
  return useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => listColleagues(signal),
    staleTime: 60_000,
    enabled,
  });
}

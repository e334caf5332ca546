import { useQuery } from '@tanstack/react-query';
import { getStaff } from './staff';

/** Who is signed in. */
export function useStaff() {
  return useQuery({
    queryKey: ['staff'],
    queryFn: ({ signal }) => getStaff(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

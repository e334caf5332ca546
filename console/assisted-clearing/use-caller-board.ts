import { useQuery } from '@tanstack/react-query';
import { getCallerBoard } from '../api/assisted-clearings';
import { useWords } from '../words/language';

/** What must be so before the caller's real name is cleared, as it stands now. */
export function useCallerBoard(ticket: string) {
  const { language } = useWords();
  return useQuery({
    queryKey: ['caller-board', ticket, language],
    queryFn: ({ signal }) => getCallerBoard(ticket, signal),
    gcTime: 0,
  });
}

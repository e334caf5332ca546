import { useQueryClient } from '@tanstack/react-query';
import type { DecisionInput } from '../../domain/contract/case';
import { RequestError } from '../api/request-error';
import { decideCase } from '../api/review';
import { useSingleMutation } from '../api/use-single-mutation';

/**
 * Sends the decision. Where it was refused, or its reply was lost, the case is read again, so that the page shows
 * what is true now rather than what was tried.
 */
export function useDecision(id: string) {
  const queryClient = useQueryClient();
  return useSingleMutation({
    mutationFn: (decision: DecisionInput) => decideCase(id, decision),
    onSuccess: (decided) => queryClient.setQueryData(['case', id], decided),
    onError: (error) => {
      const readAgain = error instanceof RequestError && (error.passing || error.problem?.status === 409);
      if (readAgain) void queryClient.invalidateQueries({ queryKey: ['case', id] });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases'] }),
  });
}

import { useQueryClient } from '@tanstack/react-query';
import type { SettlementInput } from '../../domain/contract/second-look';
import { RequestError } from '../api/request-error';
import { settleDisagreement } from '../api/second-looks';
import { useSingleMutation } from '../api/use-single-mutation';

/** Sends the ruling. Where it was refused, or its reply was lost, the case is read again, so that the page shows what is true now. */
export function useSettlement(id: string) {
  const queryClient = useQueryClient();
  return useSingleMutation({
    mutationFn: (settlement: SettlementInput) => settleDisagreement(id, settlement),
    onSuccess: (settled) => queryClient.setQueryData(['case', id], settled),
    onError: (error) => {
      const readAgain = error instanceof RequestError && (error.passing || error.problem?.status === 409);
      if (readAgain) void queryClient.invalidateQueries({ queryKey: ['case', id] });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases'] }),
  });
}

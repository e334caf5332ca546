import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { claimCase } from '../api/review';
import { useSingleMutation } from '../api/use-single-mutation';
import { failureWords } from '../failure/failure-words';
import { useWords } from '../words/language';

/** Takes one case on purpose, and opens it. */
export function useClaimThis(id: string) {
  const { language } = useWords();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const claim = useSingleMutation({
    mutationFn: () => claimCase(id),
    onSuccess: (claimed) => {
      queryClient.setQueryData(['case', id], claimed);
      void navigate(`/cases/${id}`);
    },
    onError: (error) => {
      void message.error(failureWords(error, language));
      void queryClient.invalidateQueries({ queryKey: ['case', id] });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases'] }),
  });
  return { claimThis: () => claim.mutate(), claiming: claim.isPending };
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { claimNext } from '../api/review';
import { failureWords } from '../failure/failure-words';
import { useWords } from '../words/language';

/** Takes the case that is due first and opens it; where none waits, says so and shows the queue. */
export function useClaimNext() {
  const { words, language } = useWords();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const claim = useMutation({
    mutationFn: claimNext,
    onSuccess: (claimed) => {
      if (claimed) queryClient.setQueryData(['case', claimed.id], claimed);
      else void message.info(words.queue.nothing);
      void navigate(claimed ? `/cases/${claimed.id}` : '/');
    },
    onError: (error) => void message.error(failureWords(error, language)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases'] }),
  });
  return { claimNext: () => !claim.isPending && claim.mutate(), claiming: claim.isPending };
}

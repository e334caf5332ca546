import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { hasCode } from '../api/request-error';
import { releaseCase } from '../api/review';
import { useSingleMutation } from '../api/use-single-mutation';
import { failureWords } from '../failure/failure-words';
import { useQueueAddress } from '../queue/last-queue';
import { useWords } from '../words/language';

/** Gives the case back to the queue and returns there. A case that was lost meanwhile is given back already. */
export function useRelease(id: string) {
  const { words, language } = useWords();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const queue = useQueueAddress();
  return useSingleMutation({
    mutationFn: () => releaseCase(id),
    onSuccess: () => {
      void message.success(words.review.released);
      void navigate(queue);
      queryClient.removeQueries({ queryKey: ['case', id] });
    },
    onError: (error) => {
      if (hasCode(error, 'case_not_held', 'case_closed'))
        void queryClient.invalidateQueries({ queryKey: ['case', id] });
      else void message.error(failureWords(error, language));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases'] }),
  });
}

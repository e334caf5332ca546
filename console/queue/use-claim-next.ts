import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { fill } from '../../domain/words';
import { claimNext } from '../api/review';
import { useSingleMutation } from '../api/use-single-mutation';
import { failureWords } from '../failure/failure-words';
import { useWords } from '../words/language';
import { useLastWork, useQueueAddress } from './last-queue';
import { workWords } from './work-words';

/**
 * Takes the case that is due first and opens it; where none waits, says so and shows the queue. Whoever has the queue
 * show one kind, or the second approvals, works through those.
 */
export function useClaimNext() {
  const { words, language } = useWords();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const queue = useQueueAddress();
  const work = useLastWork();
  const narrowed = workWords(work, words.queue);
  const claim = useSingleMutation({
    mutationFn: () => claimNext(work),
    onSuccess: (claimed) => {
      if (claimed) queryClient.setQueryData(['case', claimed.id], claimed);
      else void message.info(narrowed ? fill(words.queue.nothingOfKind, { kind: narrowed }) : words.queue.nothing);
      void navigate(claimed ? `/cases/${claimed.id}` : queue);
    },
    onError: (error) => void message.error(failureWords(error, language)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases'] }),
  });
  return { claimNext: () => claim.mutate(), claiming: claim.isPending };
}

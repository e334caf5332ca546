import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { fill } from '../../domain/words';
import { claimNext } from '../api/review';
import { useSingleMutation } from '../api/use-single-mutation';
import { failureWords } from '../failure/failure-words';
import { useWords } from '../words/language';
import { useLastKind, useQueueAddress } from './last-queue';

/**
 * Takes the case that is due first and opens it; where none waits, says so and shows the queue. Whoever has the queue
 * show one kind works through that kind.
 */
export function useClaimNext() {
  const { words, language } = useWords();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const queue = useQueueAddress();
  const kind = useLastKind();
  const claim = useSingleMutation({
    mutationFn: () => claimNext(kind),
    onSuccess: (claimed) => {
      if (claimed) queryClient.setQueryData(['case', claimed.id], claimed);
      else
        void message.info(
          kind ? fill(words.queue.nothingOfKind, { kind: words.queue.kinds[kind] }) : words.queue.nothing,
        );
      void navigate(claimed ? `/cases/${claimed.id}` : queue);
    },
    onError: (error) => void message.error(failureWords(error, language)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases'] }),
  });
  return { claimNext: () => claim.mutate(), claiming: claim.isPending };
}

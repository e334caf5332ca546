import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { hasCode } from '../../api/request-error';
import { useSingleMutation } from '../../api/use-single-mutation';
import { useQueueAddress } from '../last-queue';

/** Passes a held case on and returns to the queue. One that was lost meanwhile shows itself as it is now. */
export function usePassOn<T>(id: string, pass: (input: T) => Promise<unknown>, done: (input: T) => string) {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const queue = useQueueAddress();
  return useSingleMutation({
    mutationFn: pass,
    onSuccess: (_, input) => {
      void message.success(done(input));
      void navigate(queue);
      queryClient.removeQueries({ queryKey: ['case', id] });
    },
    onError: (error) => {
      if (hasCode(error, 'case_not_held', 'case_closed'))
        void queryClient.invalidateQueries({ queryKey: ['case', id] });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases'] }),
  });
}

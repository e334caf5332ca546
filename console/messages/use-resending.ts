import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { UndeliveredMessage } from '../../domain/contract/undelivered';
import { resendMessage } from '../api/messages';
import { RequestError } from '../api/request-error';
import { useSingleMutation } from '../api/use-single-mutation';
import { failureWords } from '../failure/failure-words';
import { useWords } from '../words/language';

/** Somebody else was faster, or the message is kept no more. */
const isGone = (error: unknown) =>
  error instanceof RequestError && ['not_undelivered', 'not_found'].includes(error.code);

/** Has one message tried again. Whatever comes of it, the list then shows what is true. */
export function useResending({ id, status }: Pick<UndeliveredMessage, 'id' | 'status'>) {
  const { words, language } = useWords();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  return useSingleMutation({
    mutationFn: () => resendMessage(id),
    onSuccess: () => void message.success(words.messages.resent),
    onError: (error) => {
      if (isGone(error)) void message.info(words.messages.gone);
      // Of the others a dialog says itself what failed.
      else if (status === 'dead') void message.error(failureWords(error, language));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['undelivered'] }),
  });
}

import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { mostResentAtOnce } from '../../domain/contract/undelivered';
import type { UndeliveredStatus } from '../../domain/notice/delivery-states';
import { fill } from '../../domain/words';
import { resendMessages } from '../api/messages';
import { useSingleMutation } from '../api/use-single-mutation';
import { ConfirmModal } from '../frame/confirm-modal';
import { useWords } from '../words/language';
import { sayCount } from './say-count';

interface ResendAllButtonProps {
  status: UndeliveredStatus;
  /** How many there are. */
  total: number;
  pressed: (id: string) => void;
  /** The list is another one now. */
  done: () => void;
}

const id = 'resend-all';

/** Says how many at once, and what that means, before it sends them. */
export function ResendAllButton({ status, total, pressed, done }: ResendAllButtonProps) {
  const { words } = useWords();
  const { resend, resendAll, resentMany, resentNone, cancel, all } = words.messages;
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const resending = useSingleMutation({
    mutationFn: () => resendMessages(status),
    onSuccess: ({ resent }) => {
      void (resent > 0 ? message.success(fill(resentMany, { count: resent })) : message.info(resentNone));
      setAsking(false);
      done();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['undelivered'] }),
  });
  const count = Math.min(total, mostResentAtOnce);

  function press() {
    pressed(id);
    resending.reset();
    setAsking(true);
  }

  return (
    <>
      <Button id={id} loading={resending.isPending} onClick={press}>
        {resendAll}
      </Button>
      <ConfirmModal
        open={asking}
        title={fill(all.title, { count })}
        lead={
          <>
            {all.leads[status]}
            {total > count && <span className="resend-rest">{fill(all.rest, { total: sayCount(total), count })}</span>}
          </>
        }
        confirm={resend}
        cancel={cancel}
        change={resending}
        close={() => setAsking(false)}
      />
    </>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import type { UndeliveredMessage } from '../../domain/contract/undelivered';
import { fill } from '../../domain/words';
import { ConfirmModal } from '../frame/confirm-modal';
import { useWords } from '../words/language';
import { useResending } from './use-resending';

interface ResendButtonProps {
  message: UndeliveredMessage;
  /** The keyboard is here now, and the row may go. */
  pressed: (id: string) => void;
}

export const resendButtonId = (message: Pick<UndeliveredMessage, 'id'>) => `resend-${message.id}`;

/** Sends what was given up at once, and asks first where the person may get it twice. */
export function ResendButton({ message, pressed }: ResendButtonProps) {
  const { title, status } = message;
  const { resend, resendNamed, cancel, perhapsTwice } = useWords().words.messages;
  const [asking, setAsking] = useState(false);
  const resending = useResending(message);

  function press() {
    pressed(resendButtonId(message));
    resending.reset();
    if (status === 'unsure') setAsking(true);
    else resending.mutate();
  }

  return (
    <>
      <Button
        id={resendButtonId(message)}
        size="small"
        aria-label={fill(resendNamed, { title })}
        loading={resending.isPending}
        onClick={press}
      >
        {resend}
      </Button>
      <ConfirmModal
        open={asking}
        title={perhapsTwice.title}
        lead={fill(perhapsTwice.lead, { title })}
        confirm={resend}
        cancel={cancel}
        change={resending}
        close={() => setAsking(false)}
      />
    </>
  );
}

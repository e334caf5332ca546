import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import type { FakeApi } from './fake-api';
import { show } from './show';

interface Confirming {
  page: () => ReactElement;
  /** What has to be ticked before it is submitted. */
  boxes: RegExp[];
  button: string;
  /** The call that submits it. */
  submission: `${string} ${string}`;
}

/** What a person does on a page that confirms and submits, and what the service gets of it. */
export function confirmPage(holder: { api: FakeApi }, { page, boxes, button, submission }: Confirming) {
  const sent = () => holder.api.calls(submission);
  return {
    sent,
    keys: () => new Set(sent().map(({ headers }) => headers['idempotency-key'])),
    async agree() {
      await show(page());
      for (const name of boxes) await userEvent.click(await screen.findByRole('checkbox', { name }));
    },
    async submit() {
      await userEvent.click(await screen.findByRole('button', { name: button }));
    },
    /** Both taps before React has drawn the disabled button. */
    submitTwice() {
      const found = screen.getByRole('button', { name: button });
      act(() => {
        found.click();
        found.click();
      });
    },
  };
}

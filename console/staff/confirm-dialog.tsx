import { App } from 'antd';
import type { StaffAccount, StaffAccountWithPassword } from '../../domain/contract/staff';
import { fill } from '../../domain/words';
import { resetCode, resetPassword, setEnabled } from '../api/staff-accounts';
import { useSingleMutation } from '../api/use-single-mutation';
import { ConfirmModal } from '../frame/confirm-modal';
import { useWords } from '../words/language';
import type { AccountTaskKind } from './account-dialog';

type Confirmed = Exclude<AccountTaskKind, 'role' | 'sessions'>;

/** What is done once it was confirmed; a new password is an answer to be told. */
const doing: Record<Confirmed, (id: string) => Promise<StaffAccount | StaffAccountWithPassword>> = {
  disable: (id) => setEnabled(id, false),
  enable: (id) => setEnabled(id, true),
  password: resetPassword,
  code: resetCode,
};

interface ConfirmDialogProps {
  kind: Confirmed;
  account: StaffAccount;
  close: () => void;
  changed: () => void;
  tell: (given: StaffAccountWithPassword) => void;
}

/** Says what will happen to somebody before it does. */
export function ConfirmDialog({ kind, account, close, changed, tell }: ConfirmDialogProps) {
  const { words } = useWords();
  const { message } = App.useApp();
  const { title, lead, confirm } = words.staff.confirms[kind];
  const done: Partial<Record<Confirmed, string>> = words.staff.done;
  const change = useSingleMutation({
    mutationFn: () => doing[kind](account.id),
    onSuccess: (answer) => {
      if ('password' in answer) tell(answer);
      else void message.success(done[kind]);
      changed();
      close();
    },
  });
  return (
    <ConfirmModal
      title={fill(title, { username: account.username })}
      lead={lead}
      confirm={confirm}
      cancel={words.staff.cancel}
      danger={kind !== 'enable'}
      change={change}
      close={close}
    />
  );
}

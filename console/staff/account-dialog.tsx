import { Modal } from 'antd';
import type { StaffAccount, StaffAccountWithPassword } from '../../domain/contract/staff';
import { fill } from '../../domain/words';
import { listSessionsOf } from '../api/staff-accounts';
import { useWords } from '../words/language';
import { ConfirmDialog } from './confirm-dialog';
import { RoleDialog } from './role-dialog';
import { SessionList } from './session-list';

/** What an administrator does with somebody's account. */
export type AccountTaskKind = 'role' | 'sessions' | 'password' | 'code' | 'enable' | 'disable';

export interface AccountTask {
  kind: AccountTaskKind;
  account: StaffAccount;
}

/** What there is to be done with an account as it stands. */
export function tasksFor({ enabled, hasCode }: StaffAccount): AccountTaskKind[] {
  if (!enabled) return ['role', 'enable'];
  return ['role', 'sessions', 'password', ...(hasCode ? (['code'] as const) : []), 'disable'];
}

interface AccountDialogProps {
  task: AccountTask | undefined;
  close: () => void;
  changed: () => void;
  tell: (given: StaffAccountWithPassword) => void;
}

/** One task, asked about before it is done. */
export function AccountDialog({ task, close, changed, tell }: AccountDialogProps) {
  const { words } = useWords();
  if (!task) return null;
  const { kind, account } = task;
  if (kind === 'role') return <RoleDialog account={account} close={close} changed={changed} />;
  if (kind !== 'sessions') {
    return <ConfirmDialog kind={kind} account={account} close={close} changed={changed} tell={tell} />;
  }
  return (
    <Modal open title={fill(words.staff.sessionsTitle, { username: account.username })} footer={null} onCancel={close}>
      <SessionList of={account.id} load={(signal) => listSessionsOf(account.id, signal)} />
    </Modal>
  );
}

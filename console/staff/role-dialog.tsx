import { App, Modal } from 'antd';
import { useState } from 'react';
import type { StaffAccount } from '../../domain/contract/staff';
import { fill } from '../../domain/words';
import { setRole } from '../api/staff-accounts';
import { useSingleMutation } from '../api/use-single-mutation';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';
import { RoleChoice } from './role-choice';

interface RoleDialogProps {
  account: StaffAccount;
  close: () => void;
  changed: () => void;
}

export function RoleDialog({ account, close, changed }: RoleDialogProps) {
  const { words } = useWords();
  const { title, lead, confirm } = words.staff.roleDialog;
  const { message } = App.useApp();
  const [role, choose] = useState(account.role);
  const change = useSingleMutation({
    mutationFn: () => setRole(account.id, role),
    onSuccess: () => {
      void message.success(words.staff.done.role);
      changed();
      close();
    },
  });
  return (
    <Modal
      open
      title={fill(title, { username: account.username })}
      okText={confirm}
      cancelText={words.staff.cancel}
      okButtonProps={{ id: 'confirm-change', disabled: role === account.role, loading: change.isPending }}
      onOk={() => change.mutate()}
      onCancel={close}
      afterOpenChange={(open) => open && document.getElementById(`role-${account.role}`)?.focus()}
      width={480}
    >
      <p className="quiet">{lead}</p>
      <RoleChoice value={role} onChange={choose} />
      {change.isError && <Failure error={change.error} />}
    </Modal>
  );
}

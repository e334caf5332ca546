import { Form, Input, Modal } from 'antd';
import type { StaffAccountWithPassword } from '../../domain/contract/staff';
import { checkUsername } from '../../domain/staff/check-account';
import type { Role } from '../../domain/staff/roles';
import { fieldProblemWords } from '../../domain/verification/field-problems';
import { createStaffAccount } from '../api/staff-accounts';
import { useSingleMutation } from '../api/use-single-mutation';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';
import { RoleChoice } from './role-choice';

const formId = 'new-staff-form';

interface NewStaffDialogProps {
  open: boolean;
  close: () => void;
  tell: (given: StaffAccountWithPassword) => void;
}

export function NewStaffDialog({ open, close, tell }: NewStaffDialogProps) {
  const { words, language } = useWords();
  const { title, username, usernameHint, role, confirm } = words.staff.form;
  const creation = useSingleMutation({
    mutationFn: createStaffAccount,
    onSuccess: (given) => {
      close();
      tell(given);
    },
  });

  async function checkName(_: unknown, typed = '') {
    const problem = checkUsername(typed.trim());
    if (problem) throw new Error(fieldProblemWords[problem][language]);
  }

  return (
    <Modal
      open={open}
      title={title}
      okText={confirm}
      cancelText={words.staff.cancel}
      okButtonProps={{ id: 'confirm-new-staff', loading: creation.isPending, htmlType: 'submit', form: formId }}
      onCancel={close}
      afterClose={creation.reset}
      destroyOnHidden
      width={480}
    >
      <Form<{ username: string; role: Role }>
        id={formId}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        initialValues={{ role: 'agent' }}
        onFinish={(typed) => creation.mutate({ username: typed.username.trim(), role: typed.role })}
      >
        <Form.Item name="username" label={username} extra={usernameHint} rules={[{ validator: checkName }]}>
          <Input
            id="new-username"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={32}
            autoFocus
          />
        </Form.Item>
        <Form.Item name="role" label={role}>
          <RoleChoice />
        </Form.Item>
      </Form>
      {creation.isError && <Failure error={creation.error} />}
    </Modal>
  );
}

import { App, Button, Form, Input } from 'antd';
import { checkNewPassword } from '../../domain/staff/check-account';
import { fieldProblemWords } from '../../domain/verification/field-problems';
import { changePassword } from '../api/staff';
import { useSingleMutation } from '../api/use-single-mutation';
import { useWords } from '../words/language';
import { ProofFailure } from './proof-failure';

interface Passwords {
  password: string;
  newPassword: string;
  repeated: string;
}

interface PasswordFormProps {
  username: string;
  done?: () => void;
  /** Where it is all that there is to do. */
  autoFocus?: boolean;
}

/** Changes one's own password; the rules are checked as the server checks them. */
export function PasswordForm({ username, done, autoFocus = false }: PasswordFormProps) {
  const { words, language } = useWords();
  const {
    current,
    next,
    nextHint,
    repeat,
    missing,
    different,
    wrong,
    submit,
    done: doneWords,
  } = words.account.password;
  const { message } = App.useApp();
  const [form] = Form.useForm<Passwords>();
  const change = useSingleMutation({
    mutationFn: ({ password, newPassword }: Passwords) => changePassword({ password, newPassword }),
    onSuccess: () => {
      void message.success(doneWords);
      form.resetFields();
      done?.();
    },
  });
  const required = { required: true, message: missing };

  async function checkNew(_: unknown, typed = '') {
    const problem = typed && checkNewPassword(typed, username, form.getFieldValue('password') ?? '');
    if (problem) throw new Error(fieldProblemWords[problem][language]);
  }

  async function checkRepeated(_: unknown, typed = '') {
    if (typed && typed !== form.getFieldValue('newPassword')) throw new Error(different);
  }

  return (
    <Form
      form={form}
      className="narrow"
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      onFinish={change.mutate}
    >
      {/* For password managers, which otherwise do not know whose it is. */}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <Form.Item name="password" label={current} rules={[required]}>
        <Input.Password id="password-current" autoComplete="current-password" autoFocus={autoFocus} />
      </Form.Item>
      <Form.Item name="newPassword" label={next} extra={nextHint} rules={[required, { validator: checkNew }]}>
        <Input.Password id="password-new" autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="repeated" label={repeat} rules={[required, { validator: checkRepeated }]}>
        <Input.Password id="password-repeated" autoComplete="new-password" />
      </Form.Item>
      {change.isError && (
        <div className="gap-below">
          <ProofFailure error={change.error} wrong={wrong} />
        </div>
      )}
      <Button id="change-password" type="primary" htmlType="submit" loading={change.isPending}>
        {submit}
      </Button>
    </Form>
  );
}

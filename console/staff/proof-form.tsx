import { Button, Form, Input, Space } from 'antd';
import type { Proof } from '../api/staff';
import { useWords } from '../words/language';
import { ProofFailure } from './proof-failure';

interface ProofFormProps {
  /** Where a one-time code is enrolled, it is asked for too. */
  asksForCode: boolean;
  error: Error | null;
  pending: boolean;
  send: (proof: Proof) => void;
  cancel?: () => void;
}

/** Password, and code, once more: a desk that was left open shall not change who can sign in. */
export function ProofForm({ asksForCode, error, pending, send, cancel }: ProofFormProps) {
  const { words } = useWords();
  const { code, password } = words.account;
  const rules = [{ required: true, message: password.missing }];
  return (
    <Form<Proof>
      className="narrow"
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      onFinish={({ password: typed, otp }) => send({ password: typed, ...(otp && { otp: otp.trim() }) })}
    >
      <p className="quiet">{code.proofLead}</p>
      <Form.Item name="password" label={code.proofPassword} rules={rules}>
        <Input.Password id="proof-password" autoComplete="current-password" autoFocus />
      </Form.Item>
      {asksForCode && (
        <Form.Item name="otp" label={code.proofCode} rules={rules}>
          <Input id="proof-otp" autoComplete="one-time-code" maxLength={16} spellCheck={false} />
        </Form.Item>
      )}
      {error && (
        <div className="gap-below">
          <ProofFailure error={error} wrong={password.wrong} />
        </div>
      )}
      <Space>
        <Button id="proof-send" type="primary" htmlType="submit" loading={pending}>
          {code.proceed}
        </Button>
        {cancel && <Button onClick={cancel}>{code.cancel}</Button>}
      </Space>
    </Form>
  );
}

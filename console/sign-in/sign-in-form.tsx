import { useQueryClient } from '@tanstack/react-query';
import { Button, Card, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { fill } from '../../domain/words';
import { hasCode } from '../api/request-error';
import { sessionToken } from '../api/session-token';
import { type Credentials, signIn } from '../api/staff';
import { useService } from '../api/use-service';
import { useSingleMutation } from '../api/use-single-mutation';
import { ProofFailure } from '../staff/proof-failure';
import { useWords } from '../words/language';
import { SandboxUsers } from './sandbox-users';

/** Name and password; then, for those who have enrolled one, the one-time code. */
export function SignInForm({ returnTo }: { returnTo: string }) {
  const service = useService();
  const [asked, setAsked] = useState<Credentials>();
  const [form] = Form.useForm<Credentials>();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const attempt = useSingleMutation({
    mutationFn: signIn,
    onSuccess: ({ token, staff }) => {
      queryClient.setQueryData(['staff'], staff);
      sessionToken.write(token);
      void navigate(returnTo, { replace: true });
    },
    onError: (error, credentials) => hasCode(error, 'otp_required') && setAsked(credentials),
  });
  const error = hasCode(attempt.error, 'otp_required') ? null : attempt.error;

  function startAgain() {
    setAsked(undefined);
    attempt.reset();
    form.resetFields();
  }

  if (asked) {
    return (
      <CodeStep
        username={asked.username}
        error={error}
        pending={attempt.isPending}
        send={(otp) => attempt.mutate({ ...asked, otp })}
        startAgain={startAgain}
      />
    );
  }
  return (
    <>
      <Card>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          validateTrigger="onSubmit"
          onFinish={({ username, password }) => attempt.mutate({ username: username.trim(), password })}
        >
          <PasswordFields error={error} pending={attempt.isPending} />
        </Form>
      </Card>
      {service.data?.sandbox && (
        <SandboxUsers
          choose={(username) => {
            form.setFieldsValue({ username });
            form.getFieldInstance('password')?.focus();
          }}
        />
      )}
    </>
  );
}

interface StepProps {
  error: Error | null;
  pending: boolean;
}

function PasswordFields({ error, pending }: StepProps) {
  const { words } = useWords();
  const password = useRef<InputRef>(null);
  useEffect(() => {
    if (error) password.current?.focus({ cursor: 'all' });
  }, [error]);
  return (
    <>
      <Form.Item
        name="username"
        label={words.signIn.username}
        rules={[{ required: true, whitespace: true, message: words.signIn.usernameMissing }]}
      >
        <Input id="username" size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
      </Form.Item>
      <Form.Item
        name="password"
        label={words.signIn.password}
        rules={[{ required: true, message: words.signIn.passwordMissing }]}
      >
        <Input.Password id="password" ref={password} size="large" autoComplete="current-password" />
      </Form.Item>
      {error && (
        <div className="gap-below">
          <ProofFailure error={error} />
        </div>
      )}
      <Button id="sign-in" type="primary" htmlType="submit" size="large" block loading={pending}>
        {words.signIn.submit}
      </Button>
    </>
  );
}

interface CodeStepProps extends StepProps {
  username: string;
  send: (otp: string) => void;
  startAgain: () => void;
}

function CodeStep({ username, error, pending, send, startAgain }: CodeStepProps) {
  const { words } = useWords();
  const input = useRef<InputRef>(null);
  useEffect(() => {
    if (error) input.current?.focus({ cursor: 'all' });
  }, [error]);
  return (
    <Card>
      <Form
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        onFinish={({ otp }: { otp: string }) => send(otp.trim())}
      >
        <p className="quiet">{fill(words.signIn.otpLead, { username })}</p>
        <Form.Item
          name="otp"
          label={words.signIn.otp}
          extra={words.signIn.otpHint}
          rules={[{ required: true, whitespace: true, message: words.signIn.otpMissing }]}
        >
          <Input
            id="otp"
            ref={input}
            size="large"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={16}
            autoFocus
          />
        </Form.Item>
        {error && (
          <div className="gap-below">
            <ProofFailure error={error} />
          </div>
        )}
        <Button id="sign-in" type="primary" htmlType="submit" size="large" block loading={pending}>
          {words.signIn.otpSubmit}
        </Button>
        <Button id="other-user" type="link" block className="gap-above" onClick={startAgain}>
          {words.signIn.otherUser}
        </Button>
      </Form>
    </Card>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { sessionToken } from '../api/session-token';
import { type Credentials, signIn } from '../api/staff';
import { useService } from '../api/use-service';
import { Failure } from '../failure/failure';
import { DisplayChoices } from '../frame/display-choices';
import { SandboxBanner } from '../frame/sandbox-banner';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/language';
import { SandboxUsers } from './sandbox-users';

/** `/console/sign-in`, with the place to return to in `from`. */
export function SignInPage() {
  const { words } = useWords();
  useTitle(words.signIn.title);
  const [search] = useSearchParams();
  const from = search.get('from');
  const token = sessionToken.use();
  if (token) return <Navigate to={placeToReturnTo(from)} replace />;
  return (
    <>
      <SandboxBanner />
      <div className="sign-in-choices">
        <DisplayChoices />
      </div>
      <main className="sign-in">
        <h1>{words.frame.title}</h1>
        <p className="quiet">{words.signIn.lead}</p>
        {from && <Alert className="gap-below" type="info" role="status" showIcon title={words.signIn.ended} />}
        <SignInForm returnTo={placeToReturnTo(from)} />
      </main>
    </>
  );
}

/** Only places of the desk itself: `//elsewhere` would leave it. */
export function placeToReturnTo(from: string | null): string {
  return from && /^\/(?![/\\])/.test(from) ? from : '/';
}

function SignInForm({ returnTo }: { returnTo: string }) {
  const { words } = useWords();
  const service = useService();
  const sandbox = service.data?.sandbox === true;
  // Nobody in the sandbox has a code; a service that does not tell what it is may ask for one.
  const asksForCode = !service.isPending && !sandbox;
  const [form] = Form.useForm<Credentials>();
  const password = useRef<InputRef>(null);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const attempt = useMutation({
    mutationFn: ({ username, password, otp }: Credentials) =>
      signIn({ username: username.trim(), password, ...(otp ? { otp } : {}) }),
    onSuccess: ({ token, staff }) => {
      queryClient.setQueryData(['staff'], staff);
      sessionToken.write(token);
      void navigate(returnTo, { replace: true });
    },
  });
  useEffect(() => {
    if (attempt.isError) password.current?.focus({ cursor: 'all' });
  }, [attempt.isError]);

  return (
    <>
      <Card>
        <Form form={form} layout="vertical" requiredMark={false} onFinish={attempt.mutate} validateTrigger="onSubmit">
          <Form.Item
            name="username"
            label={words.signIn.username}
            rules={[{ required: true, whitespace: true, message: words.signIn.usernameMissing }]}
          >
            <Input
              id="username"
              size="large"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
            />
          </Form.Item>
          <Form.Item
            name="password"
            label={words.signIn.password}
            rules={[{ required: true, message: words.signIn.passwordMissing }]}
          >
            <Input.Password id="password" ref={password} size="large" autoComplete="current-password" />
          </Form.Item>
          {asksForCode && (
            <Form.Item
              name="otp"
              label={words.signIn.otp}
              extra={words.signIn.otpHint}
              rules={[{ pattern: /^\d{6}$/, message: words.signIn.otpMalformed }]}
            >
              <Input id="otp" size="large" inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
            </Form.Item>
          )}
          {attempt.isError && (
            <div className="gap-below">
              <Failure error={attempt.error} />
            </div>
          )}
          <Button id="sign-in" type="primary" htmlType="submit" size="large" block loading={attempt.isPending}>
            {words.signIn.submit}
          </Button>
        </Form>
      </Card>
      {sandbox && (
        <SandboxUsers
          choose={(username) => {
            form.setFieldsValue({ username });
            password.current?.focus();
          }}
        />
      )}
    </>
  );
}

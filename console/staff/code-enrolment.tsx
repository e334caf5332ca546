import { Button, Form, Input, type InputRef, QRCode, Space, Typography } from 'antd';
import { useEffect, useRef } from 'react';
import type { CodeEnrolment as Enrolment } from '../../domain/contract/staff';
import { fill } from '../../domain/words';
import { hasCode } from '../api/request-error';
import { confirmEnrolment, startEnrolment } from '../api/staff';
import { useSingleMutation } from '../api/use-single-mutation';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';
import { ProofFailure } from './proof-failure';
import { ProofForm } from './proof-form';
import { RecoveryCodesShown } from './recovery-codes-shown';

interface CodeEnrolmentProps {
  /** Another phone in place of the one enrolled. */
  replacing: boolean;
  done: () => void;
  cancel?: () => void;
}

/** Proof, QR code, first code, recovery codes: one after the other. */
export function CodeEnrolment({ replacing, done, cancel }: CodeEnrolmentProps) {
  const start = useSingleMutation({ mutationFn: startEnrolment });
  const confirm = useSingleMutation({ mutationFn: confirmEnrolment });
  if (confirm.data) return <RecoveryCodesShown codes={confirm.data.recoveryCodes} done={done} />;
  if (start.data) {
    return (
      <ScanStep
        enrolment={start.data}
        error={confirm.error}
        pending={confirm.isPending}
        send={confirm.mutate}
        again={() => {
          start.reset();
          confirm.reset();
        }}
        cancel={cancel}
      />
    );
  }
  return (
    <ProofForm
      asksForCode={replacing}
      error={start.error}
      pending={start.isPending}
      send={start.mutate}
      cancel={cancel}
    />
  );
}

interface ScanStepProps {
  enrolment: Enrolment;
  error: Error | null;
  pending: boolean;
  send: (otp: string) => void;
  /** From the proof on, for the secret that was shown has waited for too long. */
  again: () => void;
  cancel?: () => void;
}

function ScanStep({ enrolment, error, pending, send, again, cancel }: ScanStepProps) {
  const { words } = useWords();
  const { code, password } = words.account;
  const input = useRef<InputRef>(null);
  useEffect(() => {
    if (error) input.current?.focus({ cursor: 'all' });
  }, [error]);
  return (
    <div className="scan">
      {/* Black on white in the dark too: phones do not read it the other way round. */}
      <div role="img" aria-label={code.qr}>
        <QRCode type="svg" value={enrolment.uri} size={208} color="#000" bgColor="#fff" bordered={false} />
      </div>
      <Form
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        onFinish={({ otp }: { otp: string }) => send(otp.trim())}
      >
        <h3>{code.scanTitle}</h3>
        <p className="quiet">{code.scanLead}</p>
        <div className="quiet">{code.secret}</div>
        <Typography.Paragraph copyable={{ text: enrolment.secret, tooltips: [code.copy, code.copied] }}>
          <code id="code-secret">{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </Typography.Paragraph>
        <Form.Item
          name="otp"
          label={code.confirmCode}
          extra={fill(code.until, { until: formatInstant(enrolment.until) })}
          rules={[{ required: true, message: password.missing }]}
        >
          <Input
            id="confirm-otp"
            ref={input}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={8}
            autoFocus
          />
        </Form.Item>
        {error && (
          <div className="gap-below">
            {hasCode(error, 'enrolment_not_started') ? (
              <Failure
                error={error}
                title={code.expired}
                action={
                  <Button id="scan-again" size="small" onClick={again}>
                    {code.again}
                  </Button>
                }
              />
            ) : (
              <ProofFailure error={error} />
            )}
          </div>
        )}
        <Space>
          <Button id="confirm-code" type="primary" htmlType="submit" loading={pending}>
            {code.confirm}
          </Button>
          {cancel && <Button onClick={cancel}>{code.cancel}</Button>}
        </Space>
      </Form>
    </div>
  );
}

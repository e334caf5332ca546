import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Skeleton, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { OwnStaffAccount } from '../../domain/contract/staff';
import { fill } from '../../domain/words';
import { getOwnAccount, listOwnSessions, renewRecoveryCodes } from '../api/staff';
import { useSingleMutation } from '../api/use-single-mutation';
import { Failure } from '../failure/failure';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';
import { CodeEnrolment } from './code-enrolment';
import { PasswordForm } from './password-form';
import { ProofForm } from './proof-form';
import { RecoveryCodesShown } from './recovery-codes-shown';
import { SessionList } from './session-list';

/** `/console/account`: what all staff do with their own account (R16). */
export function AccountPage() {
  const { words } = useWords();
  const { title, lead, password, code, sessions } = words.account;
  useTitle(title);
  const { id, username } = useSignedInStaff();
  const account = useQuery({ queryKey: ['own-account'], queryFn: ({ signal }) => getOwnAccount(signal) });
  return (
    <section aria-labelledby="account-title">
      <div className="page-head">
        <div>
          <h1 id="account-title">{title}</h1>
          <p className="quiet">{lead}</p>
        </div>
      </div>
      <div className="account">
        <Card title={<h2>{code.title}</h2>}>
          {account.isPending && <Skeleton active />}
          {account.data && <CodeCard account={account.data} reload={account.refetch} />}
          {account.isError && !account.data && <Failure error={account.error} retry={() => void account.refetch()} />}
        </Card>
        <Card title={<h2>{password.title}</h2>}>
          <p className="quiet">{password.lead}</p>
          <PasswordForm username={username} />
        </Card>
        <Card title={<h2>{sessions.title}</h2>}>
          <p className="quiet">{sessions.lead}</p>
          <SessionList of={id} load={listOwnSessions} />
        </Card>
      </div>
    </section>
  );
}

interface CodeCardProps {
  account: OwnStaffAccount;
  reload: () => Promise<unknown>;
}

/** Fewer are too few to lose one. */
const fewCodes = 3;

function CodeCard({ account: { code: enrolled }, reload }: CodeCardProps) {
  const { words } = useWords();
  const { code } = words.account;
  const [doing, setDoing] = useState<'enrol' | 'renew'>();

  const begun = useRef(false);
  useEffect(() => {
    // The keyboard goes on where it was begun.
    if (!doing && begun.current) document.getElementById('enrol')?.focus();
    begun.current = doing !== undefined;
  }, [doing]);

  async function stop() {
    await reload();
    setDoing(undefined);
  }

  if (doing === 'enrol') return <CodeEnrolment replacing={enrolled !== null} done={stop} cancel={stop} />;
  if (doing === 'renew') return <CodesRenewal done={stop} />;
  if (!enrolled) {
    return (
      <>
        <p className="quiet">{code.off}</p>
        <Button id="enrol" type="primary" onClick={() => setDoing('enrol')}>
          {code.enrol}
        </Button>
      </>
    );
  }
  const { recoveryCodesLeft: count } = enrolled;
  return (
    <>
      <p>{fill(code.on, { since: formatInstant(enrolled.since) })}</p>
      {count < fewCodes ? (
        <Alert className="gap-below" type="warning" showIcon title={fill(code.fewLeft, { count })} />
      ) : (
        <p className="quiet">{fill(code.left, { count })}</p>
      )}
      <Space wrap>
        <Button id="enrol" onClick={() => setDoing('enrol')}>
          {code.replace}
        </Button>
        <Button id="renew-codes" onClick={() => setDoing('renew')}>
          {code.renew}
        </Button>
      </Space>
    </>
  );
}

function CodesRenewal({ done }: { done: () => void }) {
  const renewal = useSingleMutation({ mutationFn: renewRecoveryCodes });
  if (renewal.data) return <RecoveryCodesShown codes={renewal.data.recoveryCodes} done={done} />;
  return (
    <ProofForm asksForCode error={renewal.error} pending={renewal.isPending} send={renewal.mutate} cancel={done} />
  );
}

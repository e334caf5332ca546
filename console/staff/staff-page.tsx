import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { StaffAccountWithPassword } from '../../domain/contract/staff';
import { may } from '../../domain/staff/roles';
import { listStaffAccounts } from '../api/staff-accounts';
import { Failure } from '../failure/failure';
import { NotForRole } from '../frame/not-for-role';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/language';
import { AccountDialog, type AccountTask } from './account-dialog';
import { NewStaffDialog } from './new-staff-dialog';
import { OneTimePassword } from './one-time-password';
import { StaffTable } from './staff-table';

/** `/console/staff`: the accounts of staff, for administrators (R16). */
export function StaffPage() {
  const { words } = useWords();
  useTitle(words.staff.title);
  const { role } = useSignedInStaff();
  return may(role, 'staff.manage') ? <StaffAccounts /> : <NotForRole />;
}

function StaffAccounts() {
  const { words } = useWords();
  const queryClient = useQueryClient();
  const accounts = useQuery({ queryKey: ['staff-accounts'], queryFn: ({ signal }) => listStaffAccounts(signal) });
  const [creating, setCreating] = useState(false);
  const [task, setTask] = useState<AccountTask>();
  const [told, setTold] = useState<StaffAccountWithPassword>();

  // A dialog goes with what it was about, and the keyboard goes on where it was opened.
  const opener = useRef('');
  const idle = !creating && !task && !told;
  useEffect(() => {
    if (idle) document.getElementById(opener.current)?.focus();
  }, [idle]);

  function create() {
    opener.current = 'new-staff';
    setCreating(true);
  }

  function choose(chosen: AccountTask) {
    opener.current = `manage-${chosen.account.username}`;
    setTask(chosen);
  }

  function changed() {
    void queryClient.invalidateQueries({ queryKey: ['staff-accounts'] });
  }

  function tell(given: StaffAccountWithPassword) {
    setTold(given);
    changed();
  }

  return (
    <section aria-labelledby="staff-title">
      <div className="page-head">
        <div>
          <h1 id="staff-title">{words.staff.title}</h1>
          <p className="quiet">{words.staff.lead}</p>
        </div>
        <Button id="new-staff" type="primary" onClick={create}>
          {words.staff.create}
        </Button>
      </div>
      {accounts.isError && <Failure error={accounts.error} retry={() => void accounts.refetch()} />}
      {(accounts.data || accounts.isPending) && (
        <StaffTable accounts={accounts.data?.accounts ?? []} loading={accounts.isPending} choose={choose} />
      )}
      <NewStaffDialog open={creating} close={() => setCreating(false)} tell={tell} />
      <AccountDialog task={task} close={() => setTask(undefined)} changed={changed} tell={tell} />
      <OneTimePassword told={told} close={() => setTold(undefined)} />
    </section>
  );
}

import { useState } from 'react';
import type { Staff } from '../../domain/contract/staff';
import type { useStaff } from '../api/use-staff';

/**
 * Whoever must set something up first, as they were when it began: asking the server again in between, as a change of
 * language does, must not take the recovery codes off the screen. `next` goes on to what is needed then, or to work.
 */
export function useSettingUp(staff: ReturnType<typeof useStaff>) {
  const [member, setMember] = useState<Staff>();
  if (staff.data?.needs && !member) setMember(staff.data);
  return {
    member,
    async next() {
      const { data } = await staff.refetch();
      setMember(data?.needs ? data : undefined);
    },
  };
}

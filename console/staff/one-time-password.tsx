import type { StaffAccountWithPassword } from '../../domain/contract/staff';
import { fill } from '../../domain/words';
import { ToldOnce } from '../frame/told-once';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';

interface OneTimePasswordProps {
  told: StaffAccountWithPassword | undefined;
  close: () => void;
}

/** The only time that a new password is seen. */
export function OneTimePassword({ told, close }: OneTimePasswordProps) {
  const { words } = useWords();
  if (!told) return null;
  const { title, lead, close: closeWords } = words.staff.password;
  return (
    <ToldOnce
      id="one-time-password"
      notedId="password-noted"
      title={fill(title, { username: told.account.username })}
      lead={fill(lead, { until: formatInstant(told.account.passwordExpiresAt ?? '') })}
      value={told.password}
      closeWords={closeWords}
      close={close}
    />
  );
}

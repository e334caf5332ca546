import { Button, Modal, Typography } from 'antd';
import type { StaffAccountWithPassword } from '../../domain/contract/staff';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';

interface OneTimePasswordProps {
  told: StaffAccountWithPassword | undefined;
  close: () => void;
}

/** The only time that a new password is seen; a click beside the dialog must not lose it. */
export function OneTimePassword({ told, close }: OneTimePasswordProps) {
  const { words } = useWords();
  if (!told) return null;
  const { title, lead, close: closeWords } = words.staff.password;
  const { copy, copied } = words.account.code;
  return (
    <Modal
      open
      title={fill(title, { username: told.account.username })}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button id="password-noted" type="primary" onClick={close}>
          {closeWords}
        </Button>
      }
      width={440}
    >
      <p className="quiet">{fill(lead, { until: formatInstant(told.account.passwordExpiresAt ?? '') })}</p>
      <Typography.Paragraph className="one-time-password" copyable={{ text: told.password, tooltips: [copy, copied] }}>
        <code id="one-time-password">{told.password}</code>
      </Typography.Paragraph>
    </Modal>
  );
}

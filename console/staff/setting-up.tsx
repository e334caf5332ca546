import { Card } from 'antd';
import type { Staff } from '../../domain/contract/staff';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/language';
import { CodeEnrolment } from './code-enrolment';
import { PasswordForm } from './password-form';

interface SettingUpProps {
  staff: Staff;
  /** One thing is done; there may be another. */
  done: () => void;
}

/** In place of every page, until password and one-time code are someone's own (R16). */
export function SettingUp({ staff, done }: SettingUpProps) {
  const { words } = useWords();
  const { password, passwordLead, code, codeLead } = words.account.settingUp;
  const choosing = staff.needs === 'password';
  const title = choosing ? password : code;
  useTitle(title);
  return (
    <section className="setting-up" aria-labelledby="setting-up-title">
      <h1 id="setting-up-title">{title}</h1>
      <p className="quiet">{choosing ? passwordLead : codeLead}</p>
      <Card>
        {choosing ? (
          <PasswordForm username={staff.username} done={done} autoFocus />
        ) : (
          <CodeEnrolment replacing={false} done={done} />
        )}
      </Card>
    </section>
  );
}

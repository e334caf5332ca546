import { Radio } from 'antd';
import { type Role, roles, roleWords } from '../../domain/staff/roles';
import { useWords } from '../words/language';

interface RoleChoiceProps {
  id?: string;
  value?: Role;
  onChange?: (role: Role) => void;
}

/** Every role with what it may do, so that nobody is given more than they need. */
export function RoleChoice({ id, value, onChange }: RoleChoiceProps) {
  const { words, language } = useWords();
  return (
    <Radio.Group
      id={id}
      className="role-choice"
      vertical
      value={value}
      onChange={({ target }) => onChange?.(target.value)}
    >
      {roles.map((role) => (
        <Radio key={role} id={`role-${role}`} value={role}>
          {roleWords[role][language]} <small className="quiet">{words.staff.roles[role]}</small>
        </Radio>
      ))}
    </Radio.Group>
  );
}

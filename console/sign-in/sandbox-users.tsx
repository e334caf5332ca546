import { Alert, Button, Space } from 'antd';
import { type Role, roleWords } from '../../domain/staff/roles';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';

const users: readonly { username: string; role: Role }[] = [
  { username: 'agent', role: 'agent' },
  { username: 'agent2', role: 'agent' },
  { username: 'senior', role: 'senior' },
  { username: 'auditor', role: 'auditor' },
  { username: 'admin', role: 'admin' },
];

/** Who can sign in to the sandbox, so that trying the desk needs no manual. */
export function SandboxUsers({ choose }: { choose: (username: string) => void }) {
  const { words, language } = useWords();
  return (
    <Alert
      className="gap-above"
      type="warning"
      role="note"
      title={words.signIn.sandboxTitle}
      description={
        <>
          <p>{fill(words.signIn.sandboxPassword, { password: 'shiming-sandbox' })}</p>
          <Space wrap size={[8, 8]}>
            {users.map(({ username, role }) => (
              <Button
                key={username}
                size="small"
                aria-label={fill(words.signIn.use, { username, role: roleWords[role][language] })}
                onClick={() => choose(username)}
              >
                {username} · {roleWords[role][language]}
              </Button>
            ))}
          </Space>
        </>
      }
    />
  );
}

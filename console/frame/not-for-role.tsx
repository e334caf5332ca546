import { Button, Result } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../words/language';

/** Instead of a page that one's role does not open. */
export function NotForRole() {
  const { words } = useWords();
  return (
    <Result
      status="403"
      title={words.frame.notForRole}
      extra={
        <Link to="/">
          <Button type="primary">{words.frame.toStart}</Button>
        </Link>
      }
    />
  );
}

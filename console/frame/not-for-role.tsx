import { Result } from 'antd';
import { useWords } from '../words/language';
import { LinkButton } from './link-button';

/** Instead of a page that one's role does not open. */
export function NotForRole() {
  const { words } = useWords();
  return (
    <Result
      status="403"
      title={words.frame.notForRole}
      extra={
        <LinkButton to="/" type="primary">
          {words.frame.toStart}
        </LinkButton>
      }
    />
  );
}

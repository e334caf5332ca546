import { Alert } from 'antd';
import { useWords } from '../words/language';

/** What was submitted does not open, so that only refusing it or putting it back is left. */
export function UnreadableNotice() {
  const { review } = useWords().words;
  return <Alert type="error" role="status" showIcon title={review.unreadableTitle} description={review.unreadable} />;
}

import { Alert } from 'antd';
import type { Case } from '../../domain/contract/case';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';

/** To whoever holds it as the second of two: that an approval now takes effect (R26). */
export function SecondNotice({ reviewCase: { clearing } }: { reviewCase: Case }) {
  const { words } = useWords();
  if (!clearing?.firstApproval) return null;
  const username = clearing.firstApproval.by ?? words.queue.nobody;
  return <Alert id="second" type="warning" role="status" showIcon title={fill(words.clearing.second, { username })} />;
}

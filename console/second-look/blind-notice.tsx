import { Alert } from 'antd';
import type { Case } from '../../domain/contract/case';
import { useWords } from '../words/language';

/** A second look is judged as though nobody had decided (R13). */
export function BlindNotice({ reviewCase: { kind, status } }: { reviewCase: Case }) {
  const { secondLook } = useWords().words;
  if (kind !== 'second-look' || status === 'closed') return null;
  return <Alert type="info" role="status" showIcon title={secondLook.title} description={secondLook.lead} />;
}

import { Alert } from 'antd';
import type { Case } from '../../domain/contract/case';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
import { formatDayOf } from '../words/times';

/** Why a second look or a disagreement gets no further, what to do about it, and what happens else (R13). */
export function NobodyNotice({ reviewCase: { kind, dueAt, nobodyMayJudge } }: { reviewCase: Case }) {
  const { words, language } = useWords();
  const { secondLook } = words;
  if (!nobodyMayJudge) return null;
  const why = kind === 'disagreement' ? secondLook.nobodyMaySettle : secondLook.nobodyMayLook;
  return (
    <Alert
      type="warning"
      role="status"
      showIcon
      className="standing-notice"
      title={secondLook.nobody}
      description={fill(why, { day: formatDayOf(dueAt, language) })}
    />
  );
}

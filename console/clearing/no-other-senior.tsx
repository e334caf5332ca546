import { Alert } from 'antd';
import type { Case } from '../../domain/contract/case';
import { may } from '../../domain/staff/roles';
import { useColleagues } from '../queue/use-colleagues';
import { useWords } from '../words/language';

/** Before a first approval: that nobody is there who could give the second (R26). */
export function NoOtherSenior({ reviewCase: { clearing } }: { reviewCase: Case }) {
  const { words } = useWords();
  const first = clearing !== null && clearing.firstApproval === null;
  const { data } = useColleagues(first);
  if (!first || !data) return null;
  const opener = clearing.openedForCaller?.by;
  const someone = data.colleagues.some(
    ({ username, role, you }) => !you && username !== opener && may(role, 'case.confirm'),
  );
  return someone ? null : (
    <Alert id="no-other-senior" type="warning" role="status" showIcon title={words.clearing.noOtherSenior} />
  );
}

import { MessageOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import type { Case } from '../../../domain/contract/case';
import { fill } from '../../../domain/words';
import { useWords } from '../../words/language';

/** What the colleague said who handed the case over or parked it. Who parked it and why is said above it while it is. */
export function ColleagueRemark({ remark, parked }: Pick<Case, 'remark' | 'parked'>) {
  const { words } = useWords();
  const { handedOver, parkedBefore } = words.passage;
  if (!remark || (parked && !remark.note)) return null;
  const { by, reason, note } = remark;
  return (
    <Alert
      id="remark"
      className="gap-below"
      type="info"
      showIcon
      icon={<MessageOutlined aria-hidden />}
      title={reason ? fill(parkedBefore, { username: by, reason }) : fill(handedOver, { username: by })}
      description={note}
    />
  );
}

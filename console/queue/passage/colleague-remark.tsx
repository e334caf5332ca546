import { MessageOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import type { Case } from '../../../domain/contract/case';
import { fill } from '../../../domain/words';
import { useWords } from '../../words/language';

/** What the colleague said who handed the case over or parked it. */
export function ColleagueRemark({ remark }: Pick<Case, 'remark'>) {
  const { words } = useWords();
  const { handedOver, parkedBefore } = words.passage;
  if (!remark) return null;
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

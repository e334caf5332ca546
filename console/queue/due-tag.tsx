import { ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useWords } from '../words/language';
import { type Due, describeDue } from './due';

const colours = { late: 'error', soon: 'warning', calm: 'default' } as const;

/** Red when late, amber on its last working day; the words say it too, for those who do not see the colour. */
export function DueTag({ dueAt, urgentFrom, now }: Due & { now: number }) {
  const { language } = useWords();
  const { tone, words } = describeDue({ dueAt, urgentFrom }, now, language);
  return (
    <Tag
      color={colours[tone]}
      icon={tone === 'late' ? <WarningOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />}
    >
      {words}
    </Tag>
  );
}

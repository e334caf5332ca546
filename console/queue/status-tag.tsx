import { Tag } from 'antd';
import type { CaseSummary } from '../../domain/contract/case';
import { useWords } from '../words/language';

const outcomeColours = {
  approved: 'success',
  rejected: 'error',
  withdrawn: 'default',
  agreed: 'success',
  disagreed: 'warning',
  void: 'default',
  upheld: 'success',
  overturned: 'warning',
  unjudged: 'default',
} as const;

/** Where a case stands; closed, how it ended. */
export function StatusTag({ status, outcome }: Pick<CaseSummary, 'status' | 'outcome'>) {
  const { words } = useWords();
  if (status === 'closed' && outcome) return <Tag color={outcomeColours[outcome]}>{words.queue.outcomes[outcome]}</Tag>;
  return <Tag color={status === 'claimed' ? 'processing' : 'default'}>{words.queue.statuses[status]}</Tag>;
}

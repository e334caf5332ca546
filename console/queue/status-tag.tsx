import { Tag } from 'antd';
import type { CaseSummary } from '../../domain/contract/case';
import type { CaseOutcome } from '../../domain/review/case-states';
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
export function StatusTag({ kind, status, outcome }: Pick<CaseSummary, 'kind' | 'status' | 'outcome'>) {
  const { words } = useWords();
  if (status === 'closed' && outcome) {
    const ofDispute: Partial<Record<CaseOutcome, string>> = words.dispute.outcomes;
    const said = (kind === 'dispute' && ofDispute[outcome]) || words.queue.outcomes[outcome];
    return <Tag color={outcomeColours[outcome]}>{said}</Tag>;
  }
  return <Tag color={status === 'claimed' ? 'processing' : 'default'}>{words.queue.statuses[status]}</Tag>;
}

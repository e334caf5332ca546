import { CheckOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Case, ReasonList } from '../../domain/contract/case';
import { fill } from '../../domain/words';
import { clearingReasonsFound } from '../clearing/clearing-reasons-found';
import { correctionReasonsFound } from '../correction/correction-reasons-found';
import { paperReasonsFound } from '../reissue/paper-reasons-found';
import { useWords } from '../words/language';
import { reasonsFound } from './reasons-found';
import { isChosen, type ReasonForField, type RefusalDraft, withReasonToggled } from './refusal-draft';

interface SuggestedReasonsProps {
  reviewCase: Case;
  reasons: ReasonList['reasons'];
  draft: RefusalDraft;
  change: (draft: RefusalDraft) => void;
}

/** What was found already, each a reason with its field in one click. None is chosen beforehand: the agent decides. */
export function SuggestedReasons({ reviewCase, reasons, draft, change }: SuggestedReasonsProps) {
  const { refusal, fields } = useWords().words;
  const found = foundFor(reviewCase);
  if (found.length === 0) return null;
  return (
    <fieldset className="suggestions">
      <legend>{refusal.suggested}</legend>
      {found.map((suggestion) => {
        const { code, field } = suggestion;
        const chosen = isChosen(draft, suggestion);
        const reason = reasons.find((entry) => entry.code === code)?.words ?? '';
        return (
          <Button
            key={`${code}-${field}`}
            id={`suggested-${code}-${field}`}
            size="small"
            icon={chosen ? <CheckOutlined aria-hidden /> : <PlusOutlined aria-hidden />}
            type={chosen ? 'primary' : 'default'}
            ghost={chosen}
            aria-pressed={chosen}
            onClick={() => change(withReasonToggled(draft, suggestion))}
          >
            {fill(refusal.suggestion, { field: fields[field], reason })}
          </Button>
        );
      })}
    </fieldset>
  );
}

/** What was found, by what the case is about. Nothing that a machine finds upholds an objection. */
function foundFor(reviewCase: Case): ReasonForField[] {
  const { kind, clearing, correction, reissue, checks } = reviewCase;
  if (clearing) return clearingReasonsFound(clearing, checks);
  if (correction) return correctionReasonsFound(reviewCase, correction);
  if (reissue) return paperReasonsFound(reissue);
  return kind === 'dispute' ? [] : reasonsFound(reviewCase);
}

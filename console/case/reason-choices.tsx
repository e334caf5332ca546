import { Checkbox } from 'antd';
import type { ReasonList } from '../../domain/contract/case';
import type { ReviewField } from '../../domain/review/rejection-reasons';
import { fill } from '../../domain/words';
import { ProblemText } from '../frame/problem-text';
import { useWords } from '../words/language';
import { type RefusalDraft, type RefusalProblems, withFields, withReason } from './refusal-draft';

interface ReasonChoicesProps {
  reasons: ReasonList['reasons'];
  draft: RefusalDraft;
  change: (draft: RefusalDraft) => void;
  problems: RefusalProblems | undefined;
}

/** The catalogue of reasons; each chosen one is tied to the fields that it concerns (R11). */
export function ReasonChoices({ reasons, draft, change, problems }: ReasonChoicesProps) {
  const { words } = useWords();
  return (
    <fieldset className="reason-choices" aria-describedby="reasons-hint">
      <legend>{words.refusal.reasons}</legend>
      <p id="reasons-hint" className="quiet">
        {words.refusal.reasonsHint}
      </p>
      {reasons.map((reason) => (
        <div key={reason.code} className="reason-choice">
          <Checkbox
            id={`reason-${reason.code}`}
            checked={draft.reasons[reason.code] !== undefined}
            onChange={({ target }) => change(withReason(draft, reason.code, target.checked))}
          >
            {reason.words}
          </Checkbox>
          <ReasonFields
            reason={reason}
            draft={draft}
            change={change}
            missing={problems?.withoutField.includes(reason.code)}
          />
        </div>
      ))}
      {problems?.noReason && <ProblemText text={words.refusal.reasonsMissing} />}
    </fieldset>
  );
}

interface ReasonFieldsProps extends Pick<ReasonChoicesProps, 'draft' | 'change'> {
  reason: ReasonList['reasons'][number];
  missing: boolean | undefined;
}

function ReasonFields({ reason, draft, change, missing }: ReasonFieldsProps) {
  const { words } = useWords();
  const { code, fields } = reason;
  const chosen = draft.reasons[code];
  if (!chosen || fields.length === 1) return null;
  return (
    <div className="reason-fields">
      <Checkbox.Group<ReviewField>
        role="group"
        aria-label={fill(words.refusal.fieldsOf, { reason: reason.words })}
        value={chosen}
        onChange={(next) => change(withFields(draft, code, next))}
      >
        {fields.map((field) => (
          <Checkbox key={field} id={`reason-${code}-${field}`} value={field}>
            {words.fields[field]}
          </Checkbox>
        ))}
      </Checkbox.Group>
      {missing && <ProblemText text={words.refusal.fieldsMissing} />}
    </div>
  );
}

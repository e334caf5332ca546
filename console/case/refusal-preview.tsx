import type { ReasonList } from '../../domain/contract/case';
import type { CaseKind } from '../../domain/review/case-states';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
import { chosenReasons, type RefusalDraft } from './refusal-draft';

interface RefusalPreviewProps {
  kind: CaseKind;
  reasons: ReasonList['reasons'];
  draft: RefusalDraft;
}

/** The refusal as the person will read it: an agent should see their own words from the other side. */
export function RefusalPreview({ kind, reasons, draft }: RefusalPreviewProps) {
  const { words } = useWords();
  const chosen = chosenReasons(draft);
  const comment = draft.comment.trim();
  return (
    <section className="preview" aria-label={words.refusal.preview}>
      <h3>{words.refusal.preview}</h3>
      {chosen.length === 0 && !comment ? (
        <p className="quiet">{words.refusal.previewEmpty}</p>
      ) : (
        <>
          <strong>{kind === 'clearing' ? words.clearing.refusedTitle : words.refusal.previewTitle}</strong>
          <ul>
            {chosen.map(({ code, field }) => (
              <li key={`${code}-${field}`}>
                <span className="quiet">{words.fields[field]}</span>
                {reasons.find((reason) => reason.code === code)?.message}
              </li>
            ))}
          </ul>
          {comment && <p className="preview-comment">{fill(words.refusal.previewComment, { comment })}</p>}
        </>
      )}
    </section>
  );
}

import type { Case, ReasonList } from '../../domain/contract/case';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
import { decisionWords } from './decision-words';
import { chosenReasons, type RefusalDraft } from './refusal-draft';

interface RefusalPreviewProps {
  reviewCase: Case;
  reasons: ReasonList['reasons'];
  draft: RefusalDraft;
}

/** The refusal as the person will read it: an agent should see their own words from the other side. */
export function RefusalPreview({ reviewCase, reasons, draft }: RefusalPreviewProps) {
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
          <strong>{decisionWords(reviewCase, words).refusedTitle}</strong>
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

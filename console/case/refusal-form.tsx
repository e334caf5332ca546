import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { Case, ReasonList } from '../../domain/contract/case';
import { ProblemText } from '../frame/problem-text';
import { useWords } from '../words/language';
import { ReasonChoices } from './reason-choices';
import { explainedIn, type RefusalDraft, type RefusalProblems } from './refusal-draft';
import { RefusalPreview } from './refusal-preview';
import { SuggestedReasons } from './suggested-reasons';

interface RefusalFormProps {
  reviewCase: Case;
  reasons: ReasonList['reasons'];
  draft: RefusalDraft;
  change: (draft: RefusalDraft) => void;
  /** Once a try has been made. */
  problems: RefusalProblems | undefined;
  children: ReactNode;
}

/** What the API takes. */
const longestComment = 500;
const longestNote = 2000;

export function RefusalForm({ reviewCase, reasons, draft, change, problems, children }: RefusalFormProps) {
  const { refusal, secondLook } = useWords().words;
  // The person hears nothing of a second look.
  const told = explainedIn(reviewCase.kind) === 'comment';
  return (
    <div className="refusal">
      <SuggestedReasons reviewCase={reviewCase} reasons={reasons} draft={draft} change={change} />
      <ReasonChoices reasons={reasons} draft={draft} change={change} problems={problems} />
      {told && (
        <>
          <label htmlFor="comment">{refusal.comment}</label>
          <Input.TextArea
            id="comment"
            value={draft.comment}
            onChange={({ target }) => change({ ...draft, comment: target.value })}
            placeholder={refusal.commentHint}
            rows={3}
            maxLength={longestComment}
            status={problems?.unexplained ? 'error' : undefined}
          />
          {problems?.unexplained && <ProblemText text={refusal.commentMissing} />}
        </>
      )}
      <label htmlFor="note">{refusal.note}</label>
      <Input.TextArea
        id="note"
        value={draft.note}
        onChange={({ target }) => change({ ...draft, note: target.value })}
        placeholder={refusal.noteHint}
        rows={2}
        maxLength={longestNote}
        status={!told && problems?.unexplained ? 'error' : undefined}
      />
      {!told && problems?.unexplained && <ProblemText text={secondLook.noteMissing} />}
      {told && <RefusalPreview reviewCase={reviewCase} reasons={reasons} draft={draft} />}
      {children}
    </div>
  );
}

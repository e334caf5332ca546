import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { Case, ReasonList } from '../../domain/contract';
import { useWords } from '../words/language';
import { ProblemText, ReasonChoices } from './reason-choices';
import type { RefusalDraft, RefusalProblems } from './refusal-draft';
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
  const { refusal } = useWords().words;
  return (
    <div className="refusal">
      <SuggestedReasons reviewCase={reviewCase} reasons={reasons} draft={draft} change={change} />
      <ReasonChoices reasons={reasons} draft={draft} change={change} problems={problems} />
      <label htmlFor="comment">{refusal.comment}</label>
      <Input.TextArea
        id="comment"
        value={draft.comment}
        onChange={({ target }) => change({ ...draft, comment: target.value })}
        placeholder={refusal.commentHint}
        rows={3}
        maxLength={longestComment}
        status={problems?.noComment ? 'error' : undefined}
      />
      {problems?.noComment && <ProblemText text={refusal.commentMissing} />}
      <label htmlFor="note">{refusal.note}</label>
      <Input.TextArea
        id="note"
        value={draft.note}
        onChange={({ target }) => change({ ...draft, note: target.value })}
        placeholder={refusal.noteHint}
        rows={2}
        maxLength={longestNote}
      />
      <RefusalPreview reasons={reasons} draft={draft} />
      {children}
    </div>
  );
}

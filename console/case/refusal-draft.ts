import type { DecisionInput } from '../../domain/contract/case';
import type { CaseKind } from '../../domain/review/case-states';
import { type RejectionReasonCode, type ReviewField, rejectionReason } from '../../domain/review/rejection-reasons';

/** A refusal being written: the fields that each chosen reason concerns, and the two texts. */
export interface RefusalDraft {
  reasons: Partial<Record<RejectionReasonCode, ReviewField[]>>;
  comment: string;
  note: string;
}

export const emptyRefusal: RefusalDraft = { reasons: {}, comment: '', note: '' };

/** Chooses a reason or takes it back. What it concerns is known where it can only be one field; else the agent says. */
export function withReason(draft: RefusalDraft, code: RejectionReasonCode, chosen: boolean): RefusalDraft {
  const { [code]: _, ...others } = draft.reasons;
  const { fields } = rejectionReason(code);
  return { ...draft, reasons: chosen ? { ...others, [code]: fields.length === 1 ? [...fields] : [] } : others };
}

export function withFields(draft: RefusalDraft, code: RejectionReasonCode, fields: ReviewField[]): RefusalDraft {
  return { ...draft, reasons: { ...draft.reasons, [code]: fields } };
}

/** One reason with one field that it concerns, as the API takes it. */
export interface ReasonForField {
  code: RejectionReasonCode;
  field: ReviewField;
}

export function isChosen(draft: RefusalDraft, { code, field }: ReasonForField): boolean {
  return draft.reasons[code]?.includes(field) ?? false;
}

/** Chooses a reason for a field or takes it back; a reason that then concerns nothing is taken back with it. */
export function withReasonToggled(draft: RefusalDraft, { code, field }: ReasonForField): RefusalDraft {
  const before = draft.reasons[code] ?? [];
  const after = before.includes(field) ? before.filter((other) => other !== field) : [...before, field];
  return after.length === 0 ? withReason(draft, code, false) : withFields(draft, code, after);
}

/** Each reason with each field that it concerns, as the API takes them. */
export function chosenReasons(draft: RefusalDraft): ReasonForField[] {
  return Object.entries(draft.reasons).flatMap(([code, fields]) =>
    fields.map((field) => ({ code: code as RejectionReasonCode, field })),
  );
}

export interface RefusalProblems {
  /** No reason chosen. */
  noReason: boolean;
  /** Reasons that concern nothing. */
  withoutField: RejectionReasonCode[];
  /** "Other" explains itself only in words. */
  unexplained: boolean;
}

/** Where "other" explains itself: to the person, or, in a second look, of which the person hears nothing, to colleagues. */
export function explainedIn(kind: CaseKind): 'comment' | 'note' {
  return kind === 'second-look' ? 'note' : 'comment';
}

export function problemsOf(draft: RefusalDraft, kind: CaseKind): RefusalProblems {
  const codes = Object.keys(draft.reasons) as RejectionReasonCode[];
  return {
    noReason: codes.length === 0,
    withoutField: codes.filter((code) => draft.reasons[code]?.length === 0),
    unexplained: codes.includes('special_case') && draft[explainedIn(kind)].trim() === '',
  };
}

export function isComplete({ noReason, withoutField, unexplained }: RefusalProblems): boolean {
  return !noReason && withoutField.length === 0 && !unexplained;
}

export function decisionOf(draft: RefusalDraft, version: number): DecisionInput {
  return {
    decision: 'reject',
    reasons: chosenReasons(draft),
    comment: draft.comment.trim() || null,
    note: draft.note.trim() || null,
    version,
  };
}

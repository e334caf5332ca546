import type { ErrorCode } from '../../domain/error-codes';
import { ApiError, isProblem } from '../api/api-error';
import type { FieldMark } from './field-mark';
import { type DraftKeeper, type KeptSubmission, submissionOf } from './keep-draft';

export type SubmitResult =
  | { to: 'status' }
  /** The service named fields; the draft carries what it said of each. */
  | { to: 'form' }
  | { to: 'stay'; error: unknown };

interface Submitting<Draft extends { accountId: string; changedAt: number }, Body> {
  keeper: DraftKeeper<Draft>;
  kept: Draft;
  body: Body;
  send: (body: Body, key: string) => Promise<unknown>;
  /** The refusals that say that an earlier try arrived after all, perhaps from another device: its status says the rest. */
  arrived: readonly ErrorCode[];
  /** Carries what the service said of fields into the draft; `null` where it named none of the form's. */
  mark: (error: ApiError) => ((kept: Draft) => Draft) | null;
}

/** Submits a draft under a key that stays the same until an answer arrives (R4). */
export async function submitOnce<
  Body,
  Draft extends { accountId: string; changedAt: number; submission: KeptSubmission<Body> | null },
>({ keeper, kept, body, send, arrived, mark }: Submitting<Draft, Body>): Promise<SubmitResult> {
  const submission = submissionOf(kept.submission, body);
  keeper.change(kept.accountId, (draft) => ({ ...draft, submission }));
  try {
    await send(body, submission.key);
    keeper.erase();
    return { to: 'status' };
  } catch (error) {
    if (arrived.some((code) => isProblem(error, code))) {
      keeper.erase();
      return { to: 'status' };
    }
    // Without an answer, or with a passing one, nobody knows: the key is kept.
    if (!(error instanceof ApiError) || error.noAnswer || error.status >= 500) return { to: 'stay', error };
    const marked = mark(error);
    keeper.change(kept.accountId, (draft) => ({ ...(marked ? marked(draft) : draft), submission: null }));
    return marked ? { to: 'form' } : { to: 'stay', error };
  }
}

/** What the service said of the fields that a form has; `null` where it named none of them. */
export function marksOf<Field extends string>(
  error: ApiError,
  fields: readonly Field[],
): Partial<Record<Field, FieldMark>> | null {
  const marks: Partial<Record<Field, FieldMark>> = {};
  for (const { path, code, message } of error.problem?.fields ?? []) {
    const field = fields.find((known) => known === path);
    if (field) marks[field] = { from: 'problem', code, message };
  }
  return Object.keys(marks).length > 0 ? marks : null;
}

/** The photos of a draft without those that were named: each has to be taken again. */
export function withoutNamed<Purpose extends string, Field extends string>(
  photos: Record<Purpose, string | null>,
  fieldOf: Readonly<Record<Purpose, Field>>,
  marks: Partial<Record<Field, FieldMark>>,
): Record<Purpose, string | null> {
  const left = { ...photos };
  for (const purpose of Object.keys(photos) as Purpose[]) if (marks[fieldOf[purpose]]) left[purpose] = null;
  return left;
}

import type { Case } from '../../../domain/contract/case';
import type { Opinion } from '../../../domain/contract/second-look';
import { rejectionReasons } from '../../../domain/review/rejection-reasons';
import { showComment } from '../../verification/comment-seal';
import type { GivenReason, VerificationRow } from '../../verification/verification-store';
import type { NamedCaseRow } from '../case-store';
import { showNote } from '../note-seal';
import type { PresentingCase } from '../present-case';
import { firstOpinion, type Look, secondOpinion } from './second-look-store';

type Decision = 'approve' | 'reject';

/** What was decided in a case: about the person, or, in a second look, the second opinion. */
export function presentDecision(
  row: NamedCaseRow,
  verification: VerificationRow,
  look: Look | undefined,
  by: PresentingCase,
): Case['decision'] {
  const opinion = row.kind === 'second-look' ? second(look, by) : first(row, verification, by);
  return opinion && { ...opinion, decidedBy: row.decider_name };
}

/** Both opinions, without names, for whoever says which one stands (R13). */
export function presentOpinions(
  row: NamedCaseRow,
  verification: VerificationRow,
  look: Look | undefined,
  by: PresentingCase,
): Case['opinions'] {
  if (row.kind !== 'disagreement' || !look) return null;
  const [one, other] = [first(look.first, verification, by), second(look, by)];
  return one && other && { first: one, second: other };
}

export function presentSettlement(row: NamedCaseRow, by: PresentingCase): Case['settlement'] {
  if (row.outcome !== 'upheld' && row.outcome !== 'overturned') return null;
  const stands = row.outcome === 'upheld' ? 'first' : 'second';
  return { stands, note: showNote(by, row), settledBy: row.decider_name };
}

function first(row: NamedCaseRow, verification: VerificationRow, by: PresentingCase): Opinion | null {
  if (row.outcome !== 'approved' && row.outcome !== 'rejected') return null;
  const { decision, reasons } = firstOpinion(row, verification);
  const comment = showComment(by, verification);
  return presentOpinion(decision, reasons, { comment, note: showNote(by, row) }, by);
}

function second(look: Look | undefined, by: PresentingCase): Opinion | null {
  const given = look && secondOpinion(look.look);
  if (!given) return null;
  return presentOpinion(given.decision, given.reasons, { comment: null, note: showNote(by, look.second) }, by);
}

function presentOpinion(
  decision: Decision,
  reasons: GivenReason[],
  said: Pick<Opinion, 'comment' | 'note'>,
  { language }: PresentingCase,
): Opinion {
  return {
    decision,
    reasons: reasons.map(({ code, field }) => ({ code, field, words: rejectionReasons[code].words[language] })),
    ...said,
  };
}

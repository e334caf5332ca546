import { may, type Role, roles, type StaffAction } from '../staff/roles';
import { type CaseKind, caseKinds } from './case-states';
import type { RejectionReasonCode } from './rejection-reasons';

/** What somebody made of a submission. */
export interface Opinion {
  decision: 'approve' | 'reject';
  reasons: readonly { code: RejectionReasonCode }[];
}

/** Whether two opinions agree (R13): the same decision and, for refusals, at least one reason that both gave. */
export function agree(first: Opinion, second: Opinion): boolean {
  if (first.decision !== second.decision) return false;
  return first.decision === 'approve' || first.reasons.some(({ code }) => isReason(code, second));
}

/** Whether an opinion is a refusal for this reason. */
export function isReason(code: RejectionReasonCode, { reasons }: Opinion): boolean {
  return reasons.some((reason) => reason.code === code);
}

/** Which of two differing opinions a senior let stand. */
export const standingOpinions = ['first', 'second'] as const;
export type StandingOpinion = (typeof standingOpinions)[number];

/**
 * The kinds of cases that judge a decision again, and what one must be allowed to do to judge (R13). Whoever gave one of
 * the opinions, or knows of one, judges no more.
 *
 * Where that leaves nobody among the staff as they are now, the case waits until it is due: somebody may be enabled or
 * promoted until then, and the supervisor is told. After that it is closed as `unjudged`: the decision stays as it is, and
 * the agreement counts it apart. A judge who is not impartial would be worth less than none.
 */
const judging = { 'second-look': 'case.decide', disagreement: 'case.settle' } as const satisfies Partial<
  Record<CaseKind, StaffAction>
>;
export type LookKind = keyof typeof judging;
export const lookKinds = Object.keys(judging) as LookKind[];

export function isLook(kind: CaseKind): kind is LookKind {
  return kind in judging;
}

/** Whose office it is to judge such a case. */
export function judgesOf(kind: LookKind): Role[] {
  return roles.filter((role) => may(role, judging[kind]));
}

/** The kinds of cases that somebody outside waits for. */
export const awaitedKinds = caseKinds.filter((kind) => !isLook(kind));

/**
 * What tells a decision that waits for its second look, beside its own case, which hides it (R13): a later attempt of the
 * account, for after an approval there would be none; and another account's submission of the same number, whose checks
 * turn once the number is bound. So whoever is shown such a case, be it only to read it, is recused from the look, and one
 * that they hold goes back to the queue. To hide the case from them instead would leave it undecided, or tell the same.
 * A clearing, too, is of an approval: it tells of its own.
 */
export function tellsOfOwnDecision(kind: CaseKind): boolean {
  return kind === 'clearing';
}

/** Some kinds of cases that are handed out together. */
interface ClaimTurn {
  kinds: readonly CaseKind[];
  /** Those that join them on the day they are due, and after it. */
  onceDue: readonly CaseKind[];
}

/**
 * In which turn cases are handed out where no kind is asked for: people wait for theirs, and two opinions that differ may
 * be a wrong decision in force; nobody waits for a second look, until it is due: else a steady backlog would leave none.
 * Within a turn what is due first comes first.
 */
export const claimTurns: readonly ClaimTurn[] = [
  { kinds: caseKinds.filter((kind) => kind !== 'second-look'), onceDue: ['second-look'] },
  { kinds: ['second-look'], onceDue: [] },
];

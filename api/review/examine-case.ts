import type { AuthorityAnswer } from '../../domain/review/authority';
import { unmetConditions } from '../../domain/review/straight-through';
import { record } from '../audit/record';
import { fromColumn, toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { Refusal } from '../http/refusal';
import { openIdentity } from '../verification/identity-seal';
import { findVerification, type VerificationRow } from '../verification/verification-store';
import { approveVerification } from './approve-verification';
import { gatherCaseFacts } from './case-checks/case-facts';
import { evidenceOf } from './case-checks/evidence';
import { closeExaminedCase, findCaseOf, lockCase } from './case-store';
import { type ExaminationRow, findExamination, keepExamination, takeExamination } from './examination-store';
import { drawSecondLook } from './second-look/draw-second-look';

/** Seconds after which a process that took a submission and went away is taken to be gone. */
const leaseSeconds = 60;
/** Seconds to the next question after each one that was not answered; then the case stays with people. */
const pauses = [60, 600];
/** However they ended: one that breaks off every time is left to people after the tenth. */
const mostTries = 10;

/**
 * Asks the authority about a submission, and decides it at once where every condition of straight-through holds (R12).
 * Its case waits in the queue meanwhile: an agent who takes it first keeps it, and finds the answer beside it.
 *
 * Several processes may try: one takes it. A process that dies in between leaves it to the next due work: before the
 * answer was kept it is asked for again, after that the decision alone is made up for.
 */
export async function examineCase(deps: Deps, verificationId: string): Promise<void> {
  const examination = await findExamination(deps.db, verificationId);
  if (!examination || !isDue(examination, deps.clock.now())) return;
  const mine = { verification_id: verificationId, tries: examination.tries + 1 };
  if (!(await takeExamination(deps.db, examination, leaseUntil(deps, mine.tries)))) return;
  const verification = await findVerification(deps.db, verificationId);
  if (verification?.status !== 'pending') {
    await keepExamination(deps.db, mine, { due_at: null });
    return;
  }
  if (isFinal(examination.answer)) return decideStraightThrough(deps, verification, mine);
  const answer = await askAuthority(deps, verification);
  const kept = await keepExamination(deps.db, mine, {
    answer,
    authority: deps.authority?.name ?? null,
    answered_at: answer && toColumn(deps.clock.now()),
    // With an answer it stays due until it is decided.
    ...(!isFinal(answer) && { due_at: nextTry(deps, answer, examination.tries) }),
  });
  if (kept && isFinal(answer)) await decideStraightThrough(deps, verification, mine);
}

type Try = Pick<ExaminationRow, 'verification_id' | 'tries'>;

const isDue = ({ due_at }: ExaminationRow, now: Date): boolean => due_at !== null && due_at <= toColumn(now);

const isFinal = (answer: AuthorityAnswer | null): boolean => answer !== null && answer !== 'unavailable';

const secondsFromNow = ({ clock }: Deps, seconds: number) => toColumn(new Date(clock.now().getTime() + seconds * 1000));

const leaseUntil = (deps: Deps, tries: number) => (tries < mostTries ? secondsFromNow(deps, leaseSeconds) : null);

/** `null` where there is nobody to ask. */
async function askAuthority(deps: Deps, verification: VerificationRow): Promise<AuthorityAnswer | null> {
  if (!deps.authority) return null;
  return deps.authority.ask(openIdentity(deps.cipher, 'verifications', verification));
}

function nextTry(deps: Deps, answer: AuthorityAnswer | null, triesBefore: number): string | null {
  const pause = answer === 'unavailable' ? pauses[triesBefore] : undefined;
  return pause === undefined ? null : secondsFromNow(deps, pause);
}

async function decideStraightThrough(deps: Deps, { id }: VerificationRow, mine: Try): Promise<void> {
  const now = deps.clock.now();
  const decided = await inTransaction(deps.db, async (trx) => {
    // Done with in the transaction that decides: a process that dies leaves it decided, or due.
    if (!(await keepExamination(trx, mine, { due_at: null })) || !deps.straightThrough) return false;
    await lockCase(trx, { verification_id: id });
    // Of another kind of submission there is none: those are for people.
    const row = await findCaseOf(trx, id);
    const verification = await findVerification(trx, id);
    // What somebody has held once is for people to decide.
    if (row?.status !== 'open' || row.version > 1 || verification?.status !== 'pending') return false;
    const found = evidenceOf(await gatherCaseFacts({ ...deps, db: trx }, verification));
    if (unmetConditions(found.checks, deps.similarPhotos).length > 0) return false;
    const evidence = JSON.stringify(found);
    const closing = { outcome: 'approved', closed_at: toColumn(now), evidence } as const;
    if (!(await closeExaminedCase(trx, row, closing))) return false;
    await approveVerification(trx, deps, verification, { by: 'system', now, comment_sealed: null });
    await drawSecondLook(trx, deps, { row, decidedBy: null, evidence, now });
    await record(trx, deps, {
      actor: { kind: 'system' },
      action: 'case.approve',
      subject: { kind: 'case', id: row.id },
      reason: 'straight-through',
    });
    return { submittedAt: fromColumn(row.created_at) };
  }).catch(async (error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    // Somebody else's approval bound the identity meanwhile, or the account was frozen: a person decides what that means.
    await keepExamination(deps.db, mine, { due_at: null });
    return false as const;
  });
  if (decided) deps.metrics.decided({ way: 'straight-through', outcome: 'approved', ...decided, decidedAt: now });
}

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
import { drawSecondLook } from './draw-second-look';
import {
  type ExaminationRow,
  findExamination,
  keepExamination,
  listDueExaminations,
  takeExamination,
} from './examination-store';

/** Seconds after which a process that took a submission and went away is taken to be gone. */
const leaseSeconds = 60;
/** Seconds to the next question after each one that was not answered; then the case stays with people. */
const pauses = [60, 600];
const batch = 50;

/**
 * Asks the authority about a submission, and decides it at once where every condition of straight-through holds (R12).
 * Its case waits in the queue meanwhile: an agent who takes it first keeps it, and finds the answer beside it.
 *
 * Several processes may try: one takes it. A process that dies in between leaves it to the next due work.
 */
export async function examineCase(deps: Deps, verificationId: string): Promise<void> {
  const examination = await findExamination(deps.db, verificationId);
  if (!examination || !isDue(examination, deps.clock.now())) return;
  const leaseUntil = toColumn(new Date(deps.clock.now().getTime() + leaseSeconds * 1000));
  if (!(await takeExamination(deps.db, examination, leaseUntil))) return;
  const verification = await findVerification(deps.db, verificationId);
  const mine = { verification_id: verificationId, tries: examination.tries + 1 };
  if (verification?.status !== 'pending') {
    await keepExamination(deps.db, mine, { due_at: null });
    return;
  }
  const answer = await askAuthority(deps, verification);
  const kept = await keepExamination(deps.db, mine, {
    due_at: answer === 'unavailable' ? nextTry(deps, examination.tries) : null,
    answer,
    authority: deps.authority?.name ?? null,
    answered_at: answer && toColumn(deps.clock.now()),
  });
  if (kept && deps.straightThrough) await decideStraightThrough(deps, verification);
}

/** Every submission whose time has come: those whose process went away, and those that the authority left unanswered. */
export async function examineDueCases(deps: Deps): Promise<void> {
  const due = await listDueExaminations(deps.db, toColumn(deps.clock.now()), batch);
  for (const { verification_id } of due) {
    // One that cannot be opened holds up none of the others.
    await examineCase(deps, verification_id).catch((err: unknown) =>
      deps.log.error({ err, verification: verification_id }, 'A submission could not be examined'),
    );
  }
}

const isDue = ({ due_at }: ExaminationRow, now: Date): boolean => due_at !== null && due_at <= toColumn(now);

/** `null` where there is nobody to ask. */
async function askAuthority(deps: Deps, verification: VerificationRow): Promise<AuthorityAnswer | null> {
  if (!deps.authority) return null;
  return deps.authority.ask(openIdentity(deps.cipher, 'verifications', verification));
}

function nextTry({ clock, authority }: Deps, tries: number): string | null {
  const pause = authority && pauses[tries];
  return pause === undefined ? null : toColumn(new Date(clock.now().getTime() + pause * 1000));
}

async function decideStraightThrough(deps: Deps, { id }: VerificationRow): Promise<void> {
  const now = deps.clock.now();
  const decided = await inTransaction(deps.db, async (trx) => {
    await lockCase(trx, { verification_id: id });
    const row = await findCaseOf(trx, id);
    const verification = await findVerification(trx, id);
    // What somebody has held once is for people to decide.
    if (row?.status !== 'open' || row.version > 1 || verification?.status !== 'pending') return false;
    const found = evidenceOf(await gatherCaseFacts({ ...deps, db: trx }, verification));
    if (unmetConditions(found.checks).length > 0) return false;
    const evidence = JSON.stringify(found);
    const closing = { outcome: 'approved', closed_at: toColumn(now), evidence } as const;
    if (!(await closeExaminedCase(trx, row, closing))) return false;
    await approveVerification(trx, deps, verification, { now, comment_sealed: null });
    await drawSecondLook(trx, deps, { row, decidedBy: null, evidence, now });
    await record(trx, deps, {
      actor: { kind: 'system' },
      action: 'case.approve',
      subject: { kind: 'case', id: row.id },
      reason: 'straight-through',
    });
    return { submittedAt: fromColumn(row.created_at) };
  }).catch((error: unknown) => {
    // Somebody else's approval bound the identity meanwhile: a person decides what that means.
    if (error instanceof Refusal) return false as const;
    throw error;
  });
  if (decided) deps.metrics.decided({ way: 'straight-through', outcome: 'approved', ...decided, decidedAt: now });
}

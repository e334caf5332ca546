import type { Knex } from 'knex';
import { beijingDate } from '../../domain/calendar/civil-date';
import { submissionNotes } from '../../domain/verification/submission-notes';
import type { VerificationKind } from '../../domain/verification/verification-states';
import { lockAccount } from '../account/account-store';
import { assertNotFrozen } from '../activity/assert-not-frozen';
import { noteActivity } from '../activity/note-activity';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { proveHolder } from '../holder-claim/prove-holder';
import { assertThat } from '../http/refusal';
import { announceStandingAfter } from '../partner/webhook/announce-standing';
import { bindRealName } from '../real-name/bind-real-name';
import { extendGrace } from '../real-name/extend-grace';
import { restateRealName } from '../real-name/restate-real-name';
import { moveVerification, type VerificationRow } from '../verification/verification-store';

/** What an approval does. */
const effects: Readonly<Record<VerificationKind, typeof bindRealName>> = {
  first: bindRealName,
  renewal: restateRealName,
  correction: restateRealName,
  reissue: extendGrace,
  holder: (trx, _deps, proof, now) => proveHolder(trx, proof, now),
};

/**
 * Approves a submission, which binds the real name, renews or corrects it, or keeps its grace period open, whoever decided. Refuses with
 * `document_expired`, `paper_over`, `account_frozen`, `case_closed`, `case_changed`, `identity_already_bound`.
 */
export async function approveVerification(
  trx: Knex.Transaction,
  deps: Deps,
  verification: VerificationRow,
  { by, now, comment_sealed }: { by: 'staff' | 'system'; now: Date; comment_sealed: string | null },
): Promise<void> {
  const inForce = verification.valid_until === null || verification.valid_until >= beijingDate(now);
  assertThat(inForce, verification.kind === 'reissue' ? 'paper_over' : 'document_expired');
  await lockAccount(trx, verification.account_id);
  await assertNotFrozen(trx, verification.account_id);
  const change = { decided_at: toColumn(now), comment_sealed };
  const approve = async () => {
    assertThat(await moveVerification(trx, verification.id, 'approve', change), 'case_closed');
    await effects[verification.kind](trx, deps, verification, toColumn(now));
  };
  // Of the others partners are told by their own events.
  if (verification.kind === 'reissue') await announceStandingAfter(trx, deps, verification.account_id, approve);
  else await approve();
  const kind = submissionNotes[verification.kind].approved;
  const said = verification.kind === 'reissue' ? { until: verification.valid_until ?? undefined } : undefined;
  await noteActivity(trx, deps, { accountId: verification.account_id, kind, by, said });
}

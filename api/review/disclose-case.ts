import type { Knex } from 'knex';
import type { Disclosure } from '../../domain/contract/case';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { openReadingOf } from '../photo/reading-seal';
import { openIdentity } from '../verification/identity-seal';
import { findVerification, type VerificationRow } from '../verification/verification-store';
import { photosOf } from './case-checks/case-facts';
import { gatherCorrectionFacts } from './case-checks/correction-facts';
import { gatherHolderClaimFacts } from './case-checks/holder-claim-facts';
import type { NamedCaseRow } from './case-store';
import { findHeldCase } from './hold';

/**
 * The unmasked name and number, and everything read from the photos, for whoever holds the case and says why; the look is in the audit log before the
 * data leave (R15). Refuses with `not_found`, `case_closed` or `case_not_held`.
 */
export async function discloseCase(deps: Deps, id: string, staff: StaffMember, reason: string): Promise<Disclosure> {
  const { held, verification, beside } = await inTransaction(deps.db, async (trx) => {
    const held = await findHeldCase(trx, id, staff, deps.clock.now());
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'case.disclose',
      subject: { kind: 'case', id },
      reason,
    });
    const verification = await findVerification(trx, held.verification_id);
    assertThat(verification, 'not_found');
    const beside = await findVerifiedBeside(trx, held, verification);
    const accounts = new Set([verification.account_id, ...(beside ? [beside.account_id] : [])]);
    for (const accountId of accounts) await noteActivity(trx, deps, { accountId, kind: 'data_looked_at', by: 'staff' });
    return { held, verification, beside };
  });
  const photos = await photosOf(held, { withheld: false })(deps.db, verification);
  return {
    ...openIdentity(deps.cipher, 'verifications', verification),
    reading: openReadingOf(deps, photos),
    ...(beside && { verified: openIdentity(deps.cipher, 'verifications', beside) }),
  };
}

/** What a correction would change, or the account that a dispute is about: as it was verified. */
async function findVerifiedBeside(
  db: Knex,
  held: NamedCaseRow,
  verification: VerificationRow,
): Promise<VerificationRow | undefined> {
  if (held.kind === 'correction') return (await gatherCorrectionFacts(db, verification))?.corrected;
  if (held.kind !== 'dispute') return undefined;
  const target = (await gatherHolderClaimFacts(db, held))?.target;
  return target && findVerification(db, target.realName.verification_id);
}

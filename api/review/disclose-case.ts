import type { Disclosure } from '../../domain/contract/case';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { openReadingOf } from '../photo/reading-seal';
import { openIdentity } from '../verification/identity-seal';
import { findVerification } from '../verification/verification-store';
import { photosOf } from './case-checks/case-facts';
import { gatherCorrectionFacts } from './case-checks/correction-facts';
import { findHeldCase } from './hold';

/**
 * The unmasked name and number, and everything read from the photos, for whoever holds the case and says why; the look is in the audit log before the
 * data leave (R15). Refuses with `not_found`, `case_closed` or `case_not_held`.
 */
export async function discloseCase(deps: Deps, id: string, staff: StaffMember, reason: string): Promise<Disclosure> {
  const { held, verification } = await inTransaction(deps.db, async (trx) => {
    const held = await findHeldCase(trx, id, staff, deps.clock.now());
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'case.disclose',
      subject: { kind: 'case', id },
      reason,
    });
    const verification = await findVerification(trx, held.verification_id);
    assertThat(verification, 'not_found');
    await noteActivity(trx, deps, { accountId: verification.account_id, kind: 'data_looked_at', by: 'staff' });
    return { held, verification };
  });
  const photos = await photosOf(held, { withheld: false })(deps.db, verification);
  const corrected = held.kind === 'correction' && (await gatherCorrectionFacts(deps.db, verification))?.corrected;
  return {
    ...openIdentity(deps.cipher, 'verifications', verification),
    reading: openReadingOf(deps, photos),
    ...(corrected && { verified: openIdentity(deps.cipher, 'verifications', corrected) }),
  };
}

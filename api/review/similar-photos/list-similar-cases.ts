import type { SimilarCases } from '../../../domain/contract/similar-cases';
import { maskName } from '../../../domain/identity/mask';
import { isLook } from '../../../domain/review/second-look';
import { isoFromColumn } from '../../database/time';
import type { Deps } from '../../deps';
import { assertThat } from '../../http/refusal';
import type { StaffMember } from '../../http/who';
import { findSimilarPhotos } from '../../photo/marks/find-similar-photos';
import { openIdentityOrBlank } from '../../verification/identity-seal';
import { findVerification, findVerifications } from '../../verification/verification-store';
import { isVeiled } from '../second-look/veil';
import { findVisibleCase, veiledFrom } from '../visible-case-store';
import { listVisibleCasesOf } from './similar-case-store';

/** More than anyone looks through. */
const mostListed = 20;

/**
 * Other accounts' cases with a near-identical front, the newest of each account. Nothing is told of what became of them: who
 * opens one sees as much of that as they may (R13). Where a decision is looked at again, or hidden, the list ends with what
 * had been submitted when it was made, as the checks do. Refuses with `not_found`.
 */
export async function listSimilarCases(deps: Deps, id: string, staff: StaffMember): Promise<SimilarCases> {
  const { db, cipher } = deps;
  const row = await findVisibleCase(db, id, staff);
  assertThat(row, 'not_found');
  const verification = await findVerification(db, row.verification_id);
  assertThat(verification, 'not_found');
  const asDecided =
    isLook(row.kind) || isVeiled(await veiledFrom(db, staff, [verification.account_id]), verification.id);
  const until = asDecided ? verification.decided_at : null;
  const { found } = (await findSimilarPhotos(deps, verification.front_photo_id, until)) ?? { found: [] };
  // Ids rise with time.
  const newest = new Map(
    found
      .sort((a, b) => (a.verification_id < b.verification_id ? -1 : 1))
      .map(({ account_id, verification_id }) => [account_id, verification_id]),
  );
  const ids = [...newest.values()].sort().reverse().slice(0, mostListed);
  const cases = new Map((await listVisibleCasesOf(db, ids, staff)).map((one) => [one.verification_id, one.id]));
  const submissions = await findVerifications(db, ids);
  return {
    cases: ids.flatMap((verificationId) => {
      const caseId = cases.get(verificationId);
      const other = submissions.find((one) => one.id === verificationId);
      if (caseId === undefined || !other) return [];
      const { name } = openIdentityOrBlank(cipher, 'verifications', other);
      const sameNumber = other.fingerprint === verification.fingerprint;
      return [{ caseId, maskedName: maskName(name), submittedAt: isoFromColumn(other.submitted_at), sameNumber }];
    }),
  };
}

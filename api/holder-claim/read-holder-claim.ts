import type { HolderClaim } from '../../domain/contract/holder-claim';
import type { Language } from '../../domain/words';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { findVerification } from '../verification/verification-store';
import { readClaimedAccounts } from './claimed-accounts';
import { findClaimCourse, type HolderClaimRow } from './holder-claim-store';
import { presentHolderClaim } from './present-holder-claim';

/** A claim as whoever made it sees it now. It asks the host, so never within a transaction. */
export async function readHolderClaim(deps: Deps, row: HolderClaimRow, language: Language): Promise<HolderClaim> {
  const proof = await findVerification(deps.db, row.id);
  assertThat(proof, 'not_found');
  const course = await findClaimCourse(deps.db, row.id);
  const accounts = await readClaimedAccounts(deps, { row, proof });
  return presentHolderClaim({ row, proof, course, accounts }, { ...deps, now: deps.clock.now(), language });
}

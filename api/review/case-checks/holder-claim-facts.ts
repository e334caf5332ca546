import type { Knex } from 'knex';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import { findAccount } from '../../account/account-store';
import { findClearing } from '../../clearing/clearing-store';
import { followsUpheldDispute } from '../../holder-claim/earlier-claims';
import { findHolderClaim, type HolderClaimRow, isAnnounced } from '../../holder-claim/holder-claim-store';
import { assertThat } from '../../http/refusal';
import { findPhoto, type PhotoRow } from '../../photo/photo-store';
import { findRealName, type RealNameRow } from '../../real-name/real-name-store';
import { findVerification, proofsOf } from '../../verification/verification-store';
import type { CaseRow } from '../case-store';
import { findNamedPhotos } from './case-facts';

/** What the desk shows of a claim, beside what it shows of the submission that proves it or of the clearing that it asks for. */
export interface HolderClaimFacts {
  claim: HolderClaimRow;
  /** `undefined`: gone back to the person, or erased. */
  holdingPhoto: PhotoRow | undefined;
  /** An objection was upheld before, so that a senior decides. */
  afterUpheld: boolean;
  /** The account that is to be cleared; not told to whoever looks at the proof. */
  target:
    | { nickname: string; realName: RealNameRow; verifiedPhotos: Record<PhotoSide, PhotoRow | undefined> }
    | undefined;
}

type Row = Pick<CaseRow, 'kind' | 'verification_id' | 'clearing_id'>;

/** Cases that no claim has to do with have none. */
export async function gatherHolderClaimFacts(db: Knex, row: Row): Promise<HolderClaimFacts | undefined> {
  const id = await claimOf(db, row);
  if (id === undefined) return undefined;
  const [claim, proof] = [await findHolderClaim(db, id), await findVerification(db, id)];
  assertThat(claim && proof, 'not_found');
  const [holdingId = ''] = proofsOf(proof);
  const photo = await findPhoto(db, holdingId);
  return {
    claim,
    holdingPhoto: photo?.verification_id === id ? photo : undefined,
    afterUpheld: await followsUpheldDispute(db, proof),
    target:
      row.kind === 'holder-claim' || !isAnnounced(claim) ? undefined : await targetOf(db, claim.target_real_name_id),
  };
}

async function claimOf(db: Knex, { kind, verification_id, clearing_id }: Row): Promise<string | undefined> {
  if (kind === 'holder-claim' || kind === 'dispute') return verification_id;
  const clearing = clearing_id === null ? undefined : await findClearing(db, clearing_id);
  return clearing?.holder_claim_id ?? undefined;
}

async function targetOf(db: Knex, realNameId: string): Promise<HolderClaimFacts['target']> {
  const realName = await findRealName(db, realNameId);
  const verification = realName && (await findVerification(db, realName.verification_id));
  assertThat(verification, 'not_found');
  const { nickname } = await findAccount(db, realName.account_id);
  return { nickname, realName, verifiedPhotos: await findNamedPhotos(db, verification) };
}

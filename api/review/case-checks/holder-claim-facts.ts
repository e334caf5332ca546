import type { Knex } from 'knex';
import type { HostAnswer } from '../../../domain/host/host-facts';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import { findAccount } from '../../account/account-store';
import { findClearing } from '../../clearing/clearing-store';
import type { Deps } from '../../deps';
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
    | {
        account: Awaited<ReturnType<typeof findAccount>>;
        realName: RealNameRow;
        verifiedPhotos: Record<PhotoSide, PhotoRow | undefined>;
      }
    | undefined;
}

/** And what the super-app says of the account that a dispute is about: its person knows it by the name that it has now. */
export interface ShownHolderClaim extends HolderClaimFacts {
  host: HostAnswer;
}

type Row = Pick<CaseRow, 'kind' | 'verification_id' | 'clearing_id'>;

/** It asks the host, so never within a transaction. */
export async function gatherShownHolderClaim(
  { db, host }: Pick<Deps, 'db' | 'host'>,
  row: Row,
): Promise<ShownHolderClaim | undefined> {
  const facts = await gatherHolderClaimFacts(db, row);
  if (!facts) return undefined;
  const named = row.kind === 'dispute' && facts.target;
  return { ...facts, host: named ? await host.ask(named.account.host_id) : 'unreachable' };
}

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
  const account = await findAccount(db, realName.account_id);
  return { account, realName, verifiedPhotos: await findNamedPhotos(db, verification) };
}

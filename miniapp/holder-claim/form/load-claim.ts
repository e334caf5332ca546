import type { Me } from '../../../domain/contract/account';
import type { HolderClaim } from '../../../domain/contract/holder-claim';
import type { Photo } from '../../../domain/contract/photo';
import { getMe } from '../../api/account-api';
import { isProblem } from '../../api/api-error';
import { getCurrentHolderClaim } from '../../api/holder-claim-api';
import { listUnusedPhotos } from '../../api/photo-api';
import { getVerificationForm } from '../../api/verification-api';
import { draftOf } from '../../draft/draft';
import { refusedFields } from '../../draft/field-mark';
import {
  type ClaimPurpose,
  claimPurposes,
  type HolderClaimDraft,
  holderClaimKeeper,
  newHolderClaimDraft,
} from '../../draft/holder-claim-draft';
import { putPhoto } from '../../draft/put-photo';
import { isUnderWay } from '../is-under-way';

export type ClaimStart =
  /** A claim goes on already, or a submission is in review. */
  | { closed: 'under-way' | 'verifying' }
  | {
      closed: false;
      accountId: string;
      frozenSince: Me['frozenSince'];
      /** The photos that are kept and belong to nothing yet, with what was read from them. */
      photos: Record<ClaimPurpose, Photo | null>;
    };

/** Prepares the draft: what was filled in here, what a refused claim left right, or the card that was found to be bound. */
export async function loadClaim(): Promise<ClaimStart> {
  const [me, claim, unused] = await Promise.all([getMe(), getCurrentHolderClaim(), listUnusedPhotos()]);
  if (claim && isUnderWay(claim)) return { closed: 'under-way' };
  if (me.verification?.status === 'pending') return { closed: 'verifying' };
  const started = await startingDraft(me, claim);
  const kept = claimPurposes.reduce((next, purpose) => withPhoto(next, unused, purpose), started);
  holderClaimKeeper.store.set(kept);
  const photoOf = (purpose: ClaimPurpose) => unused.find(({ id }) => id === kept.photos[purpose]) ?? null;
  return {
    closed: false,
    accountId: me.account.id,
    frozenSince: me.frozenSince,
    photos: { front: photoOf('front'), back: photoOf('back'), holding: photoOf('holding') },
  };
}

async function startingDraft(me: Me, claim: HolderClaim | null): Promise<HolderClaimDraft> {
  const basedOn = claim?.id ?? null;
  const known = holderClaimKeeper.of(me.account.id);
  if (known && known.basedOn === basedOn) return known;
  const begun = known ? { ...known, basedOn } : await newDraft(me, claim);
  return { ...begun, problems: refusedFields(claim?.rejection?.reasons) };
}

/** With the card of the claim that came to nothing, else of the submission that was refused, where its draft is gone. */
async function newDraft({ account, verification }: Me, claim: HolderClaim | null): Promise<HolderClaimDraft> {
  const empty = newHolderClaimDraft(account.id, claim?.id ?? null);
  const refused = verification?.status === 'rejected' && !draftOf(account.id) ? verification.id : null;
  // Its proof is kept as a submission is.
  const source = claim && mayBeMadeAgain(claim) ? claim.id : refused;
  if (source === null) return empty;
  try {
    const { name, idNumber, validFrom, validUntil } = await getVerificationForm(source);
    return {
      ...empty,
      typed: { name, idNumber, validFrom, validUntil },
      sources: { name: 'typed', idNumber: 'typed', validFrom: 'typed', validUntil: 'typed' },
    };
  } catch (error) {
    // Its data were erased after their time: an empty form is all that is left.
    if (isProblem(error, 'not_found')) return empty;
    throw error;
  }
}

function mayBeMadeAgain({ status, proofExpired }: HolderClaim): boolean {
  return status === 'rejected' || status === 'withdrawn' || proofExpired;
}

/** The draft's own photo while it is still there, else the newest of its kind, whose answer was lost or whose draft is. */
function withPhoto(kept: HolderClaimDraft, unused: Photo[], purpose: ClaimPurpose): HolderClaimDraft {
  const own = kept.photos[purpose];
  if (own && unused.some(({ id }) => id === own)) return kept;
  const [newest] = unused.filter(({ side }) => side === purpose).sort((a, b) => (a.uploadedAt < b.uploadedAt ? 1 : -1));
  return newest ? putClaimPhoto(kept, newest) : { ...kept, photos: { ...kept.photos, [purpose]: null } };
}

/** Puts a photo that the service has into the draft; what was said of the one before goes with it. */
export function putClaimPhoto(kept: HolderClaimDraft, photo: Pick<Photo, 'id' | 'side' | 'reading'>): HolderClaimDraft {
  if (photo.side !== 'holding') return putPhoto(kept, photo);
  const { holdingPhotoId: _replaced, ...problems } = kept.problems;
  return { ...kept, photos: { ...kept.photos, holding: photo.id }, problems };
}

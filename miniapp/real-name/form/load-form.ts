import type { Me } from '../../../domain/contract/account';
import type { Photo } from '../../../domain/contract/photo';
import { isPhotoSide, type PhotoSide, photoSides } from '../../../domain/photo/photo-sides';
import { getMe } from '../../api/account-api';
import { deletePhoto, listUnusedPhotos } from '../../api/photo-api';
import { getCurrentVerification } from '../../api/verification-api';
import { type Draft, draft, draftOf, emptyDraft } from '../../draft/draft';
import { refusedFields } from '../../draft/field-mark';
import { holderClaimKeeper } from '../../draft/holder-claim-draft';
import { draftFrom } from './draft-from';
import { withPhoto } from './with-photo';

export type FormStart =
  /** Verified or in review: there is nothing to fill in (R6, R9). */
  | { closed: true }
  | {
      closed: false;
      accountId: string;
      frozenSince: Me['frozenSince'];
      refused: boolean;
      /** The photos that are kept and belong to no submission yet, with what was read from them. */
      photos: Record<PhotoSide, Photo | null>;
    };

/**
 * Prepares the draft: what was typed here, or what a refused attempt left right, and the photos that are still kept.
 *
 * @param claimId of the claim by which the person proved to hold the card
 */
export async function loadForm(claimId?: string): Promise<FormStart> {
  const me = await getMe();
  if (me.realName.status === 'active' || me.verification?.status === 'pending') return { closed: true };
  const [started, unused] = await Promise.all([startingDraft(me, claimId), listUnusedPhotos()]);
  const kept = photoSides.reduce((next, side) => withPhoto(next, unused, side), started);
  draft.set(kept);
  // Copies left by a lost answer, which nothing refers to, would fill the account's share.
  const referredTo = [kept, holderClaimKeeper.of(me.account.id)].flatMap((each) => Object.values(each?.photos ?? {}));
  for (const { id, side } of unused) {
    if (isPhotoSide(side) && !referredTo.includes(id)) deletePhoto(id).catch(() => undefined);
  }
  const photoOf = (side: PhotoSide) => unused.find(({ id }) => id === kept.photos[side]) ?? null;
  return {
    closed: false,
    accountId: me.account.id,
    frozenSince: me.frozenSince,
    refused: me.verification?.status === 'rejected',
    photos: { front: photoOf('front'), back: photoOf('back') },
  };
}

async function startingDraft(me: Me, claimId: string | undefined): Promise<Draft> {
  const kept = draftOf(me.account.id);
  const basedOn = me.verification?.id ?? null;
  const isBegun = kept?.basedOn === basedOn && !(claimId && kept.typed.idNumber === '');
  if (kept && isBegun) return kept;
  if (claimId) return draftFrom(claimId, { ...emptyDraft(me.account.id), basedOn });
  const status = me.verification?.status;
  // After a clearing the newest attempt was approved: nothing of it is left to correct (R27).
  if (basedOn === null || status === 'approved') return { ...emptyDraft(me.account.id), basedOn };
  return correctionOf(me.account.id, basedOn);
}

/** The form of an earlier attempt, with what was refused marked (R6). */
async function correctionOf(accountId: string, verificationId: string): Promise<Draft> {
  const empty: Draft = { ...emptyDraft(accountId), basedOn: verificationId };
  const [filled, current] = await Promise.all([draftFrom(verificationId, empty), getCurrentVerification()]);
  return filled === empty ? empty : { ...filled, problems: refusedFields(current?.rejection?.reasons) };
}

import { isActiveClearing } from '../../../domain/clearing/clearing-states';
import type { Me } from '../../../domain/contract/account';
import type { Photo } from '../../../domain/contract/photo';
import { type PhotoSide, photoSides } from '../../../domain/photo/photo-sides';
import { getMe } from '../../api/account-api';
import { listUnusedPhotos } from '../../api/photo-api';
import { getCurrentVerification } from '../../api/verification-api';
import { refusedFields } from '../../draft/field-mark';
import { newRenewalDraft, type RenewalDraft, renewalKeeper, type VerifiedCard } from '../../draft/renewal-draft';
import { draftFrom } from '../../real-name/form/draft-from';
import { withPhoto } from '../../real-name/form/with-photo';

export type RenewalStart =
  /** There is no card to renew, or something else that was asked comes first. */
  | { closed: 'not-verified' | 'in-review' | 'correcting' | 'clearing' }
  | {
      closed: false;
      accountId: string;
      frozenSince: Me['frozenSince'];
      /** The photos that are kept and belong to nothing yet, with what was read from them. */
      photos: Record<PhotoSide, Photo | null>;
    };

/** Prepares the draft: what was filled in here, or what a refused or withdrawn renewal left right (R6, R7). */
export async function loadRenewal(): Promise<RenewalStart> {
  const me = await getMe();
  const { account, realName, verification, correction, clearing } = me;
  if (realName.status !== 'active') return { closed: 'not-verified' };
  if (verification?.status === 'pending') return { closed: 'in-review' };
  if (correction?.status === 'pending') return { closed: 'correcting' };
  if (clearing && isActiveClearing(clearing.status)) return { closed: 'clearing' };
  const { maskedName, maskedIdNumber, validFrom, validUntil } = realName;
  const verified = { maskedName, maskedIdNumber, validFrom, validUntil };
  const [started, unused] = await Promise.all([startingDraft(me, verified), listUnusedPhotos()]);
  const kept = photoSides.reduce((next, side) => withPhoto(next, unused, side), { ...started, verified });
  renewalKeeper.store.set(kept);
  const photoOf = (side: PhotoSide) => unused.find(({ id }) => id === kept.photos[side]) ?? null;
  return {
    closed: false,
    accountId: account.id,
    frozenSince: me.frozenSince,
    photos: { front: photoOf('front'), back: photoOf('back') },
  };
}

async function startingDraft({ account, verification }: Me, verified: VerifiedCard): Promise<RenewalDraft> {
  const basedOn = verification?.id ?? null;
  const known = renewalKeeper.of(account.id);
  if (known?.basedOn === basedOn) return known;
  const empty = newRenewalDraft(account.id, basedOn, verified);
  if (basedOn === null || verification?.status === 'approved') return empty;
  const [sent, current] = await Promise.all([draftFrom(basedOn, empty), getCurrentVerification()]);
  if (sent === empty) return empty;
  const { validFrom, validUntil } = sent.typed;
  return {
    ...sent,
    // Who it is is known, and need not lie on the device.
    typed: { ...empty.typed, validFrom, validUntil },
    sources: { validFrom: 'typed', validUntil: 'typed' },
    problems: refusedFields(current?.rejection?.reasons),
  };
}

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
import { type ComesFirst, comesFirst } from '../comes-first';

export type RenewalStart =
  | { closed: ComesFirst }
  | {
      closed: false;
      accountId: string;
      frozenSince: Me['frozenSince'];
      /** Whether the card has expired, or soon will: whoever applied for the new one can show that meanwhile (R19). */
      expiring: boolean;
      /** What they have shown of that. */
      reissue: Me['reissue'];
      /** The photos that are kept and belong to nothing yet, with what was read from them. */
      photos: Record<PhotoSide, Photo | null>;
    };

/** Prepares the draft: what was filled in here, or what a refused or withdrawn renewal left right (R6, R7). */
export async function loadRenewal(): Promise<RenewalStart> {
  const me = await getMe();
  const { account, realName, reissue } = me;
  const closed = comesFirst(me);
  if (closed) return { closed };
  if (realName.status !== 'active') return { closed: 'not-verified' };
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
    expiring: realName.documentState !== 'valid',
    reissue,
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

import type { Correction } from '../../../domain/contract/correction';
import type { Photo } from '../../../domain/contract/photo';
import type { CorrectionKind } from '../../../domain/correction/correction-kinds';
import { type PhotoSide, photoSides } from '../../../domain/photo/photo-sides';
import { getMe } from '../../api/account-api';
import { isProblem } from '../../api/api-error';
import { getCurrentCorrection } from '../../api/correction-api';
import { listUnusedPhotos } from '../../api/photo-api';
import { getVerificationForm } from '../../api/verification-api';
import { type CorrectionDraft, correctionKeeper, newCorrectionDraft } from '../../draft/correction-draft';
import { refusedFields } from '../../draft/field-mark';
import { withPhoto } from '../../real-name/form/with-photo';

export type CorrectionStart =
  | { closed: 'not-verified' | 'in-review' | 'no-kind' }
  | {
      closed: false;
      accountId: string;
      /** The photos that are kept and belong to nothing yet, with what was read from them. */
      photos: Record<PhotoSide, Photo | null>;
      proofs: (Photo | null)[];
    };

/**
 * Prepares the draft: what was filled in here, or what a refused or withdrawn request left right.
 *
 * @param asked what has changed, as it was chosen before; without it, as it was
 */
export async function loadCorrection(asked: CorrectionKind | undefined): Promise<CorrectionStart> {
  const [me, unused] = await Promise.all([getMe(), listUnusedPhotos()]);
  const last = me.correction && (await getCurrentCorrection());
  if (me.realName.status !== 'active') return { closed: 'not-verified' };
  if (last?.status === 'pending') return { closed: 'in-review' };
  const open = last?.status === 'approved' ? null : last;
  const known = correctionKeeper.of(me.account.id);
  const kind = asked ?? known?.kind ?? open?.kind;
  if (!kind) return { closed: 'no-kind' };
  const basedOn = open?.id ?? null;
  const started = known?.basedOn === basedOn ? known : await newDraft(me.account.id, kind, open);
  const withCard = photoSides.reduce((next, side) => withPhoto(next, unused, side), { ...started, kind });
  const kept = withProofs(withCard, unused);
  correctionKeeper.store.set(kept);
  const photoOf = (id: string | null) => unused.find((photo) => photo.id === id) ?? null;
  return {
    closed: false,
    accountId: me.account.id,
    photos: { front: photoOf(kept.photos.front), back: photoOf(kept.photos.back) },
    proofs: kept.proofs.map(photoOf),
  };
}

async function newDraft(accountId: string, kind: CorrectionKind, open: Correction | null): Promise<CorrectionDraft> {
  const empty = newCorrectionDraft(accountId, kind, open?.id ?? null);
  if (!open) return empty;
  try {
    const { name, idNumber, validFrom, validUntil } = await getVerificationForm(open.id);
    return {
      ...empty,
      typed: { name, idNumber, validFrom, validUntil },
      sources: { name: 'typed', idNumber: 'typed', validFrom: 'typed', validUntil: 'typed' },
      problems: refusedFields(open.rejection?.reasons),
    };
  } catch (error) {
    // Its data were erased after their time: an empty form is all that is left.
    if (isProblem(error, 'not_found')) return empty;
    throw error;
  }
}

/** What `withPhoto` does for a side, for the pages of the proof, in the order in which they were taken. */
function withProofs(kept: CorrectionDraft, unused: Photo[]): CorrectionDraft {
  const there = unused.filter(({ side }) => side === 'proof').map(({ id }) => id);
  const own = kept.proofs.filter((id) => id !== null && there.includes(id));
  const found = own.length > 0 ? own : there.sort().slice(-kept.proofs.length);
  return { ...kept, proofs: kept.proofs.map((_, i) => found[i] ?? null) };
}

import { clearingPurposes } from '../../../domain/clearing/clearing-photos';
import { isActiveClearing } from '../../../domain/clearing/clearing-states';
import type { Me } from '../../../domain/contract/account';
import type { Photo } from '../../../domain/contract/photo';
import { getMe } from '../../api/account-api';
import { getCurrentClearing } from '../../api/clearing-api';
import { listUnusedPhotos } from '../../api/photo-api';
import {
  type ByPurpose,
  type ClearingDraft,
  clearingDraft,
  clearingDraftOf,
  emptyClearingDraft,
  putClearingPhoto,
} from '../draft/clearing-draft';
import { refusedPhotos } from './refused-photos';

export type RequestStart =
  /** There is nothing to clear, or a request is in review already. */
  | { closed: 'not-verified' | 'in-review' }
  | {
      closed: false;
      accountId: string;
      frozenSince: Me['frozenSince'];
      /** The photos that are kept and belong to no request yet, with what was read from them. */
      photos: ByPurpose<Photo | null>;
    };

/** Prepares the draft: the photos chosen here, or those that a refused request gave back, while they are still kept. */
export async function loadRequest(): Promise<RequestStart> {
  const me = await getMe();
  if (me.clearing && isActiveClearing(me.clearing.status)) return { closed: 'in-review' };
  if (me.realName.status !== 'active') return { closed: 'not-verified' };
  const [started, unused] = await Promise.all([startingDraft(me), listUnusedPhotos()]);
  const kept = clearingPurposes.reduce((next, purpose) => withPhoto(next, unused, purpose), started);
  clearingDraft.set(kept);
  const photoOf = (purpose: keyof ByPurpose<Photo>) => unused.find(({ id }) => id === kept.photos[purpose]) ?? null;
  return {
    closed: false,
    accountId: me.account.id,
    frozenSince: me.frozenSince,
    photos: {
      front: photoOf('front'),
      back: photoOf('back'),
      holding: photoOf('holding'),
      'bank-card': photoOf('bank-card'),
    },
  };
}

async function startingDraft({ account, clearing }: Me): Promise<ClearingDraft> {
  const basedOn = clearing?.id ?? null;
  const known = clearingDraftOf(account.id);
  if (known?.basedOn === basedOn) return known;
  const refused = clearing?.status === 'rejected' ? await getCurrentClearing() : null;
  return { ...emptyClearingDraft(account.id, basedOn), problems: refusedPhotos(refused) };
}

/** The draft's own photo while it is still there, else the newest of its kind, whose answer was lost or whose draft is. */
function withPhoto(kept: ClearingDraft, unused: Photo[], purpose: keyof ByPurpose<Photo>): ClearingDraft {
  const own = kept.photos[purpose];
  if (own && unused.some(({ id }) => id === own)) return kept;
  const [newest] = unused.filter(({ side }) => side === purpose).sort((a, b) => (a.uploadedAt < b.uploadedAt ? 1 : -1));
  return newest ? putClearingPhoto(kept, purpose, newest.id) : { ...kept, photos: { ...kept.photos, [purpose]: null } };
}

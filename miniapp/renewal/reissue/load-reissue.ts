import type { Me, RealName } from '../../../domain/contract/account';
import type { Photo } from '../../../domain/contract/photo';
import { getMe } from '../../api/account-api';
import { listUnusedPhotos } from '../../api/photo-api';
import { getCurrentReissue } from '../../api/reissue-api';
import { type ComesFirst, comesFirst } from '../comes-first';
import { newReissueDraft, type ReissueDraft, reissueKeeper } from '../draft/reissue-draft';

export type ReissueStart =
  | { closed: ComesFirst }
  | {
      closed: false;
      accountId: string;
      frozenSince: Me['frozenSince'];
      realName: Extract<RealName, { status: 'active' }>;
      /** The photo that is kept and belongs to nothing yet. */
      proof: Photo | null;
    };

/** Prepares the draft: what was filled in here, or what a refused or withdrawn paper left right. */
export async function loadReissue(): Promise<ReissueStart> {
  const [me, unused] = await Promise.all([getMe(), listUnusedPhotos()]);
  const { account, realName } = me;
  const closed = comesFirst(me);
  if (closed) return { closed };
  // Without a card nothing could be extended, which comes first as well.
  if (realName.status !== 'active') return { closed: 'not-verified' };
  const last = me.reissue && (await getCurrentReissue());
  const fresh = newReissueDraft(account.id, last);
  const known = reissueKeeper.of(account.id);
  const kept = withProof(known?.basedOn === fresh.basedOn ? known : fresh, unused);
  reissueKeeper.store.set(kept);
  return {
    closed: false,
    accountId: account.id,
    frozenSince: me.frozenSince,
    realName,
    proof: unused.find(({ id }) => id === kept.photos.proof) ?? null,
  };
}

/** Its own photo as long as the service has it; after a refusal or a withdrawal the one that came back. */
function withProof(kept: ReissueDraft, unused: readonly Photo[]): ReissueDraft {
  const there = unused.filter(({ side }) => side === 'proof').map(({ id }) => id);
  const cameBack = kept.basedOn !== null && !kept.problems.proofPhotoId ? there.sort().at(-1) : undefined;
  const proof = there.find((id) => id === kept.photos.proof) ?? cameBack ?? null;
  return { ...kept, photos: { proof } };
}

import type { Photo } from '../../../domain/contract/photo';
import { deletePhoto } from '../../api/photo-api';
import type { CorrectionDraft } from '../../draft/correction-draft';
import { isWaiting, type PhotoSlot, usePhotoSlot } from '../../real-name/form/use-photo-slot';

export interface ProofSlots {
  slots: PhotoSlot[];
  /** The first proof is not there, or one is still on its way. */
  isMissing: boolean;
  remove(i: number): void;
}

/** The pages of the proof: the first is needed, and each may be followed by another. */
export function useProofSlots(
  kept: CorrectionDraft,
  photos: readonly (Photo | null)[],
  change: (next: (draft: CorrectionDraft) => CorrectionDraft) => void,
): ProofSlots {
  const put = (i: number, id: string | null) =>
    change((draft) => {
      const { proofPhotoIds: _replaced, ...problems } = draft.problems;
      return { ...draft, proofs: draft.proofs.map((before, j) => (j === i ? id : before)), problems };
    });
  const first = useProofSlot(0);
  const second = useProofSlot(1);
  const third = useProofSlot(2);
  const slots = [first, second, third];

  function useProofSlot(i: number): PhotoSlot {
    return usePhotoSlot('proof', kept.proofs[i] ?? null, photos[i] ?? null, ({ id }) => put(i, id));
  }

  function remove(i: number) {
    const id = kept.proofs[i];
    put(i, null);
    if (id) deletePhoto(id).catch(() => undefined);
  }

  const busy = slots.some(({ upload }) => upload?.state === 'uploading' || isWaiting(upload));
  return { slots, isMissing: busy || kept.proofs.every((id) => id === null), remove };
}

import { isProblem } from '../../api/api-error';
import { getVerificationForm } from '../../api/verification-api';
import type { CardDraft } from '../../draft/draft';

/** A draft with what was sent in before; as it was where that is gone. */
export async function draftFrom<Kept extends CardDraft>(id: string, empty: Kept): Promise<Kept> {
  try {
    const { name, idNumber, validFrom, validUntil, frontPhotoId, backPhotoId } = await getVerificationForm(id);
    return {
      ...empty,
      typed: { name, idNumber, validFrom, validUntil },
      sources: { name: 'typed', idNumber: 'typed', validFrom: 'typed', validUntil: 'typed' },
      photos: { front: frontPhotoId, back: backPhotoId },
    };
  } catch (error) {
    // Its data were erased after their time: an empty form is all that is left.
    if (isProblem(error, 'not_found')) return empty;
    throw error;
  }
}

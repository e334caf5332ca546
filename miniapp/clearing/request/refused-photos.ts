import { clearingPhotoFields } from '../../../domain/clearing/clearing-photos';
import type { Clearing } from '../../../domain/contract/clearing-request';
import type { ClearingDraft } from '../draft/clearing-draft';

/** What a refusal said of each photo, to be shown beside the place where it is taken again (R24). */
export function refusedPhotos(current: Clearing | null): ClearingDraft['problems'] {
  return Object.fromEntries(
    (current?.rejection?.reasons ?? []).flatMap(({ code, field, message }) => {
      const known = clearingPhotoFields.find((each) => each === field);
      return known ? [[known, { from: 'reason' as const, code, message }]] : [];
    }),
  );
}

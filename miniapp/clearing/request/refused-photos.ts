import { clearingPhotoFields } from '../../../domain/clearing/clearing-photos';
import type { Clearing } from '../../../domain/contract/clearing-request';
import { refusedFields } from '../../draft/field-mark';
import type { ClearingDraft } from '../draft/clearing-draft';

/** What a refusal said of each photo, to be shown beside the place where it is taken again (R24). */
export function refusedPhotos(current: Clearing | null): ClearingDraft['problems'] {
  return refusedFields(
    (current?.rejection?.reasons ?? []).flatMap(({ field, ...said }) => {
      const known = clearingPhotoFields.find((each) => each === field);
      return known ? [{ ...said, field: known }] : [];
    }),
  );
}

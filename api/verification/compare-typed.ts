import type { Comparison, ComparisonInput } from '../../domain/contract/photo';
import { comparedFields, compareReading } from '../../domain/reading/compare-reading';
import { keepFields } from '../../domain/reading/reading';
import { record } from '../audit/record';
import type { Deps } from '../deps';
import { findOwnPhoto } from '../photo/photo-store';
import { canReadWith } from '../photo/reading/can-read';
import { openReadingOf } from '../photo/reading-seal';

/**
 * What the person typed beside what their own photos say, to be shown before it is submitted (R3). Nothing is stored but
 * that they looked (R15); a photo that is not theirs counts as one without a reading.
 */
export async function compareTyped(deps: Deps, accountId: string, input: ComparisonInput): Promise<Comparison> {
  const own = (id: string | null) => (id === null ? undefined : findOwnPhoto(deps.db, accountId, id.toLowerCase()));
  const photos = { front: await own(input.frontPhotoId), back: await own(input.backPhotoId) };
  if (photos.front || photos.back) {
    await record(deps.db, deps, {
      actor: { kind: 'person', id: accountId },
      action: 'photo.reading-read',
      subject: { kind: 'account', id: accountId },
    });
  }
  const reading = openReadingOf(deps, photos);
  return {
    fields: compareReading(input, reading, canReadWith(deps.reader, photos.front?.reader)),
    reading: keepFields(reading, (field) => comparedFields.some((compared) => compared === field)),
  };
}

import { photoReadings } from '../../../domain/reading/photo-reading';
import { consentVersionOf } from '../../../domain/verification/consent';

describe('R4 the version of a consent', () => {
  it('differs with who reads the photos, for so does the text', () => {
    expect(new Set(photoReadings.map(consentVersionOf)).size).toBe(photoReadings.length);
  });

  it.each(photoReadings)('is short enough to be kept with a submission: %s', (photoReading) => {
    expect(consentVersionOf(photoReading)).toMatch(/^[\w-]{1,32}$/);
  });
});

import type { PhotoReading } from '../../../domain/reading/photo-reading';
import type { RealNameCatalogue } from '../words/zh-CN';

/** The text of the consent where photos are read this way; every change of it is another version (`consentVersionOf`). */
export function consentParagraphs(words: RealNameCatalogue['confirm'], photoReading: PhotoReading): string[] {
  const readBy = { here: [words.consentReadHere], 'third-party': [words.consentReadElsewhere], none: [] };
  return [
    words.consentText1,
    words.consentText2,
    words.consentText3,
    ...readBy[photoReading],
    words.consentAuthority,
    words.consentText4,
    words.consentText5,
  ];
}

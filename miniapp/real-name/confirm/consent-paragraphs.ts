import type { PhotoReading } from '../../../domain/reading/photo-reading';
import type { RealNameCatalogue } from '../words/zh-CN';

/** The text of the consent where photos are read this way; every change of it is another version (`consentVersionOf`). */
export function consentParagraphs(words: RealNameCatalogue['confirm'], photoReading: PhotoReading): string[] {
  const readBy = { here: [words.consentReadHere], 'third-party': [words.consentReadElsewhere], none: [] };
  const { consentText1, consentText2, consentText3, consentText4, consentText5 } = words;
  return [consentText1, consentText2, consentText3, ...readBy[photoReading], consentText4, consentText5];
}

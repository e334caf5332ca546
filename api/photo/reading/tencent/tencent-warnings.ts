import type { PhotoSign, SeenPhoto } from '../../../../domain/photo/judge-photo';
import { type ReadingField, readingFields } from '../../../../domain/reading/reading';

export interface Warning {
  /** What the person is told of the picture. */
  sign?: PhotoSign;
  shows?: SeenPhoto['shows'];
  /** The fields that no longer count as read with confidence. */
  doubts: readonly ReadingField[];
}

const everyField = [...readingFields.front, ...readingFields.back];

/**
 * The warnings of IDCardOCR by their codes.
 *
 * A copy is as legible as a card, so it doubts no field. Where a part of the card cannot be seen, or may have been
 * painted over, the service does not say which part: every field is in doubt and a person compares.
 */
const warnings: Readonly<Record<number, Warning>> = {
  /** Dates that the law does not give. Two codes: the service renumbered it. */
  [-9100]: { doubts: ['validFrom', 'validUntil'] },
  [-9109]: { doubts: ['validFrom', 'validUntil'] },
  /** The border is cut off. */
  [-9101]: { sign: 'border_incomplete', doubts: everyField },
  /** A copy, in colour or not. */
  [-9102]: { sign: 'copy', doubts: [] },
  /** A screen or print, photographed again. */
  [-9103]: { sign: 'copy', doubts: [] },
  [-9104]: { shows: 'temporary-card', doubts: everyField },
  /** Something covers a part of the card: the way out is that of a border cut off. */
  [-9105]: { sign: 'border_incomplete', doubts: everyField },
  /** Traces of editing. Whoever is wrongly suspected does right by photographing the card itself. */
  [-9106]: { sign: 'copy', doubts: everyField },
  [-9107]: { sign: 'glare', doubts: everyField },
  /** A copy in black and white. */
  [-9108]: { sign: 'copy', doubts: [] },
  /** The card in a phone's wallet, which is a picture of a screen. */
  [-9110]: { sign: 'copy', doubts: [] },
  /** A watermark. */
  [-9111]: { sign: 'copy', doubts: everyField },
};

/** What a warning means. One that is not known yet might mean anything, so that nothing counts as certain. */
export function warningOf(code: number): Warning {
  return warnings[code] ?? { doubts: everyField };
}

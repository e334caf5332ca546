import type { PhotoReading } from '../reading/photo-reading';

/** Raise it with every change of the text of the consent, in whatever language; a letter tells versions of one day apart. */
const writtenOn = '2026-11-22b';

/**
 * The version of the consent text that the mini-program shows (personal-information law, article 29: separate consent
 * to sensitive data). It is kept with each submission, and each way of reading photos has a text of its own: from the
 * version it can be told later what a person agreed to.
 */
export function consentVersionOf(photoReading: PhotoReading): string {
  return `${writtenOn}-${photoReading}`;
}

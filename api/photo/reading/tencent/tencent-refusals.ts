import type { PhotoSign, SeenPhoto } from '../../../../domain/photo/judge-photo';

const sees = (shows: SeenPhoto['shows'], ...signs: PhotoSign[]): SeenPhoto => ({ shows, signs, reading: {} });

/** The refusals that speak of the picture, and what they say of it. All others are about the account, the service or what was sent. */
const refusals: ReadonlyMap<string, SeenPhoto> = new Map([
  ['FailedOperation.ImageNoIdCard', sees('other')],
  ['FailedOperation.ImageNoSpecifiedCard', sees('other')],
  ['FailedOperation.ImageBlur', sees('unknown', 'blurred')],
  ['FailedOperation.IdCardTooSmall', sees('unknown', 'too_small')],
  /** Two cards of one side. */
  ['FailedOperation.MultiCardError', sees('unknown')],
  /** Number or name could not be made out, or cannot be right. */
  ['FailedOperation.IdCardInfoIllegal', sees('unknown')],
  ['FailedOperation.ImageNoText', sees('unknown')],
  ['FailedOperation.OcrFailed', sees('unknown')],
]);

/** What the service saw where it refused with this code; `undefined` where it did not look. */
export function seenInRefusal(code: string): SeenPhoto | undefined {
  return refusals.get(code);
}

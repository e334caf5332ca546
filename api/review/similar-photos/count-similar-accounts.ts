import type { SimilarPhoto, SimilarPhotos } from '../../photo/marks/find-similar-photos';

/** How many other accounts sent a near-identical front. One that used both numbers counts under the other. */
export interface SimilarAccounts {
  other_number: number;
  same_number: number;
  /** There are more with the same print than were compared. */
  more: boolean;
}

/** @param fingerprint of the number that the front was submitted with here */
export function countSimilarAccounts({ found, more }: SimilarPhotos, fingerprint: string): SimilarAccounts {
  const accountsOf = (some: readonly SimilarPhoto[]) => new Set(some.map(({ account_id }) => account_id)).size;
  const other_number = accountsOf(found.filter((one) => one.fingerprint !== fingerprint));
  return { other_number, same_number: accountsOf(found) - other_number, more };
}

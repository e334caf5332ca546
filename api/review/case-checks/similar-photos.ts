import type { Check } from '.';

/**
 * A near-identical front sent by another account. Under another number one photograph serves for several people; under the
 * same one it may be a holder with a second account, which other checks judge. A photo without a mark is compared with none.
 */
export const checkSimilarPhotos: Check = ({ similar }) => {
  if (!similar) return { state: 'not_made', detail: null };
  const found = Object.entries(similar).filter(([, accounts]) => accounts > 0);
  if (found.length === 0) return { state: 'passed', detail: null };
  return {
    state: similar.other_number > 0 ? 'failed' : 'attention',
    detail: found.map(([under, accounts]) => `${under}:${accounts}`).join(','),
  };
};

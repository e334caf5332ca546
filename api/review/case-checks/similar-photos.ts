import { mostCompared } from '../../photo/marks/find-similar-photos';
import type { Check } from '.';

/**
 * A near-identical front sent by another account. Under another number one photograph serves for several people; under the
 * same one it may be a holder with a second account, which other checks judge. A photo without a mark is compared with
 * none; where there were more than are compared, the check does not pass.
 */
export const checkSimilarPhotos: Check = ({ similar }) => {
  if (!similar) return { state: 'not_made', detail: null };
  const { other_number, same_number, more } = similar;
  const found = Object.entries({ other_number, same_number, more: more ? mostCompared : 0 }).filter(([, n]) => n > 0);
  if (found.length === 0) return { state: 'passed', detail: null };
  return {
    state: other_number > 0 ? 'failed' : 'attention',
    detail: found.map(([code, n]) => `${code}:${n}`).join(','),
  };
};

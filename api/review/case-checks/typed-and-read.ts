import type { Check } from '.';

/** Only what was read and agrees passes; what could not be read or checked is for a person to compare. */
export const checkTypedAndRead: Check = ({ comparison }) => {
  const open = comparison.filter(({ result }) => result !== 'same');
  const differs = open.some(({ result }) => result === 'differs');
  return {
    state: open.length === 0 ? 'passed' : differs ? 'failed' : 'attention',
    detail: open.length === 0 ? null : open.map(({ field, result }) => `${field}:${result}`).join(','),
  };
};

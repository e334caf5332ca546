import type { Check } from '.';

/** A photo that was refused says nothing against the person; a refusal of what was typed does. */
export const checkNotRefusedBefore: Check = ({ refusedBefore }) => ({
  state: refusedBefore === 0 ? 'passed' : 'attention',
  detail: refusedBefore === 0 ? null : String(refusedBefore),
});

import type { Check } from '.';

export const checkIdentityFree: Check = ({ boundElsewhere }) => ({
  state: boundElsewhere ? 'failed' : 'passed',
  detail: null,
});

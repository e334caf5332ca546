import type { Check } from '.';

export const checkNoRivals: Check = ({ rivals }) => ({
  state: rivals === 0 ? 'passed' : 'attention',
  detail: rivals === 0 ? null : String(rivals),
});

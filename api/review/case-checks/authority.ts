import type { AuthorityStanding } from '../../../domain/review/authority';
import type { CheckState } from '../../../domain/review/case-checks';
import type { Check } from '.';

/** "No record" is no mismatch: a person looks (R12). */
const states: Readonly<Record<AuthorityStanding, CheckState>> = {
  match: 'passed',
  mismatch: 'failed',
  no_record: 'attention',
  unavailable: 'attention',
  awaited: 'attention',
};

export const checkAuthority: Check = ({ authority }) => ({
  state: authority === null ? 'attention' : states[authority],
  detail: authority,
});

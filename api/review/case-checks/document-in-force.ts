import type { Check } from '.';

export const checkDocumentInForce: Check = ({ verification, today }) => ({
  state: verification.valid_until === null || verification.valid_until >= today ? 'passed' : 'failed',
  detail: verification.valid_until,
});

import { readIdNumber } from '../../../domain/identity/id-number';
import { checkValidity } from '../../../domain/identity/validity';
import type { Check } from '.';

export const checkValidityLength: Check = ({ idNumber, verification }) => {
  const read = readIdNumber(idNumber);
  // As of the day of issue: whether the document has expired since is a check of its own.
  const problems = checkValidity(
    read.ok ? read.birthDate : undefined,
    verification.valid_from,
    verification.valid_until,
    verification.valid_from,
  );
  return { state: problems.length === 0 ? 'passed' : 'failed', detail: null };
};

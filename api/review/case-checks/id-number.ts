import { readIdNumber } from '../../../domain/identity/id-number';
import type { Check } from '.';

export const checkIdNumber: Check = ({ idNumber }) => ({
  state: readIdNumber(idNumber).ok ? 'passed' : 'failed',
  detail: null,
});

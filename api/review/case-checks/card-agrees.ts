import { readIdNumber } from '../../../domain/identity/id-number';
import { contradictionsIn } from '../../../domain/reading/cross-check';
import type { Check } from '.';

/** What the card says against itself. The birth date of the number that was typed stands in where none was read. */
export const checkCardAgrees: Check = ({ reading, idNumber }) => {
  if (reading.idNumber === undefined && reading.validFrom === undefined) return { state: 'attention', detail: null };
  const typed = readIdNumber(idNumber);
  const contradictions = contradictionsIn(reading, typed.ok ? typed.birthDate : undefined);
  return {
    state: contradictions.length === 0 ? 'passed' : 'failed',
    detail: contradictions.length === 0 ? null : contradictions.join(','),
  };
};

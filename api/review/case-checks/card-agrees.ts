import { readIdNumber } from '../../../domain/identity/id-number';
import { contradictionsIn } from '../../../domain/reading/cross-check';
import type { Check } from '.';

/** What the card says against itself. The birth date of the number that was typed stands in where none was read. */
export const checkCardAgrees: Check = ({ reading, idNumber }) => {
  const typed = readIdNumber(idNumber);
  const contradictions = contradictionsIn(reading, typed.ok ? typed.birthDate : undefined);
  if (contradictions.length > 0) return { state: 'failed', detail: contradictions.join(',') };
  // Half a card cannot agree with itself.
  const whole = reading.idNumber !== undefined && reading.validFrom !== undefined;
  return { state: whole ? 'passed' : 'attention', detail: null };
};

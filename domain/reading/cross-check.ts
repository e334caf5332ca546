import { anniversaries, type CivilDate, isCivilDate } from '../calendar/civil-date';
import { readIdNumber } from '../identity/id-number';
import { checkValidity } from '../identity/validity';
import { isRead, keepFields, type Reading } from './reading';

/** Two things printed on one card that cannot both be true. */
export type Contradiction = 'birth_date' | 'sex' | 'validity_length';

/**
 * What a card says against itself: its number holds the birth date (digits 7–14) and the sex (digit 17, GB 11643), and
 * the length of its validity follows from the age at issue (Resident Identity Card Law, article 5).
 *
 * @param birthDate of the person, for the back, which does not bear it; from the front or from what was typed
 */
export function contradictionsIn(reading: Reading, birthDate?: CivilDate): Contradiction[] {
  const found: Contradiction[] = [];
  const number = reading.idNumber === undefined ? undefined : readIdNumber(reading.idNumber);
  if (number?.ok) {
    if (reading.birthDate !== undefined && reading.birthDate !== number.birthDate) found.push('birth_date');
    if (reading.sex !== undefined && reading.sex !== number.sex) found.push('sex');
  }
  const born = number?.ok ? number.birthDate : birthDate;
  if (born && reading.validFrom !== undefined && reading.validUntil !== undefined) {
    // As of the day of issue: whether the card has expired since is a question of its own.
    const problems = checkValidity(born, reading.validFrom, reading.validUntil, reading.validFrom);
    if (problems.length > 0) found.push('validity_length');
  }
  return found;
}

/** Law of 2003, in force from 2004-01-01: no card of the second generation is older. Pilot cities began in March 2003. */
const firstIssue = '2003-01-01';
/** Lengths of the law; a validity of any other is misread, whoever holds the card. */
const lawfulYears = [5, 10, 20];

/**
 * Drops what cannot be right, so that a misread value is missing rather than wrong: a number whose check digit, region
 * or birth date fails; birth date and sex that contradict a number which holds; dates that no card can bear.
 */
export function dropImpossible(reading: Reading, today: CivilDate): Reading {
  const number = reading.idNumber === undefined ? undefined : readIdNumber(reading.idNumber);
  const numberHolds = number?.ok === true && number.birthDate <= today;
  const contradicts = contradictionsIn(reading);
  const dates = areDatesPossible(reading, today);
  return keepFields(reading, (field) => {
    if (field === 'idNumber') return numberHolds;
    if (field === 'birthDate')
      return (
        isCivilDate(reading.birthDate ?? '') &&
        (reading.birthDate ?? '') <= today &&
        !contradicts.includes('birth_date')
      );
    if (field === 'sex') return !contradicts.includes('sex');
    if (field === 'validFrom' || field === 'validUntil') return dates;
    return true;
  });
}

function areDatesPossible(reading: Reading, today: CivilDate): boolean {
  const { validFrom, validUntil } = reading;
  if (validFrom === undefined || !isRead(reading, 'validUntil') || !isCivilDate(validFrom)) return false;
  if (validFrom < firstIssue || validFrom > today) return false;
  if (validUntil === null) return true;
  return lawfulYears.some((years) => anniversaries(validFrom, years).includes(validUntil ?? ''));
}

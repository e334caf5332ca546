import { anniversaries, type CivilDate, isCivilDate } from '../calendar/civil-date';
import { readIdNumber } from '../identity/id-number';
import { readName } from '../identity/name';
import { checkValidity } from '../identity/validity';
import { doubtFields, keepFields, type Reading, type ReadingField } from './reading';

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
  const { validFrom, validUntil } = reading;
  if (born && validFrom !== undefined && isCivilDate(validFrom) && validUntil !== undefined) {
    // As of the day of issue: whether the card has expired since is a question of its own.
    const problems = checkValidity(born, validFrom, validUntil, validFrom);
    if (problems.length > 0) found.push('validity_length');
  }
  return found;
}

/** Law of 2003, in force from 2004-01-01: no card of the second generation is older. Pilot cities began in March 2003. */
const firstIssue = '2003-01-01';
/** Lengths of the law; a validity of any other is misread, whoever holds the card. */
const lawfulYears = [5, 10, 20];

/** The fields that a contradiction speaks against: nobody can tell which of them is wrong. */
const contradicted: Readonly<Record<Contradiction, readonly ReadingField[]>> = {
  birth_date: ['birthDate', 'idNumber'],
  sex: ['sex', 'idNumber'],
  validity_length: ['validFrom', 'validUntil'],
};

/**
 * Drops what cannot be right, so that a misread value is missing rather than wrong: a number whose check digit, region
 * or birth date fails; dates that no card can bear; a name that none can be, such as one character of which the rest
 * was lost. Fields that contradict each other are kept and in doubt, for a forged card does the same and a person must
 * see it.
 *
 * A slip that turns a lawful validity into another lawful one stays: the back bears nothing that tells it. The age at
 * issue does, once the person is known ({@link contradictionsIn}); of a long-term card only what was typed.
 */
export function dropImpossible(reading: Reading, today: CivilDate): Reading {
  const number = readIdNumber(reading.idNumber ?? '');
  const dates = areDatesPossible(reading, today);
  const possible = keepFields(reading, (field) => {
    if (field === 'name') return readName(reading.name ?? '').ok;
    if (field === 'idNumber') return number.ok && number.birthDate <= today;
    if (field === 'birthDate') return isDayUntil(reading.birthDate, today);
    if (field === 'validFrom' || field === 'validUntil') return dates;
    return true;
  });
  return doubtFields(
    possible,
    contradictionsIn(possible).flatMap((contradiction) => contradicted[contradiction]),
  );
}

function isDayUntil(day: string | undefined, today: CivilDate): day is CivilDate {
  return day !== undefined && isCivilDate(day) && day <= today;
}

function areDatesPossible({ validFrom, validUntil }: Reading, today: CivilDate): boolean {
  if (!isDayUntil(validFrom, today) || validFrom < firstIssue || validUntil === undefined) return false;
  if (validUntil === null) return true;
  return lawfulYears.some((years) => anniversaries(validFrom, years).includes(validUntil));
}

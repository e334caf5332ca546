import { addDays, ageOn, anniversaries, type CivilDate } from '../calendar/civil-date';

/** What is wrong with a validity period; the words stand in `verification/field-problems.ts`. */
export type ValidityProblem =
  | 'valid_from_before_birth'
  | 'valid_from_in_future'
  | 'valid_until_before_from'
  | 'document_expired'
  | 'validity_length'
  | 'long_term_too_young';

export interface ValidityProblemAt {
  path: 'validFrom' | 'validUntil';
  problem: ValidityProblem;
}

/**
 * The law counts the age when the card is applied for, the card bears the day of issue, and issuing takes up to
 * 60 days, 30 more in remote places (articles 11 and 12). Around a border both lengths are therefore right.
 */
const longestIssueDays = 90;

/** Resident Identity Card Law, article 5: years of validity by the holder's age; `null` is long-term (长期). */
function yearsAt(age: number): number | null {
  if (age >= 46) return null;
  if (age >= 26) return 20;
  if (age >= 16) return 10;
  return 5;
}

/** The lengths, in years (`null`: long-term), that a card issued on `validFrom` to someone born on `birthDate` may have. */
export function lawfulValidityYears(birthDate: CivilDate, validFrom: CivilDate): (number | null)[] {
  const applied = addDays(validFrom, -longestIssueDays);
  const ages = [ageOn(birthDate, validFrom), ageOn(birthDate, applied)];
  return [...new Set(ages.map(yearsAt))];
}

/**
 * Checks a validity period against the calendar and the law.
 *
 * @param birthDate from the ID number; `undefined` while that is not readable, then only the dates are compared
 * @param validUntil the last valid day; `null` is long-term (长期)
 * @param today the Beijing day on which the check is made
 */
export function checkValidity(
  birthDate: CivilDate | undefined,
  validFrom: CivilDate,
  validUntil: CivilDate | null,
  today: CivilDate,
): ValidityProblemAt[] {
  if (validFrom > today) return [{ path: 'validFrom', problem: 'valid_from_in_future' }];
  if (birthDate && validFrom < birthDate) return [{ path: 'validFrom', problem: 'valid_from_before_birth' }];
  if (validUntil !== null && validUntil <= validFrom)
    return [{ path: 'validUntil', problem: 'valid_until_before_from' }];
  if (validUntil !== null && validUntil < today) return [{ path: 'validUntil', problem: 'document_expired' }];
  if (!birthDate) return [];
  const lawful = lawfulValidityYears(birthDate, validFrom);
  if (validUntil === null) {
    return lawful.includes(null) ? [] : [{ path: 'validUntil', problem: 'long_term_too_young' }];
  }
  const fits = lawful.some((years) => years !== null && anniversaries(validFrom, years).includes(validUntil));
  return fits ? [] : [{ path: 'validUntil', problem: 'validity_length' }];
}

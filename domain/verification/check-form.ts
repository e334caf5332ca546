import { ageOn, type CivilDate, isCivilDate } from '../calendar/civil-date';
import { readIdNumber } from '../identity/id-number';
import { readName } from '../identity/name';
import { checkValidity } from '../identity/validity';
import type { FieldProblem } from './field-problems';

/** The fields that a person types, and the two photos. The same words name them in the API and in refusals. */
export const verificationFields = [
  'name',
  'idNumber',
  'validFrom',
  'validUntil',
  'frontPhotoId',
  'backPhotoId',
] as const;
export type VerificationField = (typeof verificationFields)[number];

export interface TypedIdentity {
  name: string;
  idNumber: string;
  /** The first valid day. */
  validFrom: string;
  /** The last valid day; `null` is long-term (长期). */
  validUntil: string | null;
}

export interface FieldProblemAt {
  path: VerificationField;
  code: FieldProblem;
}

/** Personal-information law, article 31: below this age a guardian consents, which this form cannot record. */
export const ageOfOwnConsent = 14;

/**
 * Everything that is wrong with what was typed, in the order of the form. Both ends run it: the mini-program while
 * typing, the API before it stores anything (R2).
 *
 * @param today the Beijing day of the check
 */
export function checkTypedIdentity(typed: TypedIdentity, today: CivilDate): FieldProblemAt[] {
  const problems: FieldProblemAt[] = [];
  const name = readName(typed.name);
  if (typed.name.trim() === '') problems.push({ path: 'name', code: 'missing' });
  else if (!name.ok) problems.push({ path: 'name', code: name.problem });

  const idNumber = readIdNumber(typed.idNumber);
  if (typed.idNumber.trim() === '') problems.push({ path: 'idNumber', code: 'missing' });
  else if (!idNumber.ok) problems.push({ path: 'idNumber', code: idNumber.problem });
  else if (idNumber.birthDate > today) problems.push({ path: 'idNumber', code: 'id_number_birth_date' });
  else if (ageOn(idNumber.birthDate, today) < ageOfOwnConsent)
    problems.push({ path: 'idNumber', code: 'guardian_required' });

  const dates = checkDates(typed);
  if (dates.length > 0) return [...problems, ...dates];
  const birthDate = idNumber.ok && idNumber.birthDate <= today ? idNumber.birthDate : undefined;
  const validity = checkValidity(birthDate, typed.validFrom, typed.validUntil, today);
  return [...problems, ...validity.map(({ path, problem }) => ({ path, code: problem }))];
}

function checkDates(typed: TypedIdentity): FieldProblemAt[] {
  const problems: FieldProblemAt[] = [];
  for (const path of ['validFrom', 'validUntil'] as const) {
    const value = typed[path];
    if (value === '') problems.push({ path, code: 'missing' });
    else if (value !== null && !isCivilDate(value)) problems.push({ path, code: 'not_a_date' });
  }
  return problems;
}

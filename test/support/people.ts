import { randomInt } from 'node:crypto';
import { addDays, addYears, beijingDate, type CivilDate } from '../../domain/calendar/civil-date';
import { checkCharacter, readIdNumber, type Sex } from '../../domain/identity/id-number';
import { lawfulValidityYears } from '../../domain/identity/validity';

/** Somebody who does not exist, with an ID card that the rules accept. */
export interface Person {
  name: string;
  idNumber: string;
  validFrom: CivilDate;
  /** The last valid day; `null` is long-term. */
  validUntil: CivilDate | null;
}

export interface PersonWishes extends Partial<Person> {
  birthDate?: CivilDate;
  sex?: Sex;
}

const surnames = [...'林周许何沈苏叶姚崔秦顾孟白邹汤'];
const givenNames = [
  '知夏',
  '予安',
  '清和',
  '望舒',
  '听澜',
  '思远',
  '景行',
  '云舟',
  '若初',
  '明澈',
  '书言',
  '南乔',
  '一诺',
];
/** Starts anywhere, so that two test files that share a server still make different people. */
let serial = randomInt(0, 2_000_000);

/**
 * A new fictional person: never the same number twice, aged 30 to 43, holding a card issued one to three years ago
 * and valid for the twenty years that the law gives at that age. Wishes override; dates follow from a wished birth date.
 */
export function makePerson(wishes: PersonWishes = {}): Person {
  serial += 1;
  const today = beijingDate(new Date());
  const idNumber =
    wishes.idNumber ?? makeIdNumber(wishes.birthDate ?? addDays(today, -30 * 366 - (serial % 4_700)), wishes.sex);
  const validFrom = wishes.validFrom ?? addDays(today, -365 - (serial % 700));
  return {
    name: wishes.name ?? nameOf(serial),
    idNumber,
    validFrom,
    validUntil: wishes.validUntil !== undefined ? wishes.validUntil : lastValidDay(idNumber, validFrom),
  };
}

/** Somebody of fifty whose card, of twenty years, ends so many days from now. */
export function makeExpiring(daysLeft: number): Person {
  const today = beijingDate(new Date());
  return makePerson({ birthDate: addYears(today, -50), validFrom: addYears(addDays(today, daysLeft), -20) });
}

/** The card that somebody is given after theirs: issued ten days ago, or before the day given. */
export function newerCard({ name, idNumber }: Person, today: CivilDate = beijingDate(new Date())): Person {
  return makePerson({ name, idNumber, validFrom: addDays(today, -10) });
}

/** A number with a right check character (GB 11643) for a birth date; its sequence digits say the sex: odd is male. */
export function makeIdNumber(birthDate: CivilDate, sex: Sex = 'female'): string {
  serial += 1;
  const sequence = ((serial % 499) * 2 + (sex === 'male' ? 1 : 2)).toString().padStart(3, '0');
  const first17 = `110105${birthDate.replaceAll('-', '')}${sequence}`;
  return first17 + checkCharacter(first17);
}

function nameOf(n: number): string {
  const surname = surnames[n % surnames.length] ?? '林';
  return surname + (givenNames[Math.floor(n / surnames.length) % givenNames.length] ?? '知夏');
}

function lastValidDay(idNumber: string, validFrom: CivilDate): CivilDate | null {
  const read = readIdNumber(idNumber);
  const years = read.ok ? lawfulValidityYears(read.birthDate, validFrom)[0] : 20;
  return years ? addYears(validFrom, years) : null;
}

import { addDays, addYears, type CivilDate, daysBetween } from '../../../domain/calendar/civil-date';
import { checkCharacter, readIdNumber, type Sex } from '../../../domain/identity/id-number';
import { lawfulValidityYears } from '../../../domain/identity/validity';
import type { Person } from '../people';
import { type NameKind, pickEthnicity, pickName } from './names';
import { pickPlace } from './places';
import { createRandom, type Random } from './random';

/** A fictional person with all that their ID card says. */
export interface CardHolder extends Person {
  sex: Sex;
  ethnicity: string;
  birthDate: CivilDate;
  address: string;
  authority: string;
}

export interface HolderWishes {
  nameKind?: NameKind;
  /** `expired`: the card ran out before `asOf`. */
  card?: 'in-force' | 'expired' | 'temporary';
  /** The day for which a card is in force or expired; the pictures of a seed change with it. */
  asOf?: CivilDate;
}

/** Second-generation cards were first issued in 2004; few are seen from before this. */
const firstIssue = '2006-01-01';

/** The first day of this year: a seed's pictures stay the same for a year, and no test outlives the cards in it. */
export function startOfThisYear(): CivilDate {
  return `${new Date().getUTCFullYear()}-01-01`;
}

export function makeCardHolder(random: Random, wishes: HolderWishes = {}): CardHolder {
  const asOf = wishes.asOf ?? startOfThisYear();
  const sex: Sex = random.chance(0.5) ? 'male' : 'female';
  const ethnicity = pickEthnicity(random);
  const place = pickPlace(random);
  const person = {
    name: pickName(random, sex, ethnicity, wishes.nameKind),
    sex,
    ethnicity,
    address: place.address,
    authority: place.authority,
  };
  for (;;) {
    const birthDate = addDays('1940-01-01', random.integer(0, daysBetween('1940-01-01', '2010-12-31')));
    const validity = pickValidity(random, birthDate, asOf, wishes.card);
    if (validity)
      return { ...person, birthDate, ...validity, idNumber: numberOf(random, place.province, birthDate, sex) };
  }
}

/** What the card of a person says besides what a test typed for them; the same each time for the same number. */
export function cardHolderOf(person: Person): CardHolder {
  const random = createRandom(person.idNumber);
  const read = readIdNumber(person.idNumber);
  const { address, authority } = pickPlace(random);
  return {
    ...person,
    sex: read.ok ? read.sex : 'female',
    birthDate: read.ok ? read.birthDate : '1990-01-01',
    ethnicity: '汉',
    address,
    authority,
  };
}

/** A lawful validity, or nothing where somebody of that age can hold no such card. */
function pickValidity(
  random: Random,
  birthDate: CivilDate,
  asOf: CivilDate,
  card: HolderWishes['card'] = 'in-force',
): Pick<Person, 'validFrom' | 'validUntil'> | undefined {
  if (card === 'temporary') {
    const validFrom = addDays(asOf, -random.integer(0, 60));
    return { validFrom, validUntil: addDays(validFrom, 90) };
  }
  const born = addYears(birthDate, 1);
  const earliest = born > firstIssue ? born : firstIssue;
  const validFrom = addDays(earliest, random.integer(0, daysBetween(earliest, asOf)));
  const years = lawfulValidityYears(birthDate, validFrom)[0] ?? null;
  const validUntil = years === null ? null : addYears(validFrom, years);
  const inForce = validUntil === null || validUntil > addYears(asOf, 2);
  const expired = validUntil !== null && validUntil < addDays(asOf, -30);
  return (card === 'expired' ? expired : inForce) ? { validFrom, validUntil } : undefined;
}

/** No province has regions that begin with 8 behind its own two digits: the number is right and can be nobody's. */
function numberOf(random: Random, province: string, birthDate: CivilDate, sex: Sex): string {
  const region = `${province}8${random.integer(0, 9)}${String(random.integer(1, 99)).padStart(2, '0')}`;
  const sequence = random.integer(0, 499) * 2 + (sex === 'male' ? 1 : 0);
  const first17 = region + birthDate.replaceAll('-', '') + String(sequence).padStart(3, '0');
  return first17 + checkCharacter(first17);
}

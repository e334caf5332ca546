import * as fc from 'fast-check';
import { addDays } from '../../../domain/calendar/civil-date';
import { checkCharacter } from '../../../domain/identity/id-number';

/** An ID number that obeys the standard, made of its parts. */
export function idNumberOf(birthDate: string, { region = '110105', sequence = '002' } = {}): string {
  const first17 = `${region}${birthDate.replaceAll('-', '')}${sequence}`;
  return `${first17}${checkCharacter(first17)}`;
}

/** Any ID number that obeys the standard, of someone born between 1880 and 2026. */
export const anyIdNumber = fc
  .record({
    province: fc.constantFrom('11', '15', '23', '31', '37', '44', '46', '50', '54', '65'),
    rest: fc.integer({ min: 0, max: 9999 }),
    born: fc.integer({ min: 0, max: 53_000 }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ province, rest, born, sequence }) =>
    idNumberOf(addDays('1880-01-01', born), {
      region: province + String(rest).padStart(4, '0'),
      sequence: String(sequence).padStart(3, '0'),
    }),
  );

import sharp from 'sharp';
import { readIdNumber } from '../../domain/identity/id-number';
import { readName } from '../../domain/identity/name';
import { checkValidity } from '../../domain/identity/validity';
import { makeCardHolder, startOfThisYear } from '../support/specimen/card-holder';
import { kindNames, kindOf } from '../support/specimen/kinds';
import { makeSpecimen } from '../support/specimen/make-specimen';
import { createRandom } from '../support/specimen/random';
import { isInReaderDictionary, rareInDictionary, rareOutsideDictionary } from '../support/specimen/reader-dictionary';

const people = (wishes?: Parameters<typeof makeCardHolder>[1]) =>
  Array.from({ length: 400 }, (_, seed) => makeCardHolder(createRandom(seed), wishes));

describe('A person on a specimen card', () => {
  it('satisfies the rules for names and numbers, and the card those for its validity', () => {
    for (const holder of people()) {
      expect(readName(holder.name)).toEqual({ ok: true, value: holder.name });
      expect(readIdNumber(holder.idNumber)).toMatchObject({ ok: true, birthDate: holder.birthDate, sex: holder.sex });
      expect(checkValidity(holder.birthDate, holder.validFrom, holder.validUntil, startOfThisYear())).toEqual([]);
    }
  });

  it('is nobody: the number names a region that no province has', () => {
    for (const { idNumber } of people()) expect(idNumber[2]).toBe('8');
  });

  it('may be of any age, people and length of name', () => {
    const all = people();
    expect(new Set(all.map(({ validUntil }) => validUntil === null))).toEqual(new Set([true, false]));
    expect(new Set(all.map(({ ethnicity }) => ethnicity)).size).toBeGreaterThan(20);
    expect(new Set(all.map(({ name }) => [...name].length)).size).toBeGreaterThan(4);
    expect(all.some(({ name }) => name.includes('·'))).toBe(true);
  });

  it('has a name that the reader can say, unless another is wished', () => {
    for (const { name, address, authority } of people())
      expect(isInReaderDictionary(name + address + authority)).toBe(true);
    for (const { name } of people({ nameKind: 'rare' })) {
      expect(isInReaderDictionary(name)).toBe(true);
      expect(rareInDictionary).toContain([...name].at(-1));
    }
    for (const { name } of people({ nameKind: 'outside-dictionary' }))
      expect(rareOutsideDictionary).toContain([...name].at(-1));
  });

  it('may hold a card that has expired, lawful when it was issued', () => {
    for (const { birthDate, validFrom, validUntil } of people({ card: 'expired' })) {
      expect(checkValidity(birthDate, validFrom, validUntil, validFrom)).toEqual([]);
      expect(checkValidity(birthDate, validFrom, validUntil, startOfThisYear())).toEqual([
        { path: 'validUntil', problem: 'document_expired' },
      ]);
    }
  });
});

describe('A specimen photo', () => {
  /** Quick, and enough where nobody reads the card. */
  const scale = 0.3;

  it('is the same for the same seed, byte for byte, and another for another', async () => {
    const [one, same, another] = [
      await makeSpecimen({ seed: 7 }),
      await makeSpecimen({ seed: 7 }),
      await makeSpecimen({ seed: 8 }),
    ];
    expect(same.jpeg.equals(one.jpeg)).toBe(true);
    expect(another.jpeg.equals(one.jpeg)).toBe(false);
  });

  it.each(kindNames)('can be of the kind %s', async (kind) => {
    for (const side of kindOf(kind).sides) {
      const specimen = await makeSpecimen({ seed: 1, kind, side, scale });
      const { format, width, height } = await sharp(specimen.jpeg).metadata();
      expect(format).toBe('jpeg');
      expect(width * height).toBeCloseTo(specimen.width * specimen.height * scale ** 2, -4);
      expect(Object.keys(specimen.truth).length > 0).toBe(specimen.shows !== undefined);
    }
  });

  it('holds the whole card where nothing is said to be wrong', async () => {
    for (let seed = 0; seed < 12; seed += 1) {
      const { corners, width, height } = await makeSpecimen({ seed, scale });
      expect(corners).toHaveLength(4);
      for (const { x, y } of corners) {
        expect(x > 0 && x < width).toBe(true);
        expect(y > 0 && y < height).toBe(true);
      }
    }
  });

  it('says in its EXIF data that it is turned, or does not', async () => {
    const orientation = async (kind: 'turned-90' | 'turned-90-exif') =>
      (await sharp((await makeSpecimen({ seed: 1, kind, scale })).jpeg).metadata()).orientation;
    expect(await orientation('turned-90')).toBeUndefined();
    expect(await orientation('turned-90-exif')).toBe(8);
  });
});

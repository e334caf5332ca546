import { createHash } from 'node:crypto';
import { isSamePortrait, markOf } from '../../../domain/photo/photo-mark';
import type { Reading } from '../../../domain/reading/reading';

const portrait = createHash('sha256').update('somebody').digest('hex');
const reading: Reading = {
  name: '林知夏',
  sex: 'female',
  ethnicity: '汉',
  birthDate: '1990-03-07',
  address: '安徽省听涛市和平大道454号',
  idNumber: '110105199003070044',
};
const pairsOf = (seen: Reading): string[] => markOf({ reading: seen, portrait })?.pairs ?? [];
const inCommon = (other: Reading): number => pairsOf(other).filter((pair) => pairsOf(reading).includes(pair)).length;

describe('R11: a front is marked', () => {
  it('by every two of its name, birth date, address and number', () => {
    expect(new Set(pairsOf(reading)).size).toBe(6);
  });

  it('so that it shares a pair with every front that has two of them', () => {
    const changed: Reading = { name: '孟听澜', birthDate: '1985-01-02', address: '海南省双塔岭县', idNumber: '' };
    const fields = Object.keys(changed) as (keyof typeof changed)[];
    for (const one of fields) {
      expect(inCommon({ ...reading, [one]: changed[one] })).toBe(3);
      for (const other of fields.filter((field) => field !== one)) {
        expect(inCommon({ ...reading, [one]: changed[one], [other]: changed[other] })).toBe(1);
      }
      expect(inCommon({ ...reading, ...changed, [one]: reading[one] })).toBe(0);
    }
  });

  it('also where one or two of them were not read, but not by one alone', () => {
    expect(inCommon({ name: reading.name, address: reading.address })).toBe(1);
    expect(markOf({ reading: { name: reading.name, sex: 'female', ethnicity: '汉' }, portrait })).toBeUndefined();
  });

  it('only where its portrait was found', () => {
    expect(markOf({ reading })).toBeUndefined();
  });
});

describe('R11: two portraits are one photograph', () => {
  const apart = (bits: number): string => {
    const bytes = Buffer.from(portrait, 'hex');
    for (let i = 0; i < bits; i += 1) bytes[i % 32] = (bytes[i % 32] as number) ^ (1 << Math.floor(i / 32));
    return bytes.toString('hex');
  };

  it.each([0, 1, 32])('where %d of 256 bits differ', (bits) =>
    expect(isSamePortrait(portrait, apart(bits))).toBe(true),
  );

  it.each([33, 128, 256])('but not where %d do', (bits) => expect(isSamePortrait(portrait, apart(bits))).toBe(false));

  it('where the one lies a cell beside or below the other, but not where it lies two', () => {
    // A row of cells is four digits.
    const [belowOne, belowTwo] = [4, 8].map((digits) => '0'.repeat(digits) + portrait.slice(0, -digits));
    expect([belowOne, belowTwo].map((shifted) => isSamePortrait(portrait, shifted as string))).toEqual([true, false]);
    const beside = BigInt(`0x${portrait}`) >> 1n;
    expect(isSamePortrait(portrait, beside.toString(16).padStart(64, '0'))).toBe(true);
  });

  it('and never where they were marked in different ways', () => {
    expect(isSamePortrait(portrait, portrait.slice(2))).toBe(false);
  });
});

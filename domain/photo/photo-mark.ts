import type { Reading, ReadingField } from '../reading/reading';

/**
 * What finds a front again that another account has sent: what is printed on it, and its portrait. A photograph that is sent
 * again was encoded, cut, turned or brightened anew, and perhaps its name or number changed; most of the print stays, and
 * the portrait does to a few bits.
 */
export interface PhotoMark {
  /** Two fields each, of those that were read. */
  pairs: string[];
  portrait: Portrait;
}

/** 256 bits in hex: for each cell of a grid over the portrait, whether it is among the brighter half. */
export type Portrait = string;

/** Cells along each side of the grid. */
export const portraitCells = 16;

/** Together they are one person's. The others say little: half of all people have the same sex. */
const printed = ['name', 'birthDate', 'address', 'idNumber'] as const satisfies readonly ReadingField[];

/**
 * The mark of what was seen of a front; `undefined` where it has no portrait, or too little print was read. Two fronts that
 * have two of the four fields in common share a pair, so that whoever looks pairs up misses none of them.
 */
export function markOf(seen: { reading: Reading; portrait?: Portrait }): PhotoMark | undefined {
  const fields = printed.filter((field) => seen.reading[field] !== undefined);
  const pairs = fields.flatMap((one, i) =>
    fields.slice(i + 1).map((other) => JSON.stringify({ [one]: seen.reading[one], [other]: seen.reading[other] })),
  );
  return seen.portrait === undefined || pairs.length === 0 ? undefined : { pairs, portrait: seen.portrait };
}

/** Of the cells compared. One photograph, cut, turned or encoded anew, differs from itself by so many at most. */
const mostApart = 1 / 8;

/** By so many cells a portrait may lie elsewhere: no two copies of a photograph are laid level quite alike. */
const mostShifted = 1;

/** Whether two portraits are one photograph, as near as that can be told. */
export function isSamePortrait(one: Portrait, other: Portrait): boolean {
  if (one.length !== other.length) return false;
  const [a, b] = [bitsOf(one), bitsOf(other)];
  for (let down = -mostShifted; down <= mostShifted; down += 1) {
    for (let across = -mostShifted; across <= mostShifted; across += 1) {
      if (shareApart(a, b, across, down) <= mostApart) return true;
    }
  }
  return false;
}

function bitsOf(portrait: Portrait): Uint8Array {
  const bits = new Uint8Array(4 * portrait.length);
  for (let i = 0; i < bits.length; i += 1)
    bits[i] = (Number.parseInt(portrait.charAt(i >> 2), 16) >> (3 - (i & 3))) & 1;
  return bits;
}

/** Of the cells that both have, where the one lies shifted against the other. */
function shareApart(a: Uint8Array, b: Uint8Array, across: number, down: number): number {
  const [width, height] = [portraitCells - Math.abs(across), portraitCells - Math.abs(down)];
  const inA = portraitCells * Math.max(0, -down) + Math.max(0, -across);
  const inB = portraitCells * Math.max(0, down) + Math.max(0, across);
  let apart = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const cell = portraitCells * y + x;
      if (a[inA + cell] !== b[inB + cell]) apart += 1;
    }
  }
  return apart / (width * height);
}

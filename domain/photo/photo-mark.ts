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

/** How many bits one photograph differs from itself by, cut, turned or encoded anew. */
const mostBitsApart = 32;

/** Whether two portraits are one photograph, as near as that can be told. */
export function isSamePortrait(one: Portrait, other: Portrait): boolean {
  return bitsApart(one, other) <= mostBitsApart;
}

function bitsApart(one: Portrait, other: Portrait): number {
  if (one.length !== other.length) return Number.POSITIVE_INFINITY;
  let apart = 0;
  for (let i = 0; i < one.length; i += 1) {
    for (let bits = Number.parseInt(one[i] ?? '', 16) ^ Number.parseInt(other[i] ?? '', 16); bits > 0; bits &= bits - 1)
      apart += 1;
  }
  return apart;
}

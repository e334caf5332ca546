import { findLabel, valueAfter } from './labels';
import type { Picture, Point } from './picture';
import { backLabels } from './read-back';
import { frontLabels } from './read-front';
import type { Row } from './rows';

/** Clipped highlights alone find few reflections: the recogniser must have been in doubt at that place. */
const doubtBelow = 0.65;
/** By how much a place is brighter than the card, 0 … 255. */
const brighter = 14;

const labels = [...Object.values(frontLabels), ...Object.values(backLabels)];
const allLabels = labels.flat();

/** Whether a value is hard to read, or gone, where the card is brighter than elsewhere. */
export function hasGlare(level: Picture, rows: readonly Row[]): boolean {
  const usual = medianLuma(level);
  return doubtfulPlaces(rows).some((place) => lumaAround(level, place) > usual + brighter);
}

function doubtfulPlaces(rows: readonly Row[]): Point[] {
  return labels.flatMap((spellings) => {
    const label = findLabel(rows, spellings);
    if (!label) return [];
    const value = valueAfter(label, allLabels);
    const doubtful = value.filter(({ probability }) => probability < doubtBelow).map(({ inPicture }) => inPicture);
    const last = label.row.marks[label.end - 1];
    // A value that is gone stood to the right of its label.
    const gone =
      value.length === 0 && last
        ? [2, 4, 6].map((n) => ({ x: last.inPicture.x + n * last.lineHeight, y: last.inPicture.y }))
        : [];
    return [...doubtful, ...gone];
  });
}

const patch = 22;
const lumaOf = (data: Uint8Array, i: number) =>
  0.299 * (data[i] ?? 0) + 0.587 * (data[i + 1] ?? 0) + 0.114 * (data[i + 2] ?? 0);

/** The upper quartile of brightness near a place: ground, not print. */
function lumaAround({ data, width, height }: Picture, { x, y }: Point): number {
  const lumas: number[] = [];
  for (let row = Math.max(0, Math.round(y) - patch); row < Math.min(height, y + patch); row += 2)
    for (let column = Math.max(0, Math.round(x) - patch); column < Math.min(width, x + patch); column += 2)
      lumas.push(lumaOf(data, 3 * (row * width + column)));
  return lumas.sort((a, b) => a - b)[Math.floor(0.75 * lumas.length)] ?? 0;
}

function medianLuma({ data }: Picture): number {
  const lumas: number[] = [];
  for (let i = 0; i < data.length; i += 3 * 97) lumas.push(lumaOf(data, i));
  return lumas.sort((a, b) => a - b)[lumas.length >> 1] ?? 0;
}

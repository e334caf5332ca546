import { findLabel, valueAfter } from './labels';
import { lumaAt, type Picture, type Point } from './picture';
import { backLabels } from './read-back';
import { frontLabels } from './read-front';
import type { Mark, Row } from './rows';

/** Clipped highlights alone find few reflections: the recogniser must have been in doubt at that place. */
const doubtBelow = 0.65;
/** By how much a place is brighter than the card, 0 … 255. */
const brighter = 14;

const labels = [...Object.values(frontLabels), ...Object.values(backLabels)];
const allLabels = labels.flat();

/** Whether a value is hard to read, or gone, where the card is brighter than elsewhere. */
export function hasGlare(level: Picture, rows: readonly Row[]): boolean {
  const usual = medianLuma(level);
  return doubtfulPlaces(level, rows).some((place) => lumaAround(level, place) > usual + brighter);
}

function doubtfulPlaces(level: Picture, rows: readonly Row[]): Point[] {
  return labels.flatMap((spellings) => {
    const label = findLabel(rows, spellings);
    const last = label?.row.marks[label.end - 1];
    if (!label || !last) return [];
    const value = valueAfter(label, allLabels);
    const doubtful = value.filter(({ probability }) => probability < doubtBelow).map(({ inPicture }) => inPicture);
    const most = lengths.get(spellings);
    // What is gone stood to the right of its label.
    const gone = value.length === 0 || (most !== undefined && value.length < most);
    return gone ? [...doubtful, ...toTheRight(level, last)] : doubtful;
  });
}

/** Values of which it is known how long they are at least: with less of them read, something hides the rest. */
const lengths = new Map<readonly string[], number>([
  [frontLabels.name, 2],
  [frontLabels.idNumber, 18],
  [backLabels.validity, 13],
]);

function toTheRight({ width }: Picture, { inPicture: { x, y }, lineHeight }: Mark): Point[] {
  const places = Math.max(0, Math.floor((0.95 * width - x) / lineHeight));
  return Array.from({ length: places }, (_, i) => ({ x: x + (i + 1) * lineHeight, y }));
}

const patch = 15;

/** The upper quartile of brightness near a place: ground, not print. */
function lumaAround({ data, width, height }: Picture, { x, y }: Point): number {
  const lumas: number[] = [];
  for (let row = Math.max(0, Math.round(y) - patch); row < Math.min(height, y + patch); row += 2)
    for (let column = Math.max(0, Math.round(x) - patch); column < Math.min(width, x + patch); column += 2)
      lumas.push(lumaAt(data, 3 * (row * width + column)));
  return lumas.sort((a, b) => a - b)[Math.floor(0.75 * lumas.length)] ?? 0;
}

function medianLuma({ data }: Picture): number {
  const lumas: number[] = [];
  for (let i = 0; i < data.length; i += 3 * 97) lumas.push(lumaAt(data, i));
  return lumas.sort((a, b) => a - b)[lumas.length >> 1] ?? 0;
}

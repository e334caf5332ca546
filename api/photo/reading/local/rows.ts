import { type Point, turn } from './picture';
import type { Line } from './recognise-line';

/** One character on the card, in the picture's pixels after its lines were laid level. */
export interface Mark {
  text: string;
  probability: number;
  x: number;
  y: number;
  /** The same place in the picture as it is. */
  inPicture: Point;
  /** Where its line ends, and how high that is: a character that the recogniser drops leaves a gap. */
  lineEnd: number;
  lineHeight: number;
}

/** What stands beside each other, from left to right. */
export interface Row {
  /** One UTF-16 unit for each of `marks`. */
  text: string;
  marks: Mark[];
  y: number;
  /** Of its tallest line. */
  height: number;
}

/** Lines askew by more than this, against the others, are a watermark or another paper. */
const mostAskew = 7;

/** Puts lines into rows, from top to bottom, however the picture lies. */
export function toRows(lines: Line[]): Row[] {
  const angle = mainAngle(lines);
  const level = lines.filter((line) => Math.abs(line.box.angle - angle) <= mostAskew && line.glyphs.length > 0);
  const placed = level.map((line) => ({ line, ...turn(line.box.centre, -angle) })).sort((a, b) => a.y - b.y);
  const rows: (typeof placed)[] = [];
  for (const one of placed) {
    const row = rows.at(-1);
    const middle = row && row.reduce((sum, { y }) => sum + y, 0) / row.length;
    const reach = 0.45 * Math.min(one.line.box.height, ...(row ?? []).map(({ line }) => line.box.height));
    if (row && middle !== undefined && one.y - middle < reach) row.push(one);
    else rows.push([one]);
  }
  return rows.map((row) => {
    const marks = row.sort((a, b) => a.x - b.x).flatMap(marksOf);
    return {
      text: marks.map(({ text }) => text).join(''),
      marks,
      y: row.reduce((sum, { y }) => sum + y, 0) / row.length,
      height: Math.max(...row.map(({ line }) => line.box.height)),
    };
  });
}

function marksOf({ line, x, y }: { line: Line; x: number; y: number }): Mark[] {
  const left = x - line.box.width / 2;
  return line.glyphs
    .filter(({ text }) => text.length === 1 && text !== ' ' && text !== '\u3000')
    .map(({ text, probability, at }) => ({
      text,
      probability,
      x: left + at * line.box.width,
      y,
      inPicture: along(line, at),
      lineEnd: left + line.box.width,
      lineHeight: line.box.height,
    }));
}

function along({ box: { centre, width, angle } }: Line, at: number): Point {
  const off = turn({ x: (at - 0.5) * width, y: 0 }, angle);
  return { x: centre.x + off.x, y: centre.y + off.y };
}

/** The direction in which most of the text runs, in degrees. */
export function mainAngle(lines: readonly Pick<Line, 'box'>[]): number {
  const sorted = lines
    .filter(({ box }) => box.width > 2.5 * box.height)
    .map(({ box }) => ({ angle: box.angle, weight: box.width }))
    .sort((a, b) => a.angle - b.angle);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let seen = 0;
  for (const { angle, weight } of sorted) {
    seen += weight;
    if (seen >= half) return angle;
  }
  return 0;
}

import { type Mat, type OpenCv, withMats } from './open-cv';
import { type Corners, distance, type Point } from './picture';

/** How steeply brightness or colour changes at each pixel, whichever changes most. */
export interface EdgeField {
  width: number;
  height: number;
  dx: Int16Array;
  dy: Int16Array;
}

/** @param channels pictures of one number a pixel: brightness and two of colour */
export function edgeField(cv: OpenCv, channels: readonly Mat[]): EdgeField {
  return withMats((keep) => {
    const [{ rows: height, cols: width } = { rows: 0, cols: 0 }] = channels;
    const field = { width, height, dx: new Int16Array(width * height), dy: new Int16Array(width * height) };
    const [x, y] = [keep(new cv.Mat()), keep(new cv.Mat())];
    for (const channel of channels) {
      cv.Sobel(channel, x, cv.CV_16S, 1, 0, 3);
      cv.Sobel(channel, y, cv.CV_16S, 0, 1, 3);
      keepSteepest(field, x.data16S, y.data16S);
    }
    return field;
  });
}

/** Runs over every pixel of every channel: plain numbers, for an array made at each would cost ten times as much. */
function keepSteepest({ dx, dy }: EdgeField, x: Int16Array, y: Int16Array): void {
  for (let i = 0; i < dx.length; i += 1) {
    const across = x[i] as number;
    const down = y[i] as number;
    const steepestX = dx[i] as number;
    const steepestY = dy[i] as number;
    if (across * across + down * down <= steepestX * steepestX + steepestY * steepestY) continue;
    dx[i] = across;
    dy[i] = down;
  }
}

/** Where an edge crosses the normal of a side, and how steep it is in that direction. */
interface Crossing {
  at: Point;
  steepness: number;
}

const samples = 36;
/** The ends of a side belong to the card's round corners. */
const ends = 0.07;

/** The steepest edge near each of some points along a side, seen across the side. */
function crossings({ width, height, dx, dy }: EdgeField, from: Point, to: Point, reach: number): Crossing[] {
  const length = distance(from, to);
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  return Array.from({ length: samples }, (_, i) => {
    const t = ends + ((1 - 2 * ends) * i) / (samples - 1);
    const base = { x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) };
    let best: Crossing = { at: base, steepness: 0 };
    for (let off = -reach; off <= reach; off += 0.5) {
      const at = { x: base.x + off * across.x, y: base.y + off * across.y };
      const [x, y] = [Math.round(at.x), Math.round(at.y)];
      if (x < 1 || y < 1 || x >= width - 1 || y >= height - 1) continue;
      const i = y * width + x;
      const steepness = Math.abs((dx[i] ?? 0) * across.x + (dy[i] ?? 0) * across.y);
      if (steepness > best.steepness) best = { at, steepness };
    }
    return best;
  });
}

/** Four times the difference of neighbours, as Sobel's kernel gives it. */
const steepEnough = 14;

/** How much of the sides runs along an edge, 0 … 1; the weakest side counts as much as all of them. */
export function edgeSupport(field: EdgeField, corners: Corners): number {
  const shares = corners.map((from, i) => {
    const along = crossings(field, from, corners[(i + 1) % 4] as Point, 2.5);
    return along.filter(({ steepness }) => steepness > steepEnough).length / along.length;
  });
  return (Math.min(...shares) + shares.reduce((sum, share) => sum + share, 0) / shares.length) / 2;
}

interface Line {
  at: Point;
  along: Point;
}

/** Moves each side to the edge that it runs along; rounded corners are then where the sides meet. */
export function refineCorners(field: EdgeField, corners: Corners): Corners {
  const reach = 0.02 * distance(corners[0], corners[2]);
  const sides = corners.map((from, i) => fitSide(field, from, corners[(i + 1) % 4] as Point, reach));
  const farthest = 0.07 * distance(corners[0], corners[2]);
  const corner = (i: 0 | 1 | 2 | 3): Point => {
    const met = meet(sides[(i + 3) % 4] as Line, sides[i] as Line);
    return met && distance(met, corners[i]) < farthest ? met : corners[i];
  };
  return [corner(0), corner(1), corner(2), corner(3)];
}

/** The line on which most crossings lie: every pair of distant ones is tried, the best is fitted to those near it. */
function fitSide(field: EdgeField, from: Point, to: Point, reach: number): Line {
  const length = distance(from, to);
  const given = { at: from, along: { x: (to.x - from.x) / length, y: (to.y - from.y) / length } };
  const points = crossings(field, from, to, reach).filter(({ steepness }) => steepness > steepEnough / 2);
  let best: { line: Line; score: number } = { line: given, score: 0 };
  for (let i = 0; i < points.length / 2; i += 2) {
    for (let j = points.length - 1; j > points.length / 2; j -= 2) {
      const [a, b] = [points[i]?.at, points[j]?.at];
      if (!a || !b || distance(a, b) < length / 3) continue;
      const line = through(a, b);
      let score = 0;
      for (const { at, steepness } of points) if (offLine(line, at) < 1) score += Math.min(steepness, 200);
      if (score > best.score) best = { line, score };
    }
  }
  return best.line;
}

function through(a: Point, b: Point): Line {
  const length = distance(a, b);
  return { at: a, along: { x: (b.x - a.x) / length, y: (b.y - a.y) / length } };
}

function offLine({ at, along }: Line, point: Point): number {
  return Math.abs((point.x - at.x) * along.y - (point.y - at.y) * along.x);
}

function meet(a: Line, b: Line): Point | undefined {
  const cross = a.along.x * b.along.y - a.along.y * b.along.x;
  if (Math.abs(cross) < 0.2) return undefined;
  const t = ((b.at.x - a.at.x) * b.along.y - (b.at.y - a.at.y) * b.along.x) / cross;
  return { x: a.at.x + t * a.along.x, y: a.at.y + t * a.along.y };
}

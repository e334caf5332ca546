import type { Point } from './drawing';

/** A 3 × 3 matrix, row by row, that maps the points of one plane to those of another. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/** Pixels of three or four bytes, row by row. */
export interface Raster {
  data: Buffer;
  width: number;
  height: number;
}

/** How a flat thing is held before the lens, in degrees. */
export interface Pose {
  /** In the plane of the picture. */
  roll: number;
  /** The far edge tips away: up and down, left and right. */
  pitch: number;
  yaw: number;
}

/** Distance of the lens in widths of the thing, as one holds a phone above a card. */
const lensDistance = 2.1;

/** Corners of a thing held before the lens: from top left clockwise, about the origin, the width being about 1. */
export function posedCorners(pose: Pose, aspect: number): Point[] {
  const [roll, pitch, yaw] = [pose.roll, pose.pitch, pose.yaw].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
  ];
  const half = 0.5 / aspect;
  return [
    { x: -0.5, y: -half },
    { x: 0.5, y: -half },
    { x: 0.5, y: half },
    { x: -0.5, y: half },
  ].map(({ x, y }) => {
    const rolled = { x: x * Math.cos(roll) - y * Math.sin(roll), y: x * Math.sin(roll) + y * Math.cos(roll) };
    const depth = lensDistance + rolled.x * Math.sin(yaw) + rolled.y * Math.sin(pitch);
    const nearness = lensDistance / depth;
    return { x: rolled.x * Math.cos(yaw) * nearness, y: rolled.y * Math.cos(pitch) * nearness };
  });
}

/** The map from the unit square to four corners, from top left clockwise (Heckbert 1989). */
export function squareTo(corners: readonly Point[]): Homography {
  const [a, b, c, d] = corners as [Point, Point, Point, Point];
  const [dx1, dx2, sx] = [b.x - c.x, d.x - c.x, a.x - b.x + c.x - d.x];
  const [dy1, dy2, sy] = [b.y - c.y, d.y - c.y, a.y - b.y + c.y - d.y];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  return [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x, b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y, g, h, 1];
}

export function inverse([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

export function applyTo([a, b, c, d, e, f, g, h, i]: Homography, { x, y }: Point): Point {
  const w = g * x + h * y + i;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/** Lays a picture with transparency over another so that its corners come to lie on the four given. */
export function layOver(ground: Raster, picture: Raster, corners: readonly Point[]): void {
  const [a, b, c, d, e, f, g, h, i] = inverse(squareTo(corners));
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const left = Math.max(0, Math.floor(Math.min(...xs)));
  const right = Math.min(ground.width - 1, Math.ceil(Math.max(...xs)));
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const bottom = Math.min(ground.height - 1, Math.ceil(Math.max(...ys)));
  const lastColumn = picture.width - 1.001;
  const lastRow = picture.height - 1.001;
  const from = picture.data;
  const to = ground.data;
  const row = picture.width * 4;
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const w = g * x + h * y + i;
      const u = ((a * x + b * y + c) / w) * picture.width - 0.5;
      const v = ((d * x + e * y + f) / w) * picture.height - 0.5;
      if (u < 0 || v < 0 || u >= lastColumn || v >= lastRow) continue;
      const column = u | 0;
      const line = v | 0;
      const [du, dv] = [u - column, v - line];
      const at = line * row + column * 4;
      const [w00, w10, w01, w11] = [(1 - du) * (1 - dv), du * (1 - dv), (1 - du) * dv, du * dv];
      const [o00, o10, o01, o11] = [
        w00 * byte(from, at + 3),
        w10 * byte(from, at + 7),
        w01 * byte(from, at + row + 3),
        w11 * byte(from, at + row + 7),
      ];
      const opaque = (o00 + o10 + o01 + o11) / 255;
      if (opaque === 0) continue;
      const pixel = (y * ground.width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const over =
          o00 * byte(from, at + channel) +
          o10 * byte(from, at + 4 + channel) +
          o01 * byte(from, at + row + channel) +
          o11 * byte(from, at + row + 4 + channel);
        to[pixel + channel] = over / 255 + byte(to, pixel + channel) * (1 - opaque);
      }
    }
  }
}

function byte(bytes: Buffer, at: number): number {
  return bytes[at] ?? 0;
}

import sharp from 'sharp';

/** A picture unpacked: `channels` bytes a pixel, row by row from the top left. */
export interface Picture {
  data: Uint8Array;
  width: number;
  height: number;
}

/** A position in a picture, in pixels from its top left corner. */
export interface Point {
  x: number;
  y: number;
}

/** Four corners, clockwise from the top left of what they surround. */
export type Corners = readonly [Point, Point, Point, Point];

/** More does not make a card more legible, and costs time at every step. */
const longestSide = 1600;

// Photos are seen once: a cache would only keep personal data in memory. One thread, for the pool has one per core.
sharp.cache(false);
sharp.concurrency(1);

/** Unpacks a JPEG to RGB, shrunk to at most 1600 pixels. `scale`: pixels of the photo for one of the picture. */
export async function unpack(jpeg: Uint8Array): Promise<{ picture: Picture; scale: number }> {
  const image = sharp(jpeg);
  const { width = 0 } = await image.metadata();
  const { data, info } = await image
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const picture = {
    data: new Uint8Array(data.buffer, data.byteOffset, data.length),
    width: info.width,
    height: info.height,
  };
  return { picture, scale: width / info.width };
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** A point, or a distance, turned around the origin by degrees, clockwise. */
export function turn({ x, y }: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

/** Brightness of the pixel whose red stands at `i`, 0 … 255 (ITU-R BT.601). */
export function lumaAt(data: Uint8Array, i: number): number {
  return 0.299 * (data[i] as number) + 0.587 * (data[i + 1] as number) + 0.114 * (data[i + 2] as number);
}

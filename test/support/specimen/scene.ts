import sharp from 'sharp';
import { type Camera, expose } from './camera';
import type { Flat, Point } from './drawing';
import type { Ground } from './grounds';
import { applyTo, layOver, type Pose, posedCorners, type Raster, squareTo } from './perspective';
import type { Random } from './random';

/** A flat thing and where its corners come to lie, from top left clockwise, in pixels of the photo. */
export interface Placed {
  flat: Flat;
  corners: Point[];
  /** How dark its shadow is, 0 … 1. */
  shadow: number;
  /** Works on the thing's own pixels before it is laid down: what a screen does to a picture. */
  finish?: (raster: Raster) => void;
}

/** Everything before the lens, and the lens. */
export interface Scene {
  width: number;
  height: number;
  ground: Ground;
  things: Placed[];
  /** SVG in the photo's pixels that lies over all: fingers, reflections, the shadow of a hand. */
  over?: string;
  camera: Camera;
}

/** Transparent rim around a thing, in units of its drawing, so that its edges come out smooth. */
const rim = 4;

/** @param scale of the photo's size; a fraction is quicker, where nobody reads what the card says */
export async function photograph(scene: Scene, random: Random, scale = 1): Promise<Buffer> {
  const [width, height] = [Math.round(scene.width * scale), Math.round(scene.height * scale)];
  const photo = { width, height, data: await drawGround(scene, width, height) };
  for (const thing of scene.things) {
    const corners = thing.corners.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
    await layDown(photo, { ...thing, corners });
  }
  if (scene.over) photo.data = await cover(photo, asSvg(photo, `0 0 ${scene.width} ${scene.height}`, scene.over));
  return expose(photo, scene.camera, random);
}

export interface Placing {
  /** Of the photo's width, that the thing takes up. */
  share: number;
  pose: Pose;
  /** Where its middle lies between the borders that it may reach, −1 … 1 each. */
  offset?: Point;
}

/** Corners of a thing in a photo; it is wholly in the picture. */
export function placeIn(
  frame: { width: number; height: number },
  { width, height }: Pick<Flat, 'width' | 'height'>,
  { share, pose, offset = { x: 0, y: 0 } }: Placing,
): Point[] {
  const corners = posedCorners(pose, width / height);
  const [left, right] = ends(corners.map(({ x }) => x));
  const [top, bottom] = ends(corners.map(({ y }) => y));
  const scale = Math.min((share * frame.width) / (right - left), (0.95 * frame.height) / (bottom - top));
  const middle = (low: number, high: number, size: number, shift: number) =>
    size / 2 - ((low + high) / 2) * scale + shift * Math.max(0, (size * 0.96 - (high - low) * scale) / 2);
  const [dx, dy] = [middle(left, right, frame.width, offset.x), middle(top, bottom, frame.height, offset.y)];
  return corners.map(({ x, y }) => ({ x: x * scale + dx, y: y * scale + dy }));
}

function ends(values: number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function asSvg({ width, height }: { width: number; height: number }, viewBox: string, svg: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}">${svg}</svg>`,
  );
}

async function drawGround({ ground, things, ...scene }: Scene, width: number, height: number): Promise<Buffer> {
  const shadows = things
    .filter(({ shadow }) => shadow > 0)
    .map(({ corners, shadow }) => {
      const points = corners.map(({ x, y }) => `${x + scene.width / 260},${y + scene.width / 130}`).join(' ');
      return `<polygon points="${points}" fill="#000" fill-opacity="${shadow}" filter="url(#soft)"/>`;
    });
  const soft = `<filter id="soft"><feGaussianBlur stdDeviation="${scene.width / 110}"/></filter>`;
  const size = { width: Math.round(width * ground.scale), height: Math.round(height * ground.scale) };
  const svg = asSvg(size, `0 0 ${scene.width} ${scene.height}`, ground.svg + soft + shadows.join(''));
  const small = await sharp(svg).flatten({ background: '#fff' }).raw().toBuffer({ resolveWithObject: true });
  // In two steps, or the drawing itself would be made larger, and its noise slower than all the rest.
  return sharp(small.data, { raw: small.info }).resize(width, height, { fit: 'fill' }).raw().toBuffer();
}

async function layDown(photo: Raster, { flat, corners, finish }: Placed): Promise<void> {
  const [a, b, c, d] = corners as [Point, Point, Point, Point];
  const length = (p: Point, q: Point) => Math.hypot(p.x - q.x, p.y - q.y);
  // Drawn at the size that it will have: smaller it would be soft, larger it would flicker.
  const scale = Math.max(length(a, b), length(d, c)) / flat.width;
  const [width, height] = [flat.width + 2 * rim, flat.height + 2 * rim];
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const svg = asSvg(size, `${-rim} ${-rim} ${width} ${height}`, flat.svg);
  const { data, info } = await sharp(svg)
    .ensureAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raster = { data, width: info.width, height: info.height };
  finish?.(raster);
  const [mx, my] = [rim / flat.width, rim / flat.height];
  const toPhoto = squareTo(corners);
  const outer = [
    { x: -mx, y: -my },
    { x: 1 + mx, y: -my },
    { x: 1 + mx, y: 1 + my },
    { x: -mx, y: 1 + my },
  ].map((corner) => applyTo(toPhoto, corner));
  layOver(photo, raster, outer);
}

function cover({ data, width, height }: Raster, svg: Buffer): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 3 } })
    .composite([{ input: svg }])
    .removeAlpha()
    .raw()
    .toBuffer();
}

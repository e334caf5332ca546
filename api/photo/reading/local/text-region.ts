import type { LineBox } from './detect-lines';
import type { Picture } from './picture';

/** A part of a picture, in its pixels. */
export interface Region {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Text that takes up less of the picture than this is looked at more closely. */
const closeEnough = 0.7;
/** Around the text: a card's rim, and a little of what it lies on. */
const margin = 0.35;

/**
 * Where the text of a picture lies when it takes up little of it: print too small to be read in the whole picture is
 * legible in a part of it. `undefined` where the whole picture serves as well.
 */
export function textRegion(boxes: readonly LineBox[], picture: Picture): Region | undefined {
  if (boxes.length === 0) return undefined;
  const lows = (axis: 'x' | 'y', size: 'width' | 'height') => boxes.map((box) => box.centre[axis] - box[size] / 2);
  const highs = (axis: 'x' | 'y', size: 'width' | 'height') => boxes.map((box) => box.centre[axis] + box[size] / 2);
  const [x0, x1] = [Math.min(...lows('x', 'width')), Math.max(...highs('x', 'width'))];
  const [y0, y1] = [Math.min(...lows('y', 'height')), Math.max(...highs('y', 'height'))];
  const reach = margin * Math.max(x1 - x0, y1 - y0);
  const left = Math.max(0, Math.floor(x0 - reach));
  const top = Math.max(0, Math.floor(y0 - reach));
  const width = Math.min(picture.width, Math.ceil(x1 + reach)) - left;
  const height = Math.min(picture.height, Math.ceil(y1 + reach)) - top;
  const share = Math.max(width, height) / Math.max(picture.width, picture.height);
  return share < closeEnough ? { left, top, width, height } : undefined;
}

/** Cuts a region out. */
export function crop({ data, width }: Picture, region: Region): Picture {
  const cut = new Uint8Array(3 * region.width * region.height);
  for (let y = 0; y < region.height; y += 1) {
    const from = 3 * ((region.top + y) * width + region.left);
    cut.set(data.subarray(from, from + 3 * region.width), 3 * y * region.width);
  }
  return { data: cut, width: region.width, height: region.height };
}

import type { Quality } from './measure-quality';

const percentile = 0.995;

/** A step to the neighbour in each of four directions: a shaken camera blurs one and leaves another sharp. */
const directions = (width: number) => [1, width, width + 1, width - 1];

/** Of a grey picture, 640 pixels wide. See {@link Quality} for what the two are. */
export function measureEdges(grey: Uint8Array, width: number, height: number): Pick<Quality, 'sharpness' | 'contrast'> {
  const measured = directions(width).map((step) => {
    const [slopes, bends] = [new Uint32Array(512), new Uint32Array(1024)];
    let pixels = 0;
    for (let y = 2; y < height - 2; y += 2) {
      for (let x = 2 + ((y >> 1) % 2); x < width - 2; x += 2) {
        const i = y * width + x;
        const before = grey[i - step] as number;
        const here = grey[i] as number;
        const after = grey[i + step] as number;
        count(slopes, Math.abs(after - before) >> 1);
        count(bends, Math.abs(before - 2 * here + after));
        pixels += 1;
      }
    }
    const contrast = rank(slopes, percentile * pixels);
    return { contrast, sharpness: rank(bends, percentile * pixels) / Math.max(1, contrast) };
  });
  return {
    contrast: Math.max(...measured.map(({ contrast }) => contrast)),
    sharpness: Math.min(...measured.map(({ sharpness }) => sharpness)),
  };
}

/** How many pixels there are of each value. */
export function histogramOf(grey: Uint8Array): Uint32Array {
  const histogram = new Uint32Array(256);
  for (let i = 0; i < grey.length; i += 1) count(histogram, grey[i] as number);
  return histogram;
}

/** One more of a value. */
export function count(histogram: Uint32Array, value: number): void {
  histogram[value] = (histogram[value] as number) + 1;
}

/** The value that so many of all values do not exceed. */
export function rank(histogram: Uint32Array, many: number): number {
  let seen = 0;
  for (let value = 0; value < histogram.length; value += 1) {
    seen += histogram[value] ?? 0;
    if (seen > many) return value;
  }
  return histogram.length - 1;
}

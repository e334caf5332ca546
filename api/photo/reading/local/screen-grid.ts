import { type OpenCv, withMats } from './open-cv';
import type { Picture, Point } from './picture';

/** Side of the square that is looked at; a power of two, for the transform. */
const side = 256;
/** Cycles a pixel: slower changes are the card's print, and half a cycle is the fastest there can be. */
const slowest = 0.09;
const rings = 40;
/** On cards the strongest frequency stands out by 7 to 31 times from others as fast, on screens by 116 and more. */
const standsOutBy = 80;

/**
 * Whether a picture was taken of a screen: its grid of dots, or the beat between that and the camera's, is the one
 * thing in a photo that repeats exactly, and shows as a needle in the spectrum.
 */
export function hasScreenGrid(cv: OpenCv, picture: Picture, centre: Point): boolean {
  const left = Math.round(Math.min(picture.width - side, Math.max(0, centre.x - side / 2)));
  const top = Math.round(Math.min(picture.height - side, Math.max(0, centre.y - side / 2)));
  if (left < 0 || top < 0) return false;
  return withMats((keep) => {
    const square = keep(new cv.Mat(side, side, cv.CV_32FC1));
    const values = square.data32F;
    for (let y = 0; y < side; y += 1)
      for (let x = 0; x < side; x += 1) {
        const green = picture.data[3 * ((top + y) * picture.width + left + x) + 1] as number;
        values[y * side + x] = green * (fade[x] as number) * (fade[y] as number);
      }
    const spectrum = keep(new cv.Mat());
    cv.dft(square, spectrum, cv.DFT_COMPLEX_OUTPUT);
    return needle(spectrum.data32F) > standsOutBy;
  });
}

/** Lets the square's borders fade out: a hard border would be a frequency of its own. */
const fade = Float32Array.from({ length: side }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (side - 1)));

/** How far the strongest frequency stands out from the usual one among those as fast as it. */
function needle(spectrum: Float32Array): number {
  const byRing: number[][] = Array.from({ length: rings }, () => []);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x <= side / 2; x += 1) {
      const speed = Math.hypot(x, y <= side / 2 ? y : y - side) / side;
      if (speed < slowest || speed >= 0.5) continue;
      const at = 2 * (y * side + x);
      byRing[Math.floor(speed * rings)]?.push(Math.hypot(spectrum[at] ?? 0, spectrum[at + 1] ?? 0));
    }
  }
  return Math.max(
    ...byRing.map((strengths) => {
      const sorted = Float32Array.from(strengths).sort();
      return (sorted.at(-1) ?? 0) / Math.max(1, sorted[sorted.length >> 1] ?? 0);
    }),
  );
}

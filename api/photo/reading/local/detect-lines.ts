import { type Models, run } from './models';
import { type OpenCv, withMats } from './open-cv';
import type { Picture, Point } from './picture';
import { resize } from './straighten';

/** A line of text: the rectangle around it, which may lie askew. */
export interface LineBox {
  centre: Point;
  /** Along the text, for text that does not run upwards. */
  width: number;
  height: number;
  /** Degrees, clockwise, between −45 and 45 for text that runs from left to right. */
  angle: number;
}

/** Longer side at which text is looked for in whole pictures, where a card may be small; what is smaller is not enlarged. */
const usualWidth = 704;
/** Probability above which a pixel belongs to text, and least mean of a line (DB, arXiv:1911.08947). */
const textFrom = 0.3;
const lineFrom = 0.5;
/** The model marks the core of a line; this grows it to the whole (area × ratio ÷ circumference on each side). */
const growth = 1.7;
const leastHeight = 5;

/** ImageNet's mean and deviation of red, green and blue, with which the model was trained. */
const mean = [0.485, 0.456, 0.406];
const deviation = [0.229, 0.224, 0.225];

/**
 * Finds the lines of text in a picture, in its own pixels.
 *
 * @param searchWidth of the longer side at which they are looked for: a smaller one finds large print only, and sooner
 */
export async function detectLines(
  cv: OpenCv,
  models: Models,
  picture: Picture,
  searchWidth = Math.min(usualWidth, Math.max(picture.width, picture.height)),
): Promise<LineBox[]> {
  const scale = searchWidth / Math.max(picture.width, picture.height);
  const round = (side: number) => Math.max(32, Math.round((side * scale) / 32) * 32);
  const size = { width: round(picture.width), height: round(picture.height) };
  const small = resize(cv, picture, size);
  const heat = await run(models.detector, toPlanes(small, mean, deviation), [1, 3, size.height, size.width]);
  const factor = { x: picture.width / size.width, y: picture.height / size.height };
  const boxes = boxesIn(cv, heat.data as Float32Array, size);
  return boxes.map(({ centre, width, height, angle }) => ({
    centre: { x: centre.x * factor.x, y: centre.y * factor.y },
    width: width * factor.x,
    height: height * factor.y,
    angle,
  }));
}

/** One plane of numbers for each colour, as the models take pictures. */
export function toPlanes(picture: Picture, means: number[], deviations: number[]): Float32Array {
  const { data, width, height } = picture;
  const plane = width * height;
  const planes = new Float32Array(3 * plane);
  for (let colour = 0; colour < 3; colour += 1) {
    const scale = 1 / (255 * (deviations[colour] ?? 1));
    const shift = (means[colour] ?? 0) / (deviations[colour] ?? 1);
    for (let i = 0, from = colour, to = colour * plane; i < plane; i += 1, from += 3, to += 1)
      planes[to] = (data[from] ?? 0) * scale - shift;
  }
  return planes;
}

function boxesIn(cv: OpenCv, heat: Float32Array, size: { width: number; height: number }): LineBox[] {
  return withMats((keep) => {
    const mask = keep(new cv.Mat(size.height, size.width, cv.CV_8UC1));
    // Asked once: each look at `data` makes a new view of OpenCV's memory.
    const marks = mask.data;
    for (let i = 0; i < heat.length; i += 1) marks[i] = (heat[i] ?? 0) > textFrom ? 255 : 0;
    const contours = keep(new cv.MatVector());
    cv.findContours(mask, contours, keep(new cv.Mat()), cv.RETR_EXTERNAL, cv.CHAIN_APPROX_SIMPLE);
    const boxes: LineBox[] = [];
    for (let i = 0; i < contours.size(); i += 1) {
      const contour = contours.get(i);
      const rect = cv.minAreaRect(contour);
      const around = cv.boundingRect(contour);
      contour.delete();
      if (Math.min(rect.size.width, rect.size.height) < 2) continue;
      if (sumWithin(heat, size.width, around) < lineFrom * rect.size.width * rect.size.height) continue;
      const box = grow(rect);
      if (box.height >= leastHeight) boxes.push(box);
    }
    return boxes;
  });
}

/** Of what belongs to text; around a line that lies askew there is much that does not. */
function sumWithin(
  heat: Float32Array,
  stride: number,
  rect: { x: number; y: number; width: number; height: number },
): number {
  let sum = 0;
  for (let y = rect.y; y < rect.y + rect.height; y += 1)
    for (let x = rect.x; x < rect.x + rect.width; x += 1) {
      const probability = heat[y * stride + x] ?? 0;
      if (probability > textFrom) sum += probability;
    }
  return sum;
}

function grow(rect: { center: Point; size: { width: number; height: number }; angle: number }): LineBox {
  let { width, height } = rect.size;
  let angle = rect.angle;
  // OpenCV names either side "width": text is longer than it is high.
  while (angle > 45) {
    angle -= 90;
    [width, height] = [height, width];
  }
  while (angle < -45) {
    angle += 90;
    [width, height] = [height, width];
  }
  const out = (width * height * growth) / (2 * (width + height));
  return { centre: { ...rect.center }, width: width + 2 * out, height: height + 2 * out, angle };
}

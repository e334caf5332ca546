import { type OpenCv, withMats } from './open-cv';
import type { Picture } from './picture';

/** What can be told of a picture without reading it. */
export interface Quality {
  /** Share of sharp edges among all edges: 99.5th percentile of |Laplacian| over that of |gradient|. */
  sharpness: number;
  /** 0 … 255, of the strongest edges; a wall has almost none. */
  contrast: number;
  /** 0 … 255, of the middle pixel by brightness. */
  medianLuma: number;
  /** 0 … 1, mean of (max − min) ÷ max. */
  saturation: number;
}

/** Thresholds below were measured on cards of this width. */
const measuredWidth = 640;
const percentile = 0.995;

export function measureQuality(cv: OpenCv, picture: Picture): Quality {
  return withMats((keep) => {
    const whole = keep(new cv.Mat(picture.height, picture.width, cv.CV_8UC3));
    whole.data.set(picture.data);
    const small = keep(new cv.Mat());
    const scale = measuredWidth / Math.max(picture.width, picture.height);
    cv.resize(whole, small, new cv.Size(0, 0), scale, scale, cv.INTER_AREA);
    const grey = keep(new cv.Mat());
    cv.cvtColor(small, grey, cv.COLOR_RGB2GRAY);
    const [laplacian, dx, dy] = [keep(new cv.Mat()), keep(new cv.Mat()), keep(new cv.Mat())];
    cv.Laplacian(grey, laplacian, cv.CV_16S, 1);
    cv.Sobel(grey, dx, cv.CV_16S, 1, 0, 3);
    cv.Sobel(grey, dy, cv.CV_16S, 0, 1, 3);
    const pixels = grey.rows * grey.cols;
    const [curve, slope, luma] = [new Uint32Array(2048), new Uint32Array(2048), new Uint32Array(256)];
    const [bends, right, down, light] = [laplacian.data16S, dx.data16S, dy.data16S, grey.data];
    for (let i = 0; i < pixels; i += 1) {
      count(curve, Math.abs(bends[i] ?? 0));
      // Sobel's kernel sums to four times the difference of neighbours.
      count(slope, Math.round(Math.hypot(right[i] ?? 0, down[i] ?? 0) / 4));
      count(luma, light[i] ?? 0);
    }
    const contrast = rank(slope, percentile * pixels);
    return {
      sharpness: rank(curve, percentile * pixels) / Math.max(1, contrast),
      contrast,
      medianLuma: rank(luma, 0.5 * pixels),
      saturation: meanSaturation(small.data),
    };
  });
}

function count(histogram: Uint32Array, value: number): void {
  histogram[value] = (histogram[value] ?? 0) + 1;
}

/** The value that so many of all values do not exceed. */
function rank(histogram: Uint32Array, many: number): number {
  let seen = 0;
  for (let value = 0; value < histogram.length; value += 1) {
    seen += histogram[value] ?? 0;
    if (seen > many) return value;
  }
  return histogram.length - 1;
}

function meanSaturation(data: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < data.length; i += 3) {
    const [red = 0, green = 0, blue = 0] = [data[i], data[i + 1], data[i + 2]];
    const most = Math.max(red, green, blue);
    sum += most === 0 ? 0 : (most - Math.min(red, green, blue)) / most;
  }
  return (sum * 3) / data.length;
}

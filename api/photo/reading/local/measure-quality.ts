import { count, measureEdges, rank } from './measure-edges';
import type { OpenCv } from './open-cv';
import { lumaAt, type Picture } from './picture';
import { resize } from './straighten';

/** What can be told of a picture without reading it. */
export interface Quality {
  /** How sharply the strongest edges bend: 99.5th percentile of |second difference| over that of |first|, in the direction where it is least. */
  sharpness: number;
  /** 0 … 255, of the strongest edges; a wall has almost none. */
  contrast: number;
  /** 0 … 255, of the middle pixel by brightness. */
  medianLuma: number;
  /** 0 … 255, that nine in ten pixels do not exceed: of the card, whatever it lies on. */
  brightLuma: number;
  /** 0 … 1, mean of (max − min) ÷ max. */
  saturation: number;
}

/** Thresholds below were measured on cards of this width. */
const measuredWidth = 640;

export function measureQuality(cv: OpenCv, picture: Picture): Quality {
  const scale = measuredWidth / Math.max(picture.width, picture.height);
  const size = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
  const { data, width, height } = resize(cv, picture, size);
  const grey = new Uint8Array(width * height);
  const luma = new Uint32Array(256);
  for (let i = 0; i < grey.length; i += 1) {
    grey[i] = lumaAt(data, 3 * i);
    count(luma, grey[i] as number);
  }
  return {
    ...measureEdges(grey, width, height),
    medianLuma: rank(luma, 0.5 * grey.length),
    brightLuma: rank(luma, 0.9 * grey.length),
    saturation: meanSaturation(data),
  };
}

/** Of every second pixel: colour changes more slowly than that. */
function meanSaturation(data: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < data.length; i += 6) {
    const red = data[i] as number;
    const green = data[i + 1] as number;
    const blue = data[i + 2] as number;
    const most = Math.max(red, green, blue);
    if (most > 0) sum += (most - Math.min(red, green, blue)) / most;
  }
  return (sum * 6) / data.length;
}

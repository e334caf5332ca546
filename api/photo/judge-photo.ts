import sharp from 'sharp';
import type { PhotoProblemCode } from '../../domain/photo/photo-problems';
import type { PreparedPhoto } from './prepare-photo';

/** What the checks look at: brightness and colour of the picture shrunk to 128 pixels. */
interface Measured {
  longestSide: number;
  /** 0 … 255, of the middle pixel by brightness. */
  medianLuma: number;
  /** Spread of brightness; a wall or a lens cap has almost none. */
  deviation: number;
  /** 0 … 1, mean of (max − min) / max over the pixels. */
  saturation: number;
}

/**
 * One check per problem of the catalogue. Thresholds of darkness and colour were measured on straightened cards;
 * without knowing where the card lies they can only warn.
 */
const checks: Record<PhotoProblemCode, (measured: Measured) => boolean> = {
  too_small: ({ longestSide }) => longestSide < 600,
  blank: ({ deviation }) => deviation < 3,
  too_dark: ({ medianLuma, deviation }) => medianLuma < 60 && deviation >= 3,
  copy: ({ saturation, deviation }) => saturation < 0.02 && deviation >= 3,
};

/** What can be told of a photo without reading it, as codes of the catalogue. */
export async function judgePhoto(photo: PreparedPhoto): Promise<PhotoProblemCode[]> {
  const measured = await measure(photo);
  return (Object.keys(checks) as PhotoProblemCode[]).filter((code) => checks[code](measured));
}

async function measure({ jpeg, width, height }: PreparedPhoto): Promise<Measured> {
  const { data, info } = await sharp(jpeg)
    .resize(128, 128, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const lumas: number[] = [];
  let saturation = 0;
  for (let i = 0; i < data.length; i += info.channels) {
    const [red = 0, green = 0, blue = 0] = data.subarray(i, i + 3);
    lumas.push(0.299 * red + 0.587 * green + 0.114 * blue);
    const max = Math.max(red, green, blue);
    saturation += max === 0 ? 0 : (max - Math.min(red, green, blue)) / max;
  }
  const mean = lumas.reduce((sum, luma) => sum + luma, 0) / lumas.length;
  const variance = lumas.reduce((sum, luma) => sum + (luma - mean) ** 2, 0) / lumas.length;
  const sorted = lumas.sort((a, b) => a - b);
  return {
    longestSide: Math.max(width, height),
    medianLuma: sorted[Math.floor(sorted.length / 2)] ?? 0,
    deviation: Math.sqrt(variance),
    saturation: saturation / lumas.length,
  };
}

import sharp from 'sharp';
import type { PictureQuality } from '../../domain/photo/judge-picture';
import type { PreparedPhoto } from './prepare-photo';
import { histogramOf, measureEdges, rank } from './reading/local/measure-edges';

/** Thresholds were measured on pictures of this length. */
const measuredSide = 640;

/** What can be told of a photo without reading it. */
export async function measurePicture({ jpeg, width, height }: PreparedPhoto): Promise<PictureQuality> {
  const { data, info } = await sharp(jpeg)
    .resize({ width: measuredSide, height: measuredSide, fit: 'inside' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const luma = histogramOf(data);
  return {
    ...measureEdges(data, info.width, info.height),
    brightLuma: rank(luma, 0.9 * data.length),
    shortSide: Math.min(width, height),
  };
}

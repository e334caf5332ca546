import type { PhotoProblemCode } from './photo-problems';

/** What can be told of a picture without reading it; measured with its longer side shrunk to 640 pixels. */
export interface PictureQuality {
  /** How sharply the strongest edges bend. */
  sharpness: number;
  /** 0 … 255, of the strongest edges. */
  contrast: number;
  /** 0 … 255, that nine in ten pixels do not exceed. */
  brightLuma: number;
  /** Pixels of the shorter side of the photo that was kept. */
  shortSide: number;
}

/** The same as for a photo of the card in which the card was not found (`npm run bench:reading`). */
const blurredBelow = 0.5;
const faintBelow = 32;
const brightestBelow = 110;
/** Below, neither a face nor the print of a card in somebody's hand can be compared. */
const smallBelow = 360;

/** What is wrong with a photo that is not read: of a person holding their card, or of a bank card (R23). It only warns. */
export function judgePicture({ sharpness, contrast, brightLuma, shortSide }: PictureQuality): PhotoProblemCode[] {
  const dark = brightLuma < brightestBelow;
  const found: Partial<Record<PhotoProblemCode, boolean>> = {
    blurred: sharpness < blurredBelow || (contrast < faintBelow && !dark),
    too_dark: dark,
    too_small: shortSide < smallBelow,
  };
  return (Object.keys(found) as PhotoProblemCode[]).filter((code) => found[code]);
}

import type { PhotoSign } from '../../../../domain/photo/judge-photo';
import { hasGlare } from './glare';
import type { Quality } from './measure-quality';
import type { Picture } from './picture';
import type { Row } from './rows';

/** Measured on specimens (`npm run bench:reading`): sharp photos bend from 0.9 upwards, strong blur stays below 0.5. */
const blurredBelow = 0.5;
/** A shaken photo lies between; it counts as the explanation where reading failed. */
const softBelow = 0.9;
/** The strongest edges of a card that is in focus, in 255ths. */
const faintBelow = 32;
const darkBelow = 90;
/** For a picture in which the card was not found: what nine in ten pixels do not exceed. */
const brightestBelow = 110;
const greyBelow = 0.02;
/** Pixels of a card's width: below, a digit has four. */
const smallBelow = 300;

export interface Evidence {
  quality: Quality;
  level: Picture;
  rows: readonly Row[];
  /** Width of the card in pixels of the photo that was kept. */
  cardWidth: number;
  borderIncomplete: boolean;
  /** Whether `level` is the card, or a whole picture with a card somewhere. */
  isCard: boolean;
  /** Whether what is needed could not be read. */
  failed: boolean;
  screen: boolean;
}

/** What is wrong with a picture's quality. */
export function signsOf(seen: Evidence): PhotoSign[] {
  const { quality, failed } = seen;
  const dark = seen.isCard ? quality.medianLuma < darkBelow : quality.brightLuma < brightestBelow;
  const faint = quality.contrast < faintBelow && !dark;
  const blurred = quality.sharpness < blurredBelow || faint || (failed && quality.sharpness < softBelow);
  const small = seen.cardWidth < smallBelow;
  const signs: Record<PhotoSign, boolean> = {
    border_incomplete: seen.borderIncomplete,
    blurred,
    // Doubt has plainer causes first.
    glare: !dark && !small && quality.sharpness > blurredBelow && hasGlare(seen.level, seen.rows),
    too_dark: dark,
    too_small: small,
    copy: quality.saturation < greyBelow || seen.screen,
  };
  return (Object.keys(signs) as PhotoSign[]).filter((sign) => signs[sign]);
}

import type { PhotoSign } from '../../../../domain/photo/judge-photo';
import type { PhotoSide } from '../../../../domain/photo/photo-sides';
import { hasGlare } from './glare';
import { findLabel } from './labels';
import type { Quality } from './measure-quality';
import { type Corners, distance, type Picture } from './picture';
import { backLabels } from './read-back';
import { frontLabels } from './read-front';
import type { Row } from './rows';

/** Measured on 640-pixel cards; see `npm run bench:reading`. */
const blurredBelow = 0.34;
const darkBelow = 90;
const greyBelow = 0.02;
const smallBelow = 300;
/** Share of the picture's side within which a corner counts as cut off. */
const edgeShare = 0.006;

export interface Evidence {
  quality: Quality;
  level: Picture;
  rows: readonly Row[];
  /** Width of the card in pixels of the photo that was kept. */
  cardWidth: number;
  borderIncomplete: boolean;
}

export function signsOf({ quality, level, rows, cardWidth, borderIncomplete }: Evidence): PhotoSign[] {
  const blurred = quality.sharpness < blurredBelow;
  const dark = quality.medianLuma < darkBelow;
  const small = cardWidth < smallBelow;
  const signs: Record<PhotoSign, boolean> = {
    border_incomplete: borderIncomplete,
    blurred,
    // Doubt has plainer causes first.
    glare: !blurred && !dark && !small && hasGlare(level, rows),
    too_dark: dark,
    too_small: small,
    copy: quality.saturation < greyBelow,
  };
  return (Object.keys(signs) as PhotoSign[]).filter((sign) => signs[sign]);
}

/**
 * Whether a corner of a card touches the picture's edge or lies beyond it.
 *
 * @param edge share of the picture's side; below zero for corners that were only guessed
 */
export function isCutOff(corners: Corners, picture: Pick<Picture, 'width' | 'height'>, edge = edgeShare): boolean {
  const [nearX, nearY] = [edge * picture.width, edge * picture.height];
  return corners.some(({ x, y }) => x < nearX || y < nearY || x > picture.width - nearX || y > picture.height - nearY);
}

export const widthOf = ([a, b, c, d]: Corners): number => (distance(a, b) + distance(c, d)) / 2;

/**
 * Where the card was not found by its outline, its words say where it must lie: rows and columns are printed in the
 * same places of every card. Shares of the card's width and height.
 */
const layout = {
  front: { top: 0.16, bottom: 0.88, left: 0.07, right: 0.92 },
  back: { top: 0.2, bottom: 0.92, left: 0.2, right: 0.74 },
} as const;

/** The card's rectangle in a level picture, guessed from its words; `undefined` where too few were read. */
export function guessCard(
  rows: readonly Row[],
  side: PhotoSide,
): { left: number; top: number; right: number; bottom: number } | undefined {
  const top =
    side === 'front' ? findLabel(rows, frontLabels.name)?.row : rows.find(({ text }) => text.includes('中华'));
  const bottom = findLabel(rows, side === 'front' ? frontLabels.idNumber : backLabels.validity)?.row;
  const [first, last] = [bottom?.marks[0], bottom?.marks.at(-1)];
  if (!top || !bottom || !first || !last || bottom.y <= top.y) return undefined;
  const at = layout[side];
  const width = (last.x - first.x) / (at.right - at.left);
  const height = (bottom.y - top.y) / (at.bottom - at.top);
  return {
    left: first.x - at.left * width,
    right: last.x + (1 - at.right) * width,
    top: top.y - at.top * height,
    bottom: bottom.y + (1 - at.bottom) * height,
  };
}

import type { PhotoSide } from '../../../../domain/photo/photo-sides';
import { findLabel } from './labels';
import { type Corners, distance, type Picture, type Point } from './picture';
import { backLabels } from './read-back';
import { frontLabels } from './read-front';
import type { Row } from './rows';

/** Share of the picture's side within which a corner counts as cut off. */
const edgeShare = 0.006;
/** Share of a card's width by which corners that were only guessed may be wrong. */
const guessedBy = 0.065;

export const widthOf = ([a, b, c, d]: Corners): number => (distance(a, b) + distance(c, d)) / 2;

type Size = Pick<Picture, 'width' | 'height'>;

/** Whether a corner that was found touches the picture's edge or lies beyond it. */
export function isCutOff(corners: Corners, picture: Size): boolean {
  return leaves(corners, picture, { x: -edgeShare * picture.width, y: -edgeShare * picture.height });
}

/** Whether a card that was guessed from its words reaches beyond the picture. */
export function reachesBeyond(corners: Corners, picture: Size): boolean {
  const slack = guessedBy * widthOf(corners);
  return leaves(corners, picture, { x: slack, y: slack });
}

function leaves(corners: Corners, { width, height }: Size, slack: Point): boolean {
  return corners.some(({ x, y }) => x < -slack.x || y < -slack.y || x > width + slack.x || y > height + slack.y);
}

/** Where rows and columns are printed on every card, as shares of its width and height. */
const layout = {
  front: { top: 0.16, bottom: 0.88, left: 0.07, right: 0.92 },
  back: { top: 0.2, bottom: 0.92, left: 0.2, right: 0.74 },
} as const;

/** The card's rectangle in a level picture, guessed from its words; `undefined` where too few were read. */
export function guessCard(rows: readonly Row[], side: PhotoSide): Corners | undefined {
  const top =
    side === 'front' ? findLabel(rows, frontLabels.name)?.row : rows.find(({ text }) => text.includes('中华'));
  const bottom = findLabel(rows, side === 'front' ? frontLabels.idNumber : backLabels.validity)?.row;
  const [first, last] = [bottom?.marks[0], bottom?.marks.at(-1)];
  if (!top || !bottom || !first || !last || bottom.y <= top.y) return undefined;
  const at = layout[side];
  const width = (last.x - first.x) / (at.right - at.left);
  const height = (bottom.y - top.y) / (at.bottom - at.top);
  const [left, right] = [first.x - at.left * width, last.x + (1 - at.right) * width];
  const [upper, lower] = [top.y - at.top * height, bottom.y + (1 - at.bottom) * height];
  return [
    { x: left, y: upper },
    { x: right, y: upper },
    { x: right, y: lower },
    { x: left, y: lower },
  ];
}

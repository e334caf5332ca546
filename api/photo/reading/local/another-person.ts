import { widthOf } from './border';
import { detectLines, type LineBox } from './detect-lines';
import { isIdNumber } from './fields';
import type { Corners, Point } from './picture';
import type { Looking, Lying } from './read-card';
import { recogniseLines } from './recognise-line';
import { viewWhole } from './view';

/** A card that takes up more of the picture leaves no room for another. */
const roomBelow = 0.45;
/** Where a card is so many pixels wide, its number is still found: large print needs no more, and time goes by the square. */
const cardWidthToSearch = 200;
const searchWidths = { least: 256, most: 480 };
const mostTried = 3;
/** Of a card's width. */
const numberWidth = 0.62;

/**
 * Whether a number stands outside the card that was read: then nobody can tell which of two people is meant.
 */
export async function showsAnotherPerson(
  { engine, checkTime }: Looking,
  { picture, corners }: Lying,
): Promise<boolean> {
  const card = widthOf(corners);
  if ((card * card * 54) / 85.6 > roomBelow * picture.width * picture.height) return false;
  checkTime();
  const expected = numberWidth * card;
  const unlike = ({ width }: LineBox) => Math.abs(Math.log(width / expected));
  const sought = (cardWidthToSearch * Math.max(picture.width, picture.height)) / card;
  const searchWidth = Math.min(searchWidths.most, Math.max(searchWidths.least, sought));
  const lines = (await detectLines(engine.cv, engine.models, picture, searchWidth))
    .filter((box) => !surrounds(corners, box.centre) && box.width > 6 * box.height && unlike(box) < Math.log(2))
    .sort((a, b) => unlike(a) - unlike(b))
    .slice(0, mostTried);
  const view = viewWhole(picture);
  const looksLikeNumber: LineBox[] = [];
  for await (const { box, text } of recogniseLines(engine, view, lines.map(middleOf), checkTime))
    if (mostlyDigits(text)) looksLikeNumber.push({ ...box, width: middleShare * box.width });
  for await (const { text } of recogniseLines(engine, view, looksLikeNumber, checkTime))
    if (isIdNumber(text)) return true;
  return false;
}

/** Time to read a line goes by its length: lines of a page under the card are told by a part of them. */
const middleShare = 3;
const middleOf = (box: LineBox): LineBox => ({ ...box, width: box.width / middleShare });
/** One that is cut through may pass for a letter. */
const mostlyDigits = (text: string): boolean =>
  3 * text.replace(/\D/g, '').length >= 2 * text.length && text.length > 2;

/** Corners go clockwise: what is inside lies to the right of every side. */
function surrounds(corners: Corners, { x, y }: Point): boolean {
  return corners.every((from, i) => {
    const to = corners[(i + 1) % 4] as Point;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) >= 0;
  });
}

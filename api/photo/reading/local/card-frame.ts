import type { LineBox } from './detect-lines';
import { isIdNumber } from './fields';
import { type Corners, type Point, turn } from './picture';
import type { Line } from './recognise-line';

/** Where a card lies in a picture, as one of its lines tells: its sides are as 85.6 to 54. */
export interface CardFrame {
  /** The card's top left corner. */
  origin: Point;
  /** Of the card, in pixels of the picture. */
  width: number;
  /** Degrees, clockwise. */
  angle: number;
  side: 'front' | 'back';
}

interface Anchor {
  side: CardFrame['side'];
  says: (text: string) => boolean;
  /** Middle and width as shares of the card's width and height. */
  x: number;
  y: number;
  width: number;
}

/** Lines that stand in the same place of every card. */
const anchors: readonly Anchor[] = [
  { side: 'front', says: isIdNumber, x: 0.61, y: 0.88, width: 0.62 },
  { side: 'back', says: (text) => text === '居民身份证', x: 0.6, y: 0.345, width: 0.46 },
  { side: 'back', says: (text) => text === '中华人民共和国', x: 0.6, y: 0.19, width: 0.46 },
];

/** Labels do as well, where a reflection or a thumb hides the others; being short, they tell less well how large the card is. */
const weakAnchors: readonly Anchor[] = [
  { side: 'front', says: (text) => text === '公民身份号码', x: 0.147, y: 0.88, width: 0.16 },
  { side: 'back', says: (text) => text === '有效期限', x: 0.33, y: 0.92, width: 0.13 },
  { side: 'back', says: (text) => text === '签发机关', x: 0.33, y: 0.8, width: 0.13 },
];

const aspect = 54 / 85.6;

/** The card that a line surely tells of; `undefined` where none of them does. */
export function frameBy(lines: readonly Line[]): CardFrame | undefined {
  return frameOf(lines, anchors);
}

/** The same by any line, to be tried where nothing better was read. */
export function framePerhapsBy(lines: readonly Line[]): CardFrame | undefined {
  return frameOf(lines, [...anchors, ...weakAnchors]);
}

function frameOf(lines: readonly Line[], some: readonly Anchor[]): CardFrame | undefined {
  for (const anchor of some) {
    const line = lines.find(({ text }) => anchor.says(text));
    if (!line) continue;
    const { centre, angle } = line.box;
    const width = line.box.width / anchor.width;
    const off = turn({ x: anchor.x * width, y: anchor.y * width * aspect }, angle);
    return { origin: { x: centre.x - off.x, y: centre.y - off.y }, width, angle, side: anchor.side };
  }
  return undefined;
}

/** How far beyond the told border to look: a card in perspective is not quite where a flat one would be. */
export const leeway = 0.03;

/** The card's corners, a little beyond its border. */
export function cornersAround({ origin, width, angle }: CardFrame): Corners {
  const at = (x: number, y: number): Point => {
    const off = turn({ x: x * width, y: y * width * aspect }, angle);
    return { x: origin.x + off.x, y: origin.y + off.y };
  };
  const [low, high] = [-leeway, 1 + leeway];
  return [at(low, low), at(high, low), at(high, high), at(low, high)];
}

/** A point of the picture as shares of the card's width and height. */
function placeOn({ origin, width, angle }: CardFrame, point: Point): Point {
  const { x, y } = turn({ x: point.x - origin.x, y: point.y - origin.y }, -angle);
  return { x: x / width, y: y / (width * aspect) };
}

/** Where the portrait stands, nothing is printed; what is read there is a page beside the card, or its shine. */
const portrait = { from: 0.66, to: 0.78 };
/** A temporary card has two more lines below its number. */
const lowest = 1.12;

/** Whether a line is print of the card: not of the page that it lies on, which would join the card's rows. */
export function isPrintOf(frame: CardFrame, { centre }: LineBox): boolean {
  const { x, y } = placeOn(frame, centre);
  if (x < 0.03 || x > 0.97 || y < 0.03 || y > lowest) return false;
  return frame.side === 'back' || x < portrait.from || y > portrait.to;
}

/** Labels of the portrait side that need not be read. 姓名 and 民族 are read always: they tell that it is a card. */
const labels = [
  { text: '性别', x: 0.099, y: 0.292, width: 0.064 },
  { text: '出生', x: 0.097, y: 0.413, width: 0.061 },
  { text: '住址', x: 0.097, y: 0.535, width: 0.061 },
  { text: '公民身份号码', x: 0.149, y: 0.882, width: 0.163 },
] as const;
/** Shares of the card by which a label's middle may be elsewhere, and its width by half as much. */
const elsewhere = 0.025;

/** The label that must stand there, once the number stood where it must: reading it again would tell nothing new. */
export function labelAt(frame: CardFrame, box: LineBox): string | undefined {
  if (frame.side === 'back') return undefined;
  const place = placeOn(frame, box.centre);
  const near = (a: number, b: number, by: number) => Math.abs(a - b) < by;
  return labels.find(
    ({ x, y, width }) =>
      near(place.x, x, elsewhere) && near(place.y, y, elsewhere) && near(box.width / frame.width, width, elsewhere / 2),
  )?.text;
}

import { isIdNumber } from './fields';
import type { Corners, Point } from './picture';
import type { Line } from './recognise-line';

/**
 * Lines that stand in the same place of every card: where one was read, the card lies around it. Middle and width as
 * shares of the card's, whose sides are as 85.6 to 54.
 */
const anchors = [
  { says: isIdNumber, x: 0.61, y: 0.88, width: 0.62 },
  { says: (text: string) => text === '居民身份证', x: 0.6, y: 0.345, width: 0.46 },
  { says: (text: string) => text === '中华人民共和国', x: 0.6, y: 0.19, width: 0.46 },
] as const;

/** Labels do as well, where a reflection or a thumb hides the others; being short, they tell less well how large the card is. */
const weakAnchors = [
  { says: (text: string) => text === '公民身份号码', x: 0.147, y: 0.88, width: 0.16 },
  { says: (text: string) => text === '有效期限', x: 0.33, y: 0.92, width: 0.13 },
  { says: (text: string) => text === '签发机关', x: 0.33, y: 0.8, width: 0.13 },
] as const;

const aspect = 54 / 85.6;

/** How far beyond the guessed border to look: a card in perspective is not quite where a flat one would be. */
const leeway = 0.03;

/** Corners of the card that a line surely tells of; `undefined` where none of them does. */
export function cardAround(lines: readonly Line[]): Corners | undefined {
  return around(lines, anchors);
}

/** The same by any line, to be tried where nothing better was read. */
export function cardPerhapsAround(lines: readonly Line[]): Corners | undefined {
  return around(lines, [...anchors, ...weakAnchors]);
}

interface Anchor {
  says: (text: string) => boolean;
  x: number;
  y: number;
  width: number;
}

function around(lines: readonly Line[], some: readonly Anchor[]): Corners | undefined {
  for (const anchor of some) {
    const line = lines.find(({ text }) => anchor.says(text));
    if (!line) continue;
    const { centre, width: wide, angle } = line.box;
    const turn = (angle * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const width = wide / anchor.width;
    const height = width * aspect;
    const at = (x: number, y: number): Point => {
      const [dx, dy] = [(x - anchor.x) * width, (y - anchor.y) * height];
      return { x: centre.x + dx * cos - dy * sin, y: centre.y + dx * sin + dy * cos };
    };
    const [low, high] = [-leeway, 1 + leeway];
    return [at(low, low), at(high, low), at(high, high), at(low, high)];
  }
  return undefined;
}

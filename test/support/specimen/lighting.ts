import type { Point } from './drawing';
import type { Random } from './random';

/** A reflection of a lamp, in units of the card: white in the middle, gone at the rim. */
export function glare(middle: Point, width: number, height: number, tilt = -12): string {
  const id = `glare${Math.round(middle.x)}x${Math.round(middle.y)}`;
  return `<defs><radialGradient id="${id}"><stop offset="0.35" stop-color="#fff"/>
      <stop offset="0.7" stop-color="#fff" stop-opacity="0.75"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs>
    <ellipse cx="${middle.x}" cy="${middle.y}" rx="${width / 2}" ry="${height / 2}" fill="url(#${id})"
      transform="rotate(${tilt} ${middle.x} ${middle.y})"/>`;
}

/** The shadow of a hand or a phone that falls in from a border of the photo. */
export function fallingShadow(random: Random, width: number, height: number): string {
  const [x2, y2] = random.pick([
    [1, 0.25],
    [0.3, 1],
    [-1, 0.3],
  ] as const);
  const edge = random.between(0.3, 0.6);
  const dark = random.between(0.12, 0.32);
  return `<defs><linearGradient id="shade" x1="${x2 < 0 ? 1 : 0}" y1="0" x2="${Math.max(x2, 0)}" y2="${y2}">
      <stop offset="0" stop-color="#0a0a12" stop-opacity="${dark}"/><stop offset="${edge}" stop-color="#0a0a12" stop-opacity="${dark}"/>
      <stop offset="${edge + random.between(0.05, 0.2)}" stop-color="#0a0a12" stop-opacity="0"/></linearGradient></defs>
    <rect width="${width}" height="${height}" fill="url(#shade)"/>`;
}

/** Where a thumb holds a card: at the middle of the left or right edge. */
export type Edge = 'left' | 'right';

/** A thumb from outside the picture to a little way over the edge of the card. */
export function thumb(random: Random, corners: readonly Point[], edge: Edge, reach = 0.04): string {
  const [a, b, c, d] = corners as [Point, Point, Point, Point];
  const [top, bottom, inward] = edge === 'left' ? [a, d, b.x - a.x] : [b, c, a.x - b.x];
  const along = random.between(0.5, 0.68);
  const tip = { x: top.x + (bottom.x - top.x) * along + inward * reach, y: top.y + (bottom.y - top.y) * along };
  const broad = Math.abs(inward) * random.between(0.17, 0.2);
  const skin = random.pick([
    ['#e0af8e', '#c48c69'],
    ['#d2a07c', '#a97753'],
    ['#edc4a8', '#cf9c7c'],
  ] as const);
  const turn = random.between(-16, 16) + (edge === 'left' ? 180 : 0);
  return `<defs><linearGradient id="skin" x2="0" y2="1"><stop offset="0" stop-color="${skin[1]}"/>
      <stop offset="0.35" stop-color="${skin[0]}"/><stop offset="1" stop-color="${skin[1]}"/></linearGradient></defs>
    <g transform="translate(${tip.x} ${tip.y}) rotate(${turn})">
      <rect x="${broad * 0.04}" y="${-broad * 0.46}" width="${broad * 12}" height="${broad}" rx="${broad / 2}" fill="#000" fill-opacity="0.18"/>
      <rect x="0" y="${-broad / 2}" width="${broad * 12}" height="${broad}" rx="${broad / 2}" fill="url(#skin)"/>
      <rect x="${broad * 0.12}" y="${-broad * 0.3}" width="${broad * 0.62}" height="${broad * 0.6}" rx="${broad * 0.26}"
        fill="#f3d3c2" fill-opacity="0.75" stroke="${skin[1]}" stroke-opacity="0.4" stroke-width="${broad / 60}"/>
    </g>`;
}

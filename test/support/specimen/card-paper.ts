import { type Flat, sans, serif, text } from './drawing';
import type { Random } from './random';

/** An ID-1 card, 85.6 × 54 mm, at ten units a millimetre. */
export const cardWidth = 856;
export const cardHeight = 540;

/** A card of plastic with rounded corners, on which something is printed. */
export function cardOf(print: string, paper: string): Flat {
  return {
    width: cardWidth,
    height: cardHeight,
    svg: `<defs><clipPath id="outline"><rect width="${cardWidth}" height="${cardHeight}" rx="31"/></clipPath></defs>
      <g clip-path="url(#outline)">${paper}${print}</g>
      <rect x="1" y="1" width="${cardWidth - 2}" height="${cardHeight - 2}" rx="30" fill="none" stroke="#fff"
        stroke-opacity="0.6" stroke-width="2"/>`,
  };
}

/** Pale colours that run into each other under fine waves, as security printing does. */
export function guilloche(random: Random, from: string, to: string, line: string): string {
  const rosette = (cx: number, cy: number, r: number) =>
    Array.from({ length: 12 }, (_, i) => {
      const turn = `rotate(${i * 15} ${cx} ${cy})`;
      return `<ellipse cx="${cx}" cy="${cy}" rx="${r}" ry="${r * 0.42}" transform="${turn}"/>`;
    }).join('');
  const sway = random.between(10, 26);
  const waves = Array.from({ length: 46 }, (_, i) => {
    const y = -20 + i * 13;
    const bend = sway * Math.sin(i / 5);
    return `<path d="M-10 ${y} q110 ${bend} 220 0 t220 0 t220 0 t240 0"/>`;
  }).join('');
  return `<defs><linearGradient id="tint" x2="1" y2="0.6">
      <stop offset="0" stop-color="${from}"/><stop offset="0.55" stop-color="#f2f0ee"/><stop offset="1" stop-color="${to}"/>
    </linearGradient></defs>
    <rect width="${cardWidth}" height="${cardHeight}" fill="url(#tint)"/>
    <g fill="none" stroke="${line}" stroke-opacity="0.26" stroke-width="1">${waves}</g>
    <g fill="none" stroke="${line}" stroke-opacity="0.2" stroke-width="1.2">
      ${rosette(430, 300, 210)}${rosette(random.between(80, 200), 470, 110)}${rosette(760, 90, 120)}</g>`;
}

/** Says that the card is none: pale, aslant, and beside what is to be read. */
export function specimenMark(x: number, y: number, size: number): string {
  const words = text(0, 0, '样本', {
    size,
    colour: '#c7372f',
    weight: 700,
    anchor: 'middle',
    opacity: 0.2,
    spacing: 12,
  });
  return `<g transform="translate(${x} ${y}) rotate(-22)">${words}</g>`;
}

/** Where the state's emblem is on a real card: a red disc that says 样本. */
export function specimenEmblem(x: number, y: number, radius: number): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="#c2362d"/>
    <circle cx="${x}" cy="${y}" r="${radius * 0.86}" fill="none" stroke="#f3cf7a" stroke-width="${radius * 0.05}"/>
    ${text(x, y + radius * 0.2, '样本', { size: radius * 0.58, colour: '#f8dd94', weight: 700, anchor: 'middle', family: serif })}`;
}

/** A label or a value in the card's own type. */
export function label(x: number, y: number, words: string, size = 23): string {
  return text(x, y, words, { size, colour: '#2f7fa8', family: sans, weight: 400 });
}

export function value(x: number, y: number, words: string, size = 28): string {
  return text(x, y, words, { size, colour: '#19191b', weight: 500 });
}

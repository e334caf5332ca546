import { cardHeight, cardWidth } from './card-paper';
import type { Flat } from './drawing';
import { sans, serif, text } from './drawing';
import type { Raster } from './perspective';
import type { Random } from './random';

/** A photocopy: the card, without colour and harder, on a white page. */
export function greyCopy(card: Flat, random: Random): Flat {
  const [width, height] = [1200, 900];
  return {
    width,
    height,
    svg: `<filter id="toner" color-interpolation-filters="sRGB"><feColorMatrix type="saturate" values="0"/>
        <feComponentTransfer><feFuncR type="linear" slope="1.25" intercept="-0.12"/>
          <feFuncG type="linear" slope="1.25" intercept="-0.12"/><feFuncB type="linear" slope="1.25" intercept="-0.12"/>
        </feComponentTransfer></filter>
      <rect width="${width}" height="${height}" fill="#f3f3f2"/>
      <g transform="translate(${random.between(120, 220)} ${random.between(120, 240)}) rotate(${random.between(-2, 2)})" filter="url(#toner)">${card.svg}</g>
      ${random.chance(0.5) ? text(300, 840, '仅供办理业务使用', { size: 34, family: serif, colour: '#333' }) : ''}`,
  };
}

/** The card as a screen shows it: large, on black, with the frame of the screen around. */
export function onScreen(card: Flat): Flat {
  const [width, height] = [1120, 760];
  return {
    width,
    height,
    svg: `<rect width="${width}" height="${height}" rx="22" fill="#17181a"/>
      <rect x="26" y="26" width="${width - 52}" height="${height - 52}" fill="#0b0c0e"/>
      <g transform="translate(${(width - cardWidth) / 2} ${(height - cardHeight) / 2})">${card.svg}</g>`,
  };
}

/** Stripes of red, green and blue, and rows between them: photographed, they make moiré. */
export function pixelsOfScreen(random: Random): (raster: Raster) => void {
  const pitch = random.between(2.6, 3.6);
  const depth = random.between(0.1, 0.22);
  const slow = random.between(18, 40);
  return ({ data, width, height }) => {
    const wave = (length: number, period: number, phase: number) =>
      Float32Array.from({ length }, (_, i) => depth * Math.cos(2 * Math.PI * (i / period + phase)));
    const rows = wave(height, pitch * 1.03, 0);
    const columns = [0, 1, 2].map((channel) => wave(width, pitch, channel / 3));
    const beats = [0, 1, 2].map((channel) => wave(width + height, slow, channel / 6));
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const at = (y * width + x) * 4;
        for (let channel = 0; channel < 3; channel += 1) {
          const lit = (columns[channel]?.[x] ?? 0) + (rows[y] ?? 0) + 0.6 * (beats[channel]?.[x + (y >> 1)] ?? 0);
          const value = (data[at + channel] ?? 0) * (1 - 0.6 * depth + lit);
          data[at + channel] = value > 255 ? 255 : value;
        }
      }
    }
  };
}

/** A phone's own picture of a conversation in which somebody sent the card. */
export function conversation(card: Flat): Flat {
  const [width, height] = [1080, 1920];
  const bubble = (y: number, words: string, mine: boolean) => {
    const long = words.length * 44 + 60;
    const x = mine ? width - long - 150 : 150;
    return `<rect x="${x}" y="${y}" width="${long}" height="96" rx="16" fill="${mine ? '#95ec69' : '#fff'}"/>
      ${text(x + 30, y + 62, words, { size: 42 })}
      <rect x="${mine ? width - 126 : 30}" y="${y}" width="96" height="96" rx="12" fill="${mine ? '#8fa8c8' : '#c9a08a'}"/>`;
  };
  return {
    width,
    height,
    svg: `<rect width="${width}" height="${height}" fill="#ededed"/><rect width="${width}" height="190" fill="#f7f7f7"/>
      ${text(48, 60, '10:24', { size: 36, weight: 700 })}${text(width / 2, 150, '阿明', { size: 46, weight: 700, anchor: 'middle', family: sans })}
      ${bubble(250, '把身份证发我一下', false)}${bubble(390, '好的，稍等', true)}
      <g transform="translate(150 540) scale(0.92)">${card.svg}</g>${bubble(1110, '收到，谢谢', false)}
      <rect y="1750" width="${width}" height="170" fill="#f7f7f7"/><rect x="120" y="1780" width="760" height="100" rx="14" fill="#fff"/>`,
  };
}

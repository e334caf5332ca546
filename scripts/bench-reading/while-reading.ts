import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { type Client, signIn, upload } from '../../test/support/api-client';
import { serve } from '../../test/support/serve';
import { percentile } from '../bench/figures';
import type { Requirement } from '../bench/requirement';
import type { DrawnPhoto } from './drawn-photos';

const mostMs = 50;
const questions = 200;
/** As a person's phone would ask, not as fast as it can. */
const pauseMs = 40;
const photographers = 2;
/** An account may keep 20 unused photos; long before that another one goes on. */
const photosOfOne = 15;

/** Starts the product, and times GET /v1/me while photos are uploaded and read, and while none is. */
export async function answersWhileReading(
  photos: readonly DrawnPhoto[],
): Promise<{ words: string; requirement: Requirement }> {
  const served = await serve({ settings: { PHOTO_READER: 'local' } });
  try {
    const person = await signIn(served.url, 'bench');
    const idle = await ask(person);
    const reading = { goesOn: true, photos: 0 };
    const uploads = Array.from({ length: photographers }, (_, i) => photograph(served.url, photos, i, reading));
    // The first photos wait for the models to be loaded, which happens once.
    while (reading.goesOn && reading.photos < photographers * 2) await Promise.race([pause(100), ...uploads]);
    const before = reading.photos;
    const busy = await ask(person);
    const read = reading.photos - before;
    reading.goesOn = false;
    await Promise.all(uploads);
    return {
      words: `GET /v1/me: p50 ${percentile(idle, 0.5).toFixed(1)} ms, p95 ${percentile(idle, 0.95).toFixed(1)} ms at rest; p50 ${percentile(busy, 0.5).toFixed(1)} ms while ${read} photos were read`,
      requirement: {
        words: `p95 of GET /v1/me below ${mostMs} ms while photos are read`,
        reached: `${percentile(busy, 0.95).toFixed(1)} ms`,
        passed: read > 0 && percentile(busy, 0.95) < mostMs,
      },
    };
  } finally {
    await served.stop();
  }
}

async function ask(person: Client): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < questions; i += 1) {
    const started = performance.now();
    const { status } = await person.get('/v1/me');
    if (status !== 200) throw new Error(`GET /v1/me answered ${status}`);
    times.push(performance.now() - started);
    await pause(pauseMs);
  }
  return times;
}

async function photograph(
  url: string,
  photos: readonly DrawnPhoto[],
  start: number,
  reading: { goesOn: boolean; photos: number },
): Promise<void> {
  let person = await signIn(url);
  for (let i = start; reading.goesOn; i += photographers) {
    const photo = photos[i % photos.length];
    if (!photo) return;
    if (i % (photosOfOne * photographers) === start) person = await signIn(url);
    const { status, body } = await upload(person, photo.side, readFileSync(photo.file));
    if (status !== 201) throw new Error(`Uploading a photo was answered with ${status}`);
    if (body.readingState === 'none') throw new Error('The product keeps photos without reading them');
    reading.photos += 1;
  }
}

import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { preparePhoto } from '../../api/photo/prepare-photo';
import type { PhotoReader } from '../../api/photo/reading/photo-reader';
import { beijingDate } from '../../domain/calendar/civil-date';
import { type JudgedPhoto, judgePhoto, type SeenPhoto } from '../../domain/photo/judge-photo';
import type { DrawnPhoto } from './drawn-photos';

/** A photo as the API would answer for it, and what that took. */
export interface Result extends JudgedPhoto {
  photo: DrawnPhoto;
  shows: SeenPhoto['shows'] | 'timed-out';
  /** Its outline was found. */
  outlined: boolean;
  /** From the bytes as they were uploaded to the answer, but for the network and the database. */
  ms: number;
  /** Of the whole process meanwhile: this photo's own where one is read at a time. */
  cpuMs: number;
}

export interface Run {
  results: Result[];
  atOnce: number;
  ms: number;
  cpuMs: number;
  /** Most memory of the process while it read, in MB. */
  peakMb: number;
}

const sampleEveryMs = 25;

export async function readPhotos(reader: PhotoReader, photos: readonly DrawnPhoto[], atOnce: number): Promise<Run> {
  const results: Result[] = [];
  let peak = memoryMb();
  const sampling = setInterval(() => {
    peak = Math.max(peak, memoryMb());
  }, sampleEveryMs);
  const [started, cpu] = [performance.now(), cpuMs()];
  const waiting = [...photos];
  const work = async () => {
    for (let photo = waiting.shift(); photo; photo = waiting.shift()) results.push(await readPhoto(reader, photo));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  clearInterval(sampling);
  return {
    results,
    atOnce,
    ms: performance.now() - started,
    cpuMs: cpuMs() - cpu,
    peakMb: Math.max(peak, memoryMb()),
  };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function memoryMb(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}

async function readPhoto(reader: PhotoReader, photo: DrawnPhoto): Promise<Result> {
  const bytes = readFileSync(photo.file);
  const [started, cpu] = [performance.now(), cpuMs()];
  const { jpeg } = await preparePhoto(bytes);
  const seen = await reader.read(jpeg, photo.side);
  const judged: JudgedPhoto = seen
    ? judgePhoto(seen, photo.side, beijingDate(new Date()))
    : { reading: {}, problems: ['unreadable'] };
  return {
    photo,
    shows: seen?.shows ?? 'timed-out',
    outlined: seen?.outlined === true,
    ms: performance.now() - started,
    cpuMs: cpuMs() - cpu,
    ...judged,
  };
}

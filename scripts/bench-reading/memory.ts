import type { PhotoReader } from '../../api/photo/reading/photo-reader';
import { mean } from '../bench/figures';
import type { Requirement } from '../bench/requirement';
import type { DrawnPhoto } from './drawn-photos';
import { memoryMb, readPhotos } from './read-photos';

const step = 25;
/** Between the second quarter, when everything is loaded and warm, and the last. */
const mostGrowth = 0.05;

/** Reads so many photos, two at a time, and looks whether the process still grows towards the end. */
export async function memoryStaysFlat(
  reader: PhotoReader,
  photos: readonly DrawnPhoto[],
  count: number,
): Promise<{ series: number[]; requirement: Requirement }> {
  const series: number[] = [];
  for (let done = 0; done < count; done += step) {
    const next = Array.from({ length: Math.min(step, count - done) }, (_, i) => photos[(done + i) % photos.length]);
    await readPhotos(
      reader,
      next.filter((photo) => photo !== undefined),
      2,
    );
    series.push(memoryMb());
  }
  const quarter = Math.max(1, Math.floor(series.length / 4));
  const [early, late] = [mean(series.slice(quarter, 2 * quarter)), mean(series.slice(-quarter))];
  const growth = late / early - 1;
  return {
    series,
    requirement: {
      words: `memory flat over ${count} photos (within ${mostGrowth * 100} %)`,
      reached: `${Math.round(early)} MB, then ${Math.round(late)} MB`,
      passed: growth <= mostGrowth,
    },
  };
}

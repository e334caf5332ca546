import type { SeenPhoto } from '../../../../domain/photo/judge-photo';
import type { PhotoSide } from '../../../../domain/photo/photo-sides';
import { type Engine, loadEngine, OutOfTime, timeCheckUntil } from './engine';
import { look } from './look';

export type Task =
  | { warmUp: true }
  | {
      warmUp?: undefined;
      jpeg: Uint8Array;
      side: PhotoSide;
      /** Milliseconds since the epoch. */
      deadline: number;
    };

let engine: Promise<Engine> | undefined;

/** One photo, on a thread of its own. `undefined` when its time ran out. */
export default async function readInWorker(task: Task): Promise<SeenPhoto | undefined> {
  engine ??= loadEngine();
  const loaded = await engine;
  if (task.warmUp) return undefined;
  const checkTime = timeCheckUntil(task.deadline);
  try {
    checkTime();
    return await look(loaded, task.jpeg, task.side, checkTime);
  } catch (error) {
    if (error instanceof OutOfTime) return undefined;
    throw error;
  }
}

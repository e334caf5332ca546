import type { SeenPhoto } from '../../../../domain/photo/judge-photo';
import { type Engine, loadEngine, OutOfTime, timeCheckUntil } from './engine';
import { look } from './look';
import { explainFault } from './open-cv';
import type { Task } from './worker';

let engine: Promise<Engine> | undefined;

/** Reads one photo. `undefined` when its time ran out. */
export async function doTask(task: Task): Promise<SeenPhoto | undefined> {
  engine ??= loadEngine();
  const loaded = await engine.catch((error: unknown) => {
    // The next photo tries again: memory may have been short only now.
    engine = undefined;
    throw error;
  });
  if (task.warmUp) return undefined;
  const checkTime = timeCheckUntil(task.deadline);
  try {
    checkTime();
    return await look(loaded, task.jpeg, task.side, checkTime);
  } catch (error) {
    if (error instanceof OutOfTime) return undefined;
    throw explainFault(loaded.cv, error);
  }
}

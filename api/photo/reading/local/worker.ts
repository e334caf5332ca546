import { createRequire } from 'node:module';
import type { SeenPhoto } from '../../../../domain/photo/judge-photo';
import type { PhotoSide } from '../../../../domain/photo/photo-sides';

export type Task =
  | { warmUp: true }
  | {
      warmUp?: undefined;
      jpeg: Uint8Array;
      side: PhotoSide;
      /** Milliseconds since the epoch. */
      deadline: number;
    };

/** Not `import()`: threads know TypeScript only through `require`. */
const load = createRequire(__filename);

/**
 * One photo, on a thread of its own. The engine is loaded with the first task and not before: what this system lacks
 * then fails a task, which is answered; a thread that fails while it starts leaves those who wait without an answer.
 */
export default async function readInWorker(task: Task): Promise<SeenPhoto | undefined> {
  const { doTask }: typeof import('./do-task') = load('./do-task');
  return doTask(task);
}

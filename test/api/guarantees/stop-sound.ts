import type { TestApi } from '../../support/api';
import { findContradictions } from './find-contradictions';

/** Stops the API of a test file; what the file left in the database must not contradict itself. */
export async function stopSound(api: TestApi): Promise<void> {
  const contradictions = await findContradictions(api.deps.db);
  await api.stop();
  expect(contradictions).toEqual([]);
}

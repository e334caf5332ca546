import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Asks a child to leave, and makes it leave when it has not after `patienceMs`. */
export async function endProcess(child: ChildProcess, patienceMs = 10_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const deadline = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await gone;
  clearTimeout(deadline);
}

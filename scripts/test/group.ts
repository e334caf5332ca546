import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const running = new Set<ChildProcess>();

/**
 * Runs a program with our own output, in a process group of its own, so that {@link endGroups} also reaches the
 * workers and servers that it started. Answers with the exit code.
 */
export async function runInGroup(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
    // npm is a script there.
    shell: process.platform === 'win32' && program === 'npm',
  });
  running.add(child);
  const [code] = await once(child, 'close');
  running.delete(child);
  return typeof code === 'number' ? code : 1;
}

export function endGroups(): void {
  for (const child of running) {
    if (child.pid === undefined) continue;
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  }
}

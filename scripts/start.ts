import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildMissing } from './build-missing';

const root = join(__dirname, '..');

/** `npm start`: builds what is missing, then becomes the server. */
async function start(): Promise<void> {
  await buildMissing(['h5', 'console'], (line) => process.stdout.write(`${line}\n`));
  const server = spawn(process.execPath, ['--import', 'tsx', join(root, 'api/main.ts')], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal));
  server.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

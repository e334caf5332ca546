import { buildMissing } from './build-missing';

/**
 * npm passes a signal to the shell between itself and us, and most shells die of it without passing it on. So whoever
 * stops `npm start` is recognised by the parent that is gone.
 */
function stopWithNpm(): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

/** `npm start`: builds what is missing, then is the server, in this one process. */
async function start(): Promise<void> {
  stopWithNpm();
  await buildMissing(['h5', 'console'], (line) => process.stdout.write(`${line}\n`));
  await import('../api/main');
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

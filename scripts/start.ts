import { buildMissing } from './build-missing';
import { stopWithNpm } from './stop-with-npm';

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

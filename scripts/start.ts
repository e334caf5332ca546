import { buildMissing } from './build-missing';

/** `npm start`: builds what is missing, then is the server, in this one process, so that a signal meets it. */
async function start(): Promise<void> {
  await buildMissing(['h5', 'console'], (line) => process.stdout.write(`${line}\n`));
  await import('../api/main');
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

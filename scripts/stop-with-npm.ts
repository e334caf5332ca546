/**
 * npm passes a signal to the shell between itself and us, and most shells die of it without passing it on. So whoever
 * stops `npm start` or `npm test` is recognised by the parent that is gone.
 */
export function stopWithNpm(): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

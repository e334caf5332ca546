import process from 'node:process';

const minute = 60_000;

/**
 * A Jest reporter that ends a run in which one file takes ten minutes, and says which. Jest's own limit for a test is a
 * timer, which a loop that never gives its turn back keeps from ringing: such a run would never end.
 *
 * Ends the whole process group, so it has to be run in one of its own (runInGroup).
 */
export default class EndHanging {
  running = new Map();

  constructor(_globalConfig, { afterMs = 10 * minute } = {}) {
    this.afterMs = afterMs;
  }

  onTestFileStart(test) {
    const timer = setTimeout(() => {
      process.stderr.write(`${test.path} has run for ${Math.round(this.afterMs / 1000)} s: it hangs, the run ends\n`);
      if (process.platform === 'win32') process.exit(1);
      process.kill(-process.pid, 'SIGKILL');
    }, this.afterMs);
    this.running.set(test, timer);
  }

  onTestFileResult(test) {
    clearTimeout(this.running.get(test));
  }

  getLastError() {}
}

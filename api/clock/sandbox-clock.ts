import type { Clock } from './clock';

const dayInMs = 86_400_000;

/** The sandbox's clock: runs like the machine's, from wherever it was set. Only this process sees it moved. */
export class SandboxClock implements Clock {
  private offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  setTo(instant: Date): void {
    this.offsetMs = instant.getTime() - Date.now();
  }

  advanceDays(days: number): void {
    this.offsetMs += days * dayInMs;
  }
}

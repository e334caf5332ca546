import { randomInt } from 'node:crypto';

const steps = 2 ** 32;

/** A number from 0 up to 1 that nobody can foresee. */
export function chance(): number {
  return randomInt(steps) / steps;
}

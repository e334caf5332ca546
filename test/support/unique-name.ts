import { randomUUID } from 'node:crypto';

/** A name for an account that no other test uses. */
export function uniqueName(): string {
  return `person-${randomUUID()}`;
}

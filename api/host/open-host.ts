import type { Knex } from 'knex';
import type { Logger } from 'pino';
import type { Clock } from '../clock/clock';
import type { Host } from './host';
import { createHttpHost, type HttpHostSettings } from './http/http-host';
import { createSandboxHost } from './sandbox-host';

/** Who says what an account holds and owes: a pretended super-app, or the real one. */
export type HostSettings = { kind: 'sandbox' } | ({ kind: 'http' } & HttpHostSettings);

interface Surroundings {
  db: Knex;
  clock: Clock;
  log: Logger;
}

/** The host that the settings ask for. */
export function openHost(settings: HostSettings, { db, clock, log }: Surroundings): Host {
  return settings.kind === 'sandbox' ? createSandboxHost(db, clock) : createHttpHost({ ...settings, log });
}

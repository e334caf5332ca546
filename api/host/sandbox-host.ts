import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Contact } from '../../domain/host/contact';
import { type HostFacts, transferReturnsMs } from '../../domain/host/host-facts';
import type { Clock } from '../clock/clock';
import { inTransaction } from '../database/transaction';
import type { Host } from './host';
import { findSaid, lockSaid, updateSaid } from './sandbox-host-store';

export interface SandboxAccount extends HostFacts, Contact {
  /** The host does not answer when it is asked about this account. */
  unreachable: boolean;
}

/** An account of which nothing was ever said: nothing stands in the way of anything. */
const blameless: Omit<SandboxAccount, keyof Contact> = {
  balance: 0,
  fundsInTransit: 0,
  fundsInTransitSince: null,
  boundCards: 0,
  refundableUntil: null,
  frozenUntil: null,
  registeredAt: '2020-01-01T00:00:00.000Z',
  activated: true,
  businessLines: [],
  nickname: null,
  phoneTail: null,
  closed: false,
  unreachable: false,
};

/** The sandbox's super-app: it says of each account what was set for it. */
export function createSandboxHost(db: Knex, clock: Clock): Host {
  return {
    name: 'sandbox',
    async ask(hostId) {
      const { unreachable, phone, email, openId, ...facts } = await readSandboxAccount(db, hostId, clock.now());
      return unreachable ? 'unreachable' : facts;
    },
    async contact(hostId) {
      const { unreachable, phone, email, openId } = await readSandboxAccount(db, hostId, clock.now());
      return unreachable ? 'unreachable' : { phone, email, openId };
    },
  };
}

/** What is said of an account now. */
export async function readSandboxAccount(db: Knex, hostId: string, now: Date): Promise<SandboxAccount> {
  return stands(hostId, JSON.parse((await findSaid(db, hostId)) ?? '{}'), now);
}

/** Says something else of an account, which may never have signed in; what is not named stays as it was. */
export async function changeSandboxAccount(
  db: Knex,
  hostId: string,
  change: Partial<SandboxAccount>,
  now: Date,
): Promise<SandboxAccount> {
  return inTransaction(db, async (trx) => {
    const said = { ...JSON.parse(await lockSaid(trx, hostId)), ...sentNow(change, now) };
    await updateSaid(trx, hostId, JSON.stringify(said));
    return stands(hostId, said, now);
  });
}

/** Money whose time of sending is not told was sent this moment. */
function sentNow(change: Partial<SandboxAccount>, now: Date): Partial<SandboxAccount> {
  if (change.fundsInTransit === undefined) return change;
  return { fundsInTransitSince: now.toISOString(), ...change };
}

/** Money that was sent comes back to where it came from once its time is over. */
function stands(hostId: string, said: Partial<SandboxAccount>, now: Date): SandboxAccount {
  const account = { ...blameless, ...reachable(hostId), ...said };
  const { fundsInTransit, fundsInTransitSince } = account;
  const isBack = fundsInTransitSince !== null && now.getTime() >= Date.parse(fundsInTransitSince) + transferReturnsMs;
  return fundsInTransit === 0 || isBack ? { ...account, fundsInTransit: 0, fundsInTransitSince: null } : account;
}

/** Addresses of nobody: a number of a block that no operator has, a domain that is reserved for examples. */
function reachable(hostId: string): Contact {
  const digest = createHash('sha256').update(hostId).digest('hex');
  const digits = String(Number.parseInt(digest.slice(0, 8), 16) % 100_000_000).padStart(8, '0');
  return {
    phone: `+86100${digits}`,
    email: `${digest.slice(0, 12)}@example.com`,
    openId: `sandbox-${digest.slice(0, 20)}`,
  };
}

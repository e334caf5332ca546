import type { Knex } from 'knex';
import { type HostFacts, transferReturnsMs } from '../../domain/host/host-facts';
import type { Clock } from '../clock/clock';
import { inTransaction } from '../database/transaction';
import type { Host } from './host';
import { findSaid, lockSaid, updateSaid } from './sandbox-host-store';

export interface SandboxAccount extends HostFacts {
  /** The host does not answer when it is asked about this account. */
  unreachable: boolean;
}

/** An account of which nothing was ever said: nothing stands in the way of anything. */
const blameless: SandboxAccount = {
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
      const { unreachable, ...facts } = await readSandboxAccount(db, hostId, clock.now());
      return unreachable ? 'unreachable' : facts;
    },
  };
}

/** What is said of an account now. */
export async function readSandboxAccount(db: Knex, hostId: string, now: Date): Promise<SandboxAccount> {
  return stands(JSON.parse((await findSaid(db, hostId)) ?? '{}'), now);
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
    return stands(said, now);
  });
}

/** Money whose time of sending is not told was sent this moment. */
function sentNow(change: Partial<SandboxAccount>, now: Date): Partial<SandboxAccount> {
  if (change.fundsInTransit === undefined) return change;
  return { fundsInTransitSince: now.toISOString(), ...change };
}

/** Money that was sent comes back to where it came from once its time is over. */
function stands(said: Partial<SandboxAccount>, now: Date): SandboxAccount {
  const account = { ...blameless, ...said };
  const { fundsInTransit, fundsInTransitSince } = account;
  const isBack = fundsInTransitSince !== null && now.getTime() >= Date.parse(fundsInTransitSince) + transferReturnsMs;
  return fundsInTransit === 0 || isBack ? { ...account, fundsInTransit: 0, fundsInTransitSince: null } : account;
}

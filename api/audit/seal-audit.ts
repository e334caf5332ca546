import { isDuplicate } from '../database/database-errors';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import type { SealRow } from './audit-store';
import { rowMac, sealMac } from './mac';
import { findLastSeal, insertSeal, listUnsealedRows, putUnderSeal } from './seal-store';

export const rowsPerSeal = 500;
/** A run that finds more goes on at the next. */
const mostSeals = 200;

type Sealing = Pick<Deps, 'db' | 'fingerprint' | 'sessionClock' | 'log'>;

/**
 * Puts audit rows under seals, each of which holds on to the one before it (R15). Writers of rows wait for nobody: rows
 * are taken up when they are committed, in whatever order that was.
 *
 * Several processes may run it at once, without a lease: all of them want the next number, one gets it, and the
 * others leave the rest to it. One that is killed leaves nothing behind. By the machine's clock.
 */
export async function sealAudit(deps: Sealing, stopping?: AbortSignal): Promise<void> {
  for (let made = 0; made < mostSeals && !stopping?.aborted; made += 1) {
    const seal = await sealSome(deps);
    if (!seal) return;
    // The log leaves this machine, so the end of the chain is known outside of the database that it guards.
    deps.log.info({ seal: seal.number, hash: seal.hash }, 'Audit rows sealed');
  }
}

/** One seal; `undefined` when nothing waits, or somebody else was faster. */
async function sealSome({ db, fingerprint, sessionClock }: Sealing): Promise<SealRow | undefined> {
  try {
    return await inTransaction(db, async (trx) => {
      // Read before the rows: whoever seals these rows meanwhile takes the number that follows.
      const last = await findLastSeal(trx);
      const rows = await listUnsealedRows(trx, undefined, rowsPerSeal);
      if (rows.length === 0) return undefined;
      const ids = rows.map(({ id }) => id);
      const begun = {
        number: (last?.number ?? 0) + 1,
        previous_hash: last?.hash ?? '',
        sealed_at: toColumn(sessionClock.now()),
      };
      const marked = rows.map((row) => ({ id: row.id, mac: row.mac ?? rowMac(fingerprint, row) }));
      const seal = { ...begun, row_ids: ids.join(' '), hash: sealMac(fingerprint, begun, marked) };
      await insertSeal(trx, seal);
      const sealed = await putUnderSeal(trx, ids, seal.number);
      if (sealed !== ids.length) throw new Error(`${ids.length} audit rows were to be sealed, and ${sealed} could be`);
      return seal;
    });
  } catch (error) {
    if (isDuplicate(error)) return undefined;
    throw error;
  }
}

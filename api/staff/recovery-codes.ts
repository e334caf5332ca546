import type { Knex } from 'knex';
import { createReadableCode, normaliseReadableCode } from '../crypto/readable-code';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';

const howMany = 10;

/** Keyed: fifty bits are few enough to try them all against a plain hash of a stolen database. */
function hashOf(deps: Deps, staffId: string, code: string): string {
  return deps.fingerprint('recovery-code', `${staffId}:${normaliseReadableCode(code)}`);
}

/** Ten new codes in place of whatever there was. They are told once, and stored hashed. */
export async function replaceRecoveryCodes(trx: Knex.Transaction, deps: Deps, staffId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, () => createReadableCode(2, 5));
  await deleteRecoveryCodes(trx, staffId);
  await trx('staff_recovery_codes').insert(
    codes.map((code) => ({ staff_id: staffId, code_hash: hashOf(deps, staffId, code) })),
  );
  return codes;
}

/** Each is good once: false where it is none of theirs, or was used. */
export async function spendRecoveryCode(
  trx: Knex.Transaction,
  deps: Deps,
  staffId: string,
  code: string,
): Promise<boolean> {
  const changed = await trx('staff_recovery_codes')
    .where({ staff_id: staffId, code_hash: hashOf(deps, staffId, code) })
    .whereNull('used_at')
    .update({ used_at: toColumn(deps.sessionClock.now()) });
  return changed === 1;
}

export async function countRecoveryCodes(db: Knex, staffId: string): Promise<number> {
  const [row] = await db('staff_recovery_codes').where({ staff_id: staffId }).whereNull('used_at').count({ left: '*' });
  return Number(row?.left ?? 0);
}

export async function deleteRecoveryCodes(db: Knex, staffId: string): Promise<void> {
  await db('staff_recovery_codes').where({ staff_id: staffId }).delete();
}

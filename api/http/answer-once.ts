import type { Knex } from 'knex';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { Refusal } from './refusal';

interface Once {
  accountId: string;
  /** The `Idempotency-Key` header; without one the action simply runs. */
  key: string;
  /** What was asked, route included, in a canonical form. Only its keyed hash is kept. */
  asked: string;
}

/**
 * Runs an action in a transaction at most once per key, and gives a repeated request the first answer.
 *
 * The answer is kept in the action's own transaction: either both are there after a crash, or neither. Two requests
 * at once are decided by the primary key; the loser is rolled back and given the winner's answer. So it is where `before`,
 * which must not lie in a transaction, refuses it for what the winner has done.
 *
 * @throws {Refusal} `idempotency_key_reused` when the key came with something else before;
 *   `idempotency_key_invalid` when it is not 1 to 200 visible ASCII characters
 */
export async function answerOnce<T>(
  deps: Deps,
  once: Once,
  action: (trx: Knex.Transaction) => Promise<T>,
  before: () => Promise<void> = async () => {},
): Promise<T> {
  if (once.key === '') {
    await before();
    return inTransaction(deps.db, action);
  }
  const known = await knownAnswer<T>(deps, once);
  if (known) return known.answer;
  try {
    await before();
    return await inTransaction(deps.db, async (trx) => {
      const answer = await action(trx);
      await keepAnswer(trx, deps, once, answer);
      return answer;
    });
  } catch (error) {
    const won = await knownAnswer<T>(deps, once);
    if (won) return won.answer;
    throw error;
  }
}

/** The answer that was given to this key before, if any. Throws like {@link answerOnce}. */
export async function knownAnswer<T>(deps: Deps, { accountId, key, asked }: Once): Promise<{ answer: T } | undefined> {
  if (key === '') return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Refusal('idempotency_key_invalid');
  const row = await deps
    .db('idempotency_keys')
    .where(rowOf(deps, accountId, key))
    .first();
  if (!row) return undefined;
  if (row.body_fingerprint !== deps.fingerprint('request-body', asked)) throw new Refusal('idempotency_key_reused');
  return { answer: JSON.parse(deps.cipher.open(row.answer, placeOf(accountId, key))) };
}

async function keepAnswer(
  trx: Knex.Transaction,
  deps: Deps,
  { accountId, key, asked }: Once,
  answer: unknown,
): Promise<void> {
  await trx('idempotency_keys').insert({
    ...rowOf(deps, accountId, key),
    body_fingerprint: deps.fingerprint('request-body', asked),
    answer: deps.cipher.seal(JSON.stringify(answer), placeOf(accountId, key)),
    created_at: toColumn(deps.sessionClock.now()),
  });
}

/** Hashed: a client may put anything into a key, an ID number too. */
function rowOf(deps: Deps, accountId: string, key: string) {
  return { account_id: accountId, idempotency_key: deps.fingerprint('idempotency-key', key) };
}

function placeOf(accountId: string, key: string) {
  return { table: 'idempotency_keys', column: 'answer', id: `${accountId}/${key}` };
}

/** Keys are promised for a week; retries come within minutes. */
export async function forgetOldAnswers(deps: Deps): Promise<void> {
  const weekAgo = new Date(deps.sessionClock.now().getTime() - 7 * 86_400_000);
  await deps.db('idempotency_keys').where('created_at', '<', toColumn(weekAgo)).delete();
}

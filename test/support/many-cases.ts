import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { TestApi } from './api';
import { submitted } from './api-client';

const chunk = 200;

/**
 * Cases that wait, each of an account and an identity of its own, without as many submissions over HTTP: all are copies of
 * one, photos included. `overrides` changes the case of each. Gives their ids.
 */
export async function manyCases(
  { url, deps }: TestApi,
  count: number,
  overrides: (i: number) => object = () => ({}),
): Promise<string[]> {
  const { db, cipher } = deps;
  const { verification } = await submitted(url);
  const { pending_account: _generated, ...made } = await db('verifications').where({ id: verification.id }).first();
  const account = await db('accounts').where({ id: made.account_id }).first();
  const original = await db('cases').where({ verification_id: verification.id }).first();
  const nameless = { table: 'verifications', id: verification.id };
  const name = cipher.open(made.name_sealed, { ...nameless, column: 'name' });
  const idNumber = cipher.open(made.id_number_sealed, { ...nameless, column: 'id_number' });
  const rows = Array.from({ length: count }, (_, i) => {
    const id = uuidv7();
    const place = { table: 'verifications', id };
    const account_id = uuidv7();
    return {
      account: { ...account, id: account_id, host_id: `copy-${id}` },
      verification: {
        ...made,
        id,
        account_id,
        fingerprint: randomBytes(32).toString('hex'),
        name_sealed: cipher.seal(name, { ...place, column: 'name' }),
        id_number_sealed: cipher.seal(idNumber, { ...place, column: 'id_number' }),
      },
      case: { ...original, id: uuidv7(), verification_id: id, ...overrides(i) },
    };
  });
  await db.batchInsert(
    'accounts',
    rows.map((row) => row.account),
    chunk,
  );
  await db.batchInsert(
    'verifications',
    rows.map((row) => row.verification),
    chunk,
  );
  await db.batchInsert(
    'cases',
    rows.map((row) => row.case),
    chunk,
  );
  return rows.map((row) => row.case.id);
}

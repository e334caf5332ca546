import { startApi, type TestApi } from '../../test/support/api';
import { manyCases } from '../../test/support/many-cases';

/** A product with a queue to measure. */
export interface Queue {
  name: string;
  api: TestApi;
}

/** Cases that wait in every queue, each with a submission of its own. */
export const waiting = 10_000;
export const many = 1_000_000;
/** Closed cases with submissions, so that their pages show names: more than the deepest page that is asked for. */
const readable = 1200;

/** A queue of ten thousand, on the engine that the surroundings name. */
export async function plainQueue(name: string): Promise<Queue> {
  const api = await startApi();
  await manyCases(api, waiting);
  return { name, api };
}

/** The same beside a million cases that are closed. */
export async function queueBesideClosed(name: string): Promise<Queue> {
  const queue = await plainQueue(name);
  const { api } = queue;
  const { id: decided_by } = await api.deps.db('staff').where({ username: 'agent' }).first('id');
  await addRows(api, {
    status: "'closed'",
    outcome: "'approved'",
    closed_at: "date_add('2025-01-01', interval seq * 30 second)",
    due_at: "date_add('2025-01-03', interval seq * 30 second)",
    decided_by: `if(seq % 50 = 0, '${decided_by}', null)`,
  });
  const minute = (i: number) =>
    new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString().slice(0, 23).replace('T', ' ');
  await manyCases(api, readable, (i) => ({ status: 'closed', outcome: 'approved', closed_at: minute(i), decided_by }));
  return queue;
}

/** The same, with a million more that wait behind them. */
export async function longQueue(name: string): Promise<Queue> {
  const queue = await plainQueue(name);
  await addRows(queue.api, { status: "'open'", due_at: "date_add('2099-01-01', interval seq second)" });
  return queue;
}

/** A million rows in one statement, from MariaDB's table of numbers. They belong to no submission: nobody opens them. */
async function addRows({ deps: { db } }: TestApi, values: Record<string, string>): Promise<void> {
  const row = await db('cases').first();
  const id = (variant: string) => `concat('018f0000-0000-7000-${variant}-', lpad(seq, 12, '0'))`;
  const made: Record<string, string> = { ...values, id: id('8000'), verification_id: id('9000') };
  const columns = Object.keys(row);
  const bindings = columns.filter((column) => made[column] === undefined).map((column) => row[column]);
  const selected = columns.map((column) => made[column] ?? '?').join(', ');
  await db.transaction(async (trx) => {
    await trx.raw('set foreign_key_checks = 0');
    await trx
      .raw(`insert into cases (${columns.join(', ')}) select ${selected} from seq_1_to_${many}`, bindings)
      .finally(() => trx.raw('set foreign_key_checks = 1'));
  });
  await db.raw('analyze table cases');
}

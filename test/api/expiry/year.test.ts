import { join } from 'node:path';
import { addDays, type CivilDate } from '../../../domain/calendar/civil-date';
import { startApi, type TestApi } from '../../support/api';
import { startKilledWorkers } from '../../support/killed-workers';
import { addHolders, realNameToCopy } from '../../support/many-holders';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const people = 1_000;
const firstDay: CivilDate = '2027-01-10';
const days = 365;

/** What is sent, so many days after a card's last valid day. */
const table = [
  ['document_expiring_60', -60],
  ['document_expiring_30', -30],
  ['document_expiring_7', -7],
  ['document_expires_today', 0],
  ['document_grace', 1],
  ['document_suspended', 91],
] as const;

/** What the table predicts for a card within the year. */
function predicted(lastDay: CivilDate | null): string[] {
  if (lastDay === null) return [];
  const within = (day: CivilDate) => day >= firstDay && day < addDays(firstDay, days);
  return table.filter(([, after]) => within(addDays(lastDay, after))).map(([kind]) => kind);
}

/** Over the year and a little more on both sides; every twentieth card has no end. */
const lastDays = Array.from({ length: people }, (_, i) =>
  i % 20 === 0 ? null : addDays(firstDay, ((i * 7919) % (days + 160)) - 95),
);

/** By two processes where the engine lets two in. */
const processes = process.env.TEST_DATABASE === 'mariadb' ? 2 : 1;

it('R20: a year, day by day, sends exactly what the table predicts, while processes are killed at random', async () => {
  const names = await addHolders(api, await realNameToCopy(api), lastDays);
  const { db } = api.deps;
  const accounts = new Map((await db('accounts').select('id', 'host_id')).map(({ id, host_id }) => [host_id, id]));
  await db('notice_consents').insert(
    names.filter((_, i) => i % 3 === 0).map((name) => ({ account_id: accounts.get(name), topic: 'document', left: 2 })),
  );
  const worker = join(__dirname, '../../support/year-worker.ts');
  const workers = startKilledWorkers(worker, [api.dataDir, api.databaseUrl ?? ''], processes, {
    oneIn: 40,
    withinMs: 60,
  });
  try {
    for (let day = 0; day < days; day += 1) {
      const morning = Date.parse(`${addDays(firstDay, day)}T00:30:00Z`);
      // What a killed process had in its hands is taken up once its hold has run out.
      for (let minutes = 0; !(await workers.tell(new Date(morning + minutes * 60_000).toISOString())); minutes += 5);
    }
  } finally {
    await workers.stop();
  }
  const sent: { host_id: string; message: string }[] = await db('sandbox_outbox').orderBy(['sent_at', 'id']);
  const kindsOf = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const { host_id, message } of sent) kindsOf.get(host_id)?.push(JSON.parse(message).kind);
  expect(names.map((name) => kindsOf.get(name))).toEqual(lastDays.map(predicted));
  expect(workers.kills()).toBeGreaterThan(0);
}, 300_000);

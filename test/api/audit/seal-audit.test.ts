import { v7 as uuidv7 } from 'uuid';
import type { AuditFinding } from '../../../api/audit/check-seal';
import { record } from '../../../api/audit/record';
import { sealAudit } from '../../../api/audit/seal-audit';
import { mostFindings, verifyAudit } from '../../../api/audit/verify-audit';
import { openDatabase } from '../../../api/database/database';
import { runDueWork } from '../../../api/jobs/run-due-work';
import { startApi, type TestApi } from '../../support/api';
import { submitted } from '../../support/api-client';
import { makeStaff } from '../../support/staff';

const mariadb = process.env.TEST_DATABASE === 'mariadb';
let api: TestApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.stop());

const audit = () => api.deps.db('audit');
const seals = () => api.deps.db('audit_seals').orderBy('number');
const verify = (over: Partial<Parameters<typeof verifyAudit>[0]> = {}) =>
  verifyAudit({ ...api.deps, now: new Date(), ...over });

async function findings(): Promise<AuditFinding[]> {
  return (await verify()).findings;
}

/** Writes rows as the product does, and gives their ids in the order of their seals. */
async function write(rows: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < rows; i += 1) {
    const subject = { kind: 'case', id: uuidv7() } as const;
    await record(api.deps.db, api.deps, {
      actor: { kind: 'system' },
      action: 'case.lapse',
      subject,
      reason: `number ${i}`,
    });
    ids.push((await audit().where({ subject_id: subject.id }).first('id')).id);
  }
  return ids;
}

/** Two seals of three rows each. */
async function sealTwice(): Promise<[string[], string[]]> {
  const first = await write(3);
  await sealAudit(api.deps);
  const second = await write(3);
  await sealAudit(api.deps);
  return [first, second];
}

describe('R15: rows are put under seals', () => {
  it('by what falls due every minute, and the whole log is then as it was written', async () => {
    await submitted(api.url);
    await runDueWork(api.deps);
    expect(await verify()).toMatchObject({
      seals: 1,
      rows: (await audit()).length,
      unsealed: { rows: 0, since: undefined },
      findings: [],
    });
  });

  it('five hundred to a seal, each of which holds on to the one before', async () => {
    const template = await write(1).then(() => audit().first());
    const more = Array.from({ length: 1000 }, () => ({ ...template, id: uuidv7(), mac: null }));
    for (let i = 0; i < more.length; i += 100) await audit().insert(more.slice(i, i + 100));
    await sealAudit(api.deps);
    const made = await seals();
    expect(made.map(({ row_ids }) => row_ids.split(' ').length)).toEqual([500, 500, 1]);
    expect(made.map(({ previous_hash }) => previous_hash)).toEqual(['', made[0].hash, made[1].hash]);
    expect(api.log()).toContain(made[2].hash);
  });

  it('also a row that was committed late, with an id older than what is sealed', async () => {
    await sealTwice();
    // Written as its process wrote it, and committed only now.
    const [id = ''] = await write(1);
    const row = await audit().where({ id }).first();
    await audit().where({ id }).delete();
    await write(2);
    await sealAudit(api.deps);
    await audit().insert(row);
    await sealAudit(api.deps);
    expect(await verify()).toMatchObject({ seals: 4, rows: 9, unsealed: { rows: 0 }, findings: [] });
  });

  it('those from before roles were kept, with the marks that they had; the role of later ones is under their mark', async () => {
    const actor = { kind: 'staff', id: (await makeStaff(api)).id } as const;
    const look = () =>
      record(api.deps.db, api.deps, { actor, action: 'photo.view', subject: { kind: 'photo', id: uuidv7() } });
    await look();
    const { id, at, actor_kind, actor_id, action, subject_kind, subject_id, reason_sealed } = await audit().first();
    const told = [id, at, actor_kind, actor_id, action, subject_kind, subject_id, reason_sealed];
    const mac = api.deps.fingerprint('audit-row', JSON.stringify(told));
    await audit().update({ actor_role: null, mac });
    await look();
    await sealAudit(api.deps);
    expect(await verify()).toMatchObject({ seals: 1, rows: 2, findings: [] });
    const later = await audit().whereNot({ id }).first();
    expect(later.actor_role).toBe('agent');
    for (const actor_role of [null, 'senior']) {
      await audit().where({ id: later.id }).update({ actor_role });
      expect(await findings()).toContainEqual({ fault: 'row_changed', seal: 1, rowId: later.id });
    }
    await audit().where({ id: later.id }).update({ actor_role: 'agent' });
    await audit().where({ id }).update({ actor_role: 'admin' });
    expect(await findings()).toContainEqual({ fault: 'row_changed', seal: 1, rowId: id });
  });

  it('by several at once, in one chain, while rows are being written', async () => {
    const other = mariadb ? openDatabase({ url: await urlOf(), dataDir: api.dataDir }) : api.deps.db;
    try {
      const sealers = async () => {
        for (let i = 0; i < 10; i += 1) {
          await Promise.all([sealAudit(api.deps), sealAudit({ ...api.deps, db: other }), sealAudit(api.deps)]);
        }
      };
      await Promise.all([sealers(), write(60), write(60)]);
      await sealAudit(api.deps);
    } finally {
      if (other !== api.deps.db) await other.destroy();
    }
    const made = await seals();
    expect(made.map(({ number }) => number)).toEqual(made.map((_, i) => i + 1));
    expect(await verify()).toMatchObject({ rows: 120, unsealed: { rows: 0 }, findings: [] });
  });

  it('and nothing is left of a sealer that failed half-way', async () => {
    await write(3);
    const failing = {
      ...api.deps,
      fingerprint: () => {
        throw new Error('killed');
      },
    };
    await expect(sealAudit(failing)).rejects.toThrow('killed');
    expect(await seals()).toEqual([]);
    await sealAudit(api.deps);
    expect(await verify()).toMatchObject({ seals: 1, rows: 3, findings: [] });
  });

  it('those from before there were marks as they are found, and none after that', async () => {
    await write(2);
    await audit().update({ mac: null });
    await sealAudit(api.deps);
    expect(await findings()).toEqual([]);
    await write(1);
    const [later] = await write(1);
    await sealAudit(api.deps);
    expect(await findings()).toEqual([]);
    await audit().where({ id: later }).update({ mac: null });
    expect(await findings()).toEqual([{ fault: 'row_unmarked', seal: 2, rowId: later }]);
  });

  async function urlOf(): Promise<string> {
    const [[{ name }]] = await api.deps.db.raw('select database() as name');
    return new URL(name, process.env.TEST_MARIADB_URL).href;
  }
});

describe('R15: it shows where somebody who can write the database', () => {
  it('removed a row', async () => {
    const [[, id]] = await sealTwice();
    await audit().where({ id }).delete();
    expect(await findings()).toEqual([{ fault: 'row_removed', seal: 1, rowId: id }]);
  });

  it.each([
    ['at', '2026-01-01 00:00:00.000'],
    ['actor_kind', 'staff'],
    ['actor_id', '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59'],
    ['actor_role', 'admin'],
    ['action', 'case.approve'],
    ['subject_kind', 'photo'],
    ['subject_id', '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59'],
    ['reason_sealed', null],
    ['mac', 'f'.repeat(64)],
  ])('changed the %s of a row', async (column, value) => {
    const [, [id]] = await sealTwice();
    await audit()
      .where({ id })
      .update({ [column]: value });
    expect(await findings()).toContainEqual({ fault: 'row_changed', seal: 2, rowId: id });
  });

  it('changed the id of a row', async () => {
    const [[, id]] = await sealTwice();
    const changed = uuidv7();
    await audit().where({ id }).update({ id: changed });
    expect(await findings()).toEqual([
      { fault: 'row_removed', seal: 1, rowId: id },
      { fault: 'row_added', seal: 1, rowId: changed },
      { fault: 'row_changed', seal: 1, rowId: changed },
    ]);
  });

  it('added a row between those that were sealed', async () => {
    const [[id]] = await sealTwice();
    const row = await audit().where({ id }).first();
    const added = uuidv7();
    await audit().insert({ ...row, id: added });
    expect(await findings()).toEqual([
      { fault: 'row_added', seal: 1, rowId: added },
      { fault: 'row_changed', seal: 1, rowId: added },
    ]);
  });

  it.each([{ mac: null }, { mac: 'a'.repeat(64) }, {}])(
    'had a row of their own sealed like the others: %j',
    async (made) => {
      const [[id]] = await sealTwice();
      const row = await audit().where({ id }).first();
      const added = uuidv7();
      await audit().insert({ ...row, id: added, seal: null, ...made });
      const fault = made.mac === null ? 'row_unmarked' : 'row_changed';
      expect(await findings()).toEqual([{ fault, rowId: added }]);
      await sealAudit(api.deps);
      expect(await findings()).toEqual([{ fault, seal: 3, rowId: added }]);
    },
  );

  it('let two rows change places, whole or in what they tell', async () => {
    const [[one], [two]] = await sealTwice();
    await audit().where({ id: one }).update({ seal: 2 });
    await audit().where({ id: two }).update({ seal: 1 });
    expect(await findings()).toEqual([
      { fault: 'row_removed', seal: 1, rowId: one },
      { fault: 'row_added', seal: 1, rowId: two },
      { fault: 'row_removed', seal: 2, rowId: two },
      { fault: 'row_added', seal: 2, rowId: one },
    ]);
    const [a, b] = [await audit().where({ id: one }).first(), await audit().where({ id: two }).first()];
    await audit().where({ id: one }).update({ subject_id: b.subject_id, mac: b.mac, seal: 1 });
    await audit().where({ id: two }).update({ subject_id: a.subject_id, mac: a.mac, seal: 2 });
    expect(await findings()).toContainEqual({ fault: 'row_changed', seal: 1, rowId: one });
    expect(await findings()).toContainEqual({ fault: 'row_changed', seal: 2, rowId: two });
  });

  it('took a row from under its seal, to change it and have it sealed again', async () => {
    const [[id]] = await sealTwice();
    await audit().where({ id }).update({ seal: null });
    await sealAudit(api.deps);
    expect(await findings()).toEqual([{ fault: 'row_removed', seal: 1, rowId: id }]);
  });

  it('removed a seal, with its rows or without', async () => {
    await sealTwice();
    await write(1);
    await sealAudit(api.deps);
    await api.deps.db('audit_seals').where({ number: 2 }).delete();
    expect(await findings()).toEqual([{ fault: 'seal_removed', seal: 3 }]);
    await audit().where({ seal: 2 }).delete();
    expect(await findings()).toEqual([{ fault: 'seal_removed', seal: 3 }]);
    await api.deps.db('audit_seals').where({ number: 3 }).delete();
    expect(await findings()).toEqual([{ fault: 'seal_removed', seal: 3 }]);
  });

  it.each([
    { row_ids: 'x' },
    { sealed_at: '2026-01-01 00:00:00.000' },
    { hash: 'f'.repeat(64) },
    { previous_hash: 'f'.repeat(64) },
  ])('rewrote a seal: %j', async (change) => {
    await sealTwice();
    await api.deps.db('audit_seals').where({ number: 1 }).update(change);
    expect((await findings())[0]).toMatchObject({ seal: 1 });
  });

  it('put the rows of a seal into another order', async () => {
    const [[...ids]] = await sealTwice();
    await api.deps
      .db('audit_seals')
      .where({ number: 1 })
      .update({ row_ids: ids.reverse().join(' ') });
    expect(await findings()).toEqual([{ fault: 'seal_changed', seal: 1 }]);
  });

  it('cut off the end, for whoever noted the newest seal', async () => {
    await sealTwice();
    const { head } = await verify();
    expect(head).toMatchObject({ number: 2, hash: (await seals())[1].hash });
    await audit().where({ seal: 2 }).delete();
    await api.deps.db('audit_seals').where({ number: 2 }).delete();
    expect(await findings()).toEqual([]);
    expect((await verify({ noted: head })).findings).toEqual([{ fault: 'noted_seal_missing', seal: 2 }]);
    await write(3);
    await sealAudit(api.deps);
    expect((await verify({ noted: head })).findings).toEqual([{ fault: 'noted_seal_missing', seal: 2 }]);
  });

  it('put rows where no seal is', async () => {
    const [[id]] = await sealTwice();
    await audit().where({ id }).update({ seal: -1 });
    expect(await findings()).toContainEqual({ fault: 'row_added', seal: -1 });
  });

  it('changed everything, and ends after saying so twenty times', async () => {
    await write(mostFindings + 10);
    await sealAudit(api.deps);
    await audit().update({ action: 'case.approve' });
    expect((await findings()).length).toBe(mostFindings);
  });
});

describe('R15: rows that no seal holds yet', () => {
  it('are counted, with since when', async () => {
    await sealTwice();
    const before = Date.now();
    await write(2);
    const { unsealed, findings: found } = await verify();
    expect(unsealed.rows).toBe(2);
    expect(unsealed.since?.getTime()).toBeGreaterThanOrEqual(before);
    expect(found).toEqual([]);
  });

  it('show when they were changed', async () => {
    const [id] = await write(2);
    await audit().where({ id }).update({ action: 'case.approve' });
    expect(await findings()).toEqual([{ fault: 'row_changed', rowId: id }]);
  });

  it('are a finding when they wait for longer than ten minutes', async () => {
    await write(1);
    const { findings: found } = await verify({ now: new Date(Date.now() + 11 * 60_000) });
    expect(found).toEqual([{ fault: 'left_unsealed' }]);
  });
});

import { v7 as uuidv7 } from 'uuid';
import { record } from '../../../api/audit/record';
import { sealAudit } from '../../../api/audit/seal-audit';
import { openDatabase } from '../../../api/database/database';
import { runDueWork } from '../../../api/jobs/run-due-work';
import { submitted } from '../../support/api-client';
import { type SealedLog, startSealedLog } from '../../support/audit-seals';
import { makeStaff } from '../../support/staff';

const mariadb = process.env.TEST_DATABASE === 'mariadb';
let log: SealedLog;
beforeEach(async () => {
  log = await startSealedLog();
});
afterEach(() => log.api.stop());

describe('R15: rows are put under seals', () => {
  it('by what falls due every minute, and the whole log is then as it was written', async () => {
    await submitted(log.api.url);
    await runDueWork(log.api.deps);
    expect(await log.verify()).toMatchObject({
      seals: 1,
      rows: (await log.rows()).length,
      unsealed: { rows: 0, since: undefined },
      findings: [],
    });
  });

  it('five hundred to a seal, each of which holds on to the one before', async () => {
    const template = await log.write(1).then(() => log.rows().first());
    const more = Array.from({ length: 1000 }, () => ({ ...template, id: uuidv7(), mac: null }));
    for (let i = 0; i < more.length; i += 100) await log.rows().insert(more.slice(i, i + 100));
    await log.seal();
    const made = await log.seals();
    expect(made.map(({ row_ids }) => row_ids.split(' ').length)).toEqual([500, 500, 1]);
    expect(made.map(({ previous_hash }) => previous_hash)).toEqual(['', made[0].hash, made[1].hash]);
    expect(log.api.log()).toContain(made[2].hash);
  });

  it('also a row that was committed late, with an id older than what is sealed', async () => {
    await log.sealTwice();
    // Written as its process wrote it, and committed only now.
    const [id = ''] = await log.write(1);
    const row = await log.rows().where({ id }).first();
    await log.rows().where({ id }).delete();
    await log.write(2);
    await log.seal();
    await log.rows().insert(row);
    await log.seal();
    expect(await log.verify()).toMatchObject({ seals: 4, rows: 9, unsealed: { rows: 0 }, findings: [] });
  });

  it('those from before roles were kept, with the marks that they had; the role of later ones is under their mark', async () => {
    const actor = { kind: 'staff', id: (await makeStaff(log.api)).id } as const;
    const look = () =>
      record(log.api.deps.db, log.api.deps, { actor, action: 'photo.view', subject: { kind: 'photo', id: uuidv7() } });
    await look();
    const { id, at, actor_kind, actor_id, action, subject_kind, subject_id, reason_sealed } = await log.rows().first();
    const told = [id, at, actor_kind, actor_id, action, subject_kind, subject_id, reason_sealed];
    const mac = log.api.deps.fingerprint('audit-row', JSON.stringify(told));
    await log.rows().update({ actor_role: null, mac });
    await look();
    await log.seal();
    expect(await log.verify()).toMatchObject({ seals: 1, rows: 2, findings: [] });
    const later = await log.rows().whereNot({ id }).first();
    expect(later.actor_role).toBe('agent');
    for (const actor_role of [null, 'senior']) {
      await log.rows().where({ id: later.id }).update({ actor_role });
      expect(await log.findings()).toContainEqual({ fault: 'row_changed', seal: 1, rowId: later.id });
    }
    await log.rows().where({ id: later.id }).update({ actor_role: 'agent' });
    await log.rows().where({ id }).update({ actor_role: 'admin' });
    expect(await log.findings()).toContainEqual({ fault: 'row_changed', seal: 1, rowId: id });
  });

  it('by several at once, in one chain, while rows are being written', async () => {
    const other = mariadb ? openDatabase({ url: await urlOf(), dataDir: log.api.dataDir }) : log.api.deps.db;
    try {
      const sealers = async () => {
        for (let i = 0; i < 10; i += 1) {
          await Promise.all([log.seal(), sealAudit({ ...log.api.deps, db: other }), log.seal()]);
        }
      };
      await Promise.all([sealers(), log.write(60), log.write(60)]);
      await log.seal();
    } finally {
      if (other !== log.api.deps.db) await other.destroy();
    }
    const made = await log.seals();
    expect(made.map(({ number }) => number)).toEqual(made.map((_, i) => i + 1));
    expect(await log.verify()).toMatchObject({ rows: 120, unsealed: { rows: 0 }, findings: [] });
  });

  it('and nothing is left of a sealer that failed half-way', async () => {
    await log.write(3);
    const failing = {
      ...log.api.deps,
      fingerprint: () => {
        throw new Error('killed');
      },
    };
    await expect(sealAudit(failing)).rejects.toThrow('killed');
    expect(await log.seals()).toEqual([]);
    await log.seal();
    expect(await log.verify()).toMatchObject({ seals: 1, rows: 3, findings: [] });
  });

  it('those from before there were marks as they are found, and none after that', async () => {
    await log.write(2);
    await log.rows().update({ mac: null });
    await log.seal();
    expect(await log.findings()).toEqual([]);
    await log.write(1);
    const [later] = await log.write(1);
    await log.seal();
    expect(await log.findings()).toEqual([]);
    await log.rows().where({ id: later }).update({ mac: null });
    expect(await log.findings()).toEqual([{ fault: 'row_unmarked', seal: 2, rowId: later }]);
  });

  async function urlOf(): Promise<string> {
    const [[{ name }]] = await log.api.deps.db.raw('select database() as name');
    return new URL(name, process.env.TEST_MARIADB_URL).href;
  }
});

describe('R15: rows that no seal holds yet', () => {
  it('are counted, with since when', async () => {
    await log.sealTwice();
    const before = Date.now();
    await log.write(2);
    const { unsealed, findings: found } = await log.verify();
    expect(unsealed.rows).toBe(2);
    expect(unsealed.since?.getTime()).toBeGreaterThanOrEqual(before);
    expect(found).toEqual([]);
  });

  it('show when they were changed', async () => {
    const [id] = await log.write(2);
    await log.rows().where({ id }).update({ action: 'case.approve' });
    expect(await log.findings()).toEqual([{ fault: 'row_changed', rowId: id }]);
  });

  it('are a finding when they wait for longer than ten minutes', async () => {
    await log.write(1);
    const { findings: found } = await log.verify({ now: new Date(Date.now() + 11 * 60_000) });
    expect(found).toEqual([{ fault: 'left_unsealed' }]);
  });
});

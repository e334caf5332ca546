import { v7 as uuidv7 } from 'uuid';
import { mostFindings } from '../../../api/audit/verify-audit';
import { type SealedLog, startSealedLog } from '../../support/audit-seals';

let log: SealedLog;
beforeEach(async () => {
  log = await startSealedLog();
});
afterEach(() => log.api.stop());

describe('R15: it shows where somebody who can write the database', () => {
  it('removed a row', async () => {
    const [[, id]] = await log.sealTwice();
    await log.rows().where({ id }).delete();
    expect(await log.findings()).toEqual([{ fault: 'row_removed', seal: 1, rowId: id }]);
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
    const [, [id]] = await log.sealTwice();
    await log
      .rows()
      .where({ id })
      .update({ [column]: value });
    expect(await log.findings()).toContainEqual({ fault: 'row_changed', seal: 2, rowId: id });
  });

  it('changed the id of a row', async () => {
    const [[, id]] = await log.sealTwice();
    const changed = uuidv7();
    await log.rows().where({ id }).update({ id: changed });
    expect(await log.findings()).toEqual([
      { fault: 'row_removed', seal: 1, rowId: id },
      { fault: 'row_added', seal: 1, rowId: changed },
      { fault: 'row_changed', seal: 1, rowId: changed },
    ]);
  });

  it('added a row between those that were sealed', async () => {
    const [[id]] = await log.sealTwice();
    const row = await log.rows().where({ id }).first();
    const added = uuidv7();
    await log.rows().insert({ ...row, id: added });
    expect(await log.findings()).toEqual([
      { fault: 'row_added', seal: 1, rowId: added },
      { fault: 'row_changed', seal: 1, rowId: added },
    ]);
  });

  it.each([{ mac: null }, { mac: 'a'.repeat(64) }, {}])(
    'had a row of their own sealed like the others: %j',
    async (made) => {
      const [[id]] = await log.sealTwice();
      const row = await log.rows().where({ id }).first();
      const added = uuidv7();
      await log.rows().insert({ ...row, id: added, seal: null, ...made });
      const fault = made.mac === null ? 'row_unmarked' : 'row_changed';
      expect(await log.findings()).toEqual([{ fault, rowId: added }]);
      await log.seal();
      expect(await log.findings()).toEqual([{ fault, seal: 3, rowId: added }]);
    },
  );

  it('let two rows change places, whole or in what they tell', async () => {
    const [[one], [two]] = await log.sealTwice();
    await log.rows().where({ id: one }).update({ seal: 2 });
    await log.rows().where({ id: two }).update({ seal: 1 });
    expect(await log.findings()).toEqual([
      { fault: 'row_removed', seal: 1, rowId: one },
      { fault: 'row_added', seal: 1, rowId: two },
      { fault: 'row_removed', seal: 2, rowId: two },
      { fault: 'row_added', seal: 2, rowId: one },
    ]);
    const [a, b] = [await log.rows().where({ id: one }).first(), await log.rows().where({ id: two }).first()];
    await log.rows().where({ id: one }).update({ subject_id: b.subject_id, mac: b.mac, seal: 1 });
    await log.rows().where({ id: two }).update({ subject_id: a.subject_id, mac: a.mac, seal: 2 });
    expect(await log.findings()).toContainEqual({ fault: 'row_changed', seal: 1, rowId: one });
    expect(await log.findings()).toContainEqual({ fault: 'row_changed', seal: 2, rowId: two });
  });

  it('took a row from under its seal, to change it and have it sealed again', async () => {
    const [[id]] = await log.sealTwice();
    await log.rows().where({ id }).update({ seal: null });
    await log.seal();
    expect(await log.findings()).toEqual([{ fault: 'row_removed', seal: 1, rowId: id }]);
  });

  it('removed a seal, with its rows or without', async () => {
    await log.sealTwice();
    await log.write(1);
    await log.seal();
    await log.api.deps.db('audit_seals').where({ number: 2 }).delete();
    expect(await log.findings()).toEqual([{ fault: 'seal_removed', seal: 3 }]);
    await log.rows().where({ seal: 2 }).delete();
    expect(await log.findings()).toEqual([{ fault: 'seal_removed', seal: 3 }]);
    await log.api.deps.db('audit_seals').where({ number: 3 }).delete();
    expect(await log.findings()).toEqual([{ fault: 'seal_removed', seal: 3 }]);
  });

  it.each([
    { row_ids: 'x' },
    { sealed_at: '2026-01-01 00:00:00.000' },
    { hash: 'f'.repeat(64) },
    { previous_hash: 'f'.repeat(64) },
  ])('rewrote a seal: %j', async (change) => {
    await log.sealTwice();
    await log.api.deps.db('audit_seals').where({ number: 1 }).update(change);
    expect((await log.findings())[0]).toMatchObject({ seal: 1 });
  });

  it('put the rows of a seal into another order', async () => {
    const [[...ids]] = await log.sealTwice();
    await log.api.deps
      .db('audit_seals')
      .where({ number: 1 })
      .update({ row_ids: ids.reverse().join(' ') });
    expect(await log.findings()).toEqual([{ fault: 'seal_changed', seal: 1 }]);
  });

  it('cut off the end, for whoever noted the newest seal', async () => {
    await log.sealTwice();
    const { head } = await log.verify();
    expect(head).toMatchObject({ number: 2, hash: (await log.seals())[1].hash });
    await log.rows().where({ seal: 2 }).delete();
    await log.api.deps.db('audit_seals').where({ number: 2 }).delete();
    expect(await log.findings()).toEqual([]);
    expect((await log.verify({ noted: head })).findings).toEqual([{ fault: 'noted_seal_missing', seal: 2 }]);
    await log.write(3);
    await log.seal();
    expect((await log.verify({ noted: head })).findings).toEqual([{ fault: 'noted_seal_missing', seal: 2 }]);
  });

  it('put rows where no seal is', async () => {
    const [[id]] = await log.sealTwice();
    await log.rows().where({ id }).update({ seal: -1 });
    expect(await log.findings()).toContainEqual({ fault: 'row_added', seal: -1 });
  });

  it('changed everything, and ends after saying so twenty times', async () => {
    await log.write(mostFindings + 10);
    await log.seal();
    await log.rows().update({ action: 'case.approve' });
    expect((await log.findings()).length).toBe(mostFindings);
  });
});

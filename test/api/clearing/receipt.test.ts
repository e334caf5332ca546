import { listDueRetentions } from '../../../api/clearing/retention-store';
import { runDueWork } from '../../../api/jobs/run-due-work';
import { addDays, addYears, beijingDate } from '../../../domain/calendar/civil-date';
import { retentionYears } from '../../../domain/clearing/retention';
import type { ClearingReceipt } from '../../../domain/contract/clearing-receipt';
import { maskIdNumber, maskName } from '../../../domain/identity/mask';
import { startApi, type TestApi } from '../../support/api';
import { type Client, problemOf, signIn, signInStaff } from '../../support/api-client';
import { cleared, clearing } from '../../support/clearing';
import { planOf } from '../../support/plan-of';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const receiptOf = (person: Client, id: string) => person.get<ClearingReceipt>(`/v1/clearings/${id}/receipt`);
const lockedOf = ({ kept }: ClearingReceipt) => kept.find(({ code }) => code === 'identity_record');
const moveTo = (day: string) => api.clock.setTo(new Date(`${day}T00:00:00+08:00`));

async function pageOf(person: Client, id: string, language: string): Promise<Buffer> {
  const headers = { Authorization: `Bearer ${person.token}`, 'Accept-Language': language };
  const reply = await fetch(`${api.url}/v1/clearings/${id}/receipt.pdf`, { headers });
  expect([reply.status, reply.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
  return Buffer.from(await reply.arrayBuffer());
}

describe('R27: the receipt', () => {
  it('tells what was erased, what is kept, until when and why, with nothing unmasked', async () => {
    const { person, card, clearing: asked } = await cleared(api);
    const { status, body } = await receiptOf(person, asked.id);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: asked.id,
      openedBy: 'person',
      maskedName: maskName(card.name),
      maskedIdNumber: maskIdNumber(card.idNumber),
      erased: [
        { code: 'real_name', count: 1 },
        { code: 'photos', count: 6 },
        { code: 'comments', count: 2 },
      ],
    });
    expect(body.kept.map(({ code, until }) => [code, until])).toEqual([
      ['identity_record', addYears(beijingDate(new Date(body.clearedAt)), retentionYears)],
      ['history', null],
      ['audit_log', null],
    ]);
    expect(lockedOf(body)?.why).toContain('反洗钱法');
    expect(JSON.stringify(body)).not.toContain(card.name);
  });

  it('speaks the language that was asked for', async () => {
    const { person, clearing: asked } = await cleared(api);
    const { body } = await person.get<ClearingReceipt>(`/v1/clearings/${asked.id}/receipt`, {
      'Accept-Language': 'en',
    });
    expect(JSON.stringify(body)).not.toMatch(/\p{Script=Han}(?<!\*.)/u);
    expect(lockedOf(body)?.why).toContain('Anti-Money Laundering Law');
  });

  it('belongs to the person whose it is, and to nobody else', async () => {
    const { clearing: asked } = await cleared(api);
    const stranger = await signIn(api.url);
    for (const path of ['receipt', 'receipt.pdf'])
      expect(problemOf(await stranger.get(`/v1/clearings/${asked.id}/${path}`))).toMatchObject({ status: 404 });
    expect((await receiptOf(await signInStaff(api.url, 'senior'), asked.id)).status).toBe(401);
  });

  it('is there once the real name is cleared, and not before', async () => {
    const { person, clearing: asked } = await clearing(api.url);
    expect(problemOf(await receiptOf(person, asked.id))).toMatchObject({ status: 404, code: 'not_found' });
  });

  it.each(['zh-CN', 'en'])('comes as a page to keep (%s)', async (language) => {
    const { person, clearing: asked } = await cleared(api);
    const page = await pageOf(person, asked.id, language);
    expect(page.subarray(0, 5).toString()).toBe('%PDF-');
    // Only the characters that it has are in it: the fonts themselves are over two megabytes.
    expect(page.length).toBeLessThan(200_000);
  });
});

describe('R27: what must be kept', () => {
  it('is found by an index when it is due (R20)', async () => {
    const plan = await planOf(api.deps.db, () => listDueRetentions(api.deps.db, '2036-01-01 00:00:00.000', 200));
    expect(plan).toContain('retentions_deleted_at_keep_until_index');
    expect(plan).not.toMatch(/filesort|TEMP B-TREE|SCAN/);
  });

  // Last, for it moves the clock by ten years.
  it('is kept to the end of its last day, and then deleted by itself; the receipt says so', async () => {
    const { person, clearing: asked } = await cleared(api);
    const until = lockedOf((await receiptOf(person, asked.id)).body)?.until ?? '';
    const record = async () => (await api.deps.db('retentions').where({ clearing_id: asked.id }).first()).record;

    moveTo(until);
    await runDueWork(api.deps);
    expect(await record()).toContain('AGE ENCRYPTED FILE');

    moveTo(addDays(until, 1));
    await Promise.all([runDueWork(api.deps), runDueWork(api.deps)]);
    expect(await record()).toBeNull();
    const { body } = await receiptOf(person, asked.id);
    expect(lockedOf(body)).toMatchObject({ until, deletedAt: expect.stringContaining(until) });
    const rows = await api.deps.db('audit').where({ action: 'retention.erase', subject_id: asked.id });
    expect(rows).toMatchObject([{ actor_kind: 'system', subject_kind: 'clearing' }]);
  });
});

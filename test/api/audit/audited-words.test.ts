import type { AuditPage } from '../../../domain/contract/audit';
import type { Case } from '../../../domain/contract/case';
import { startApi, type TestApi } from '../../support/api';
import { type Client, hold, problemOf, signInStaff, submitted } from '../../support/api-client';
import { makePerson } from '../../support/people';

let api: TestApi;
let agent: Client;
let senior: Client;
let held: Case;
let day: string;
beforeAll(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
  senior = await signInStaff(api.url, 'senior');
  held = await hold(agent, (await submitted(api.url)).verification);
  day = (await agent.get<{ days: string[] }>('/v1/review/parking')).body.days[0] ?? '';
});
afterAll(() => api.stop());

/** Each way in which what staff write comes to stand in the log, and the field that it is written in. */
const written: [string, string, () => Client, (words: string) => object][] = [
  ['disclosures', 'reason', () => agent, (reason) => ({ reason })],
  ['handover', 'note', () => agent, (note) => ({ to: 'agent2', note })],
  ['park', 'note', () => agent, (note) => ({ reason: 'other', until: day, note })],
  ['settlement', 'note', () => senior, (note) => ({ stands: 'first', note, version: 1 })],
];

describe('R15 R27: what staff write into the log, which outlasts a clearing', () => {
  it.each(written)('%s takes no ID number, and says what to do', async (path, field, who, body) => {
    const { idNumber } = makePerson();
    for (const words of [idNumber, `核对 ${idNumber.slice(0, 6)} ${idNumber.slice(6)} 本人`]) {
      const reply = await who().post<{ fields: { message: string }[] }>(
        `/v1/review/cases/${held.id}/${path}`,
        body(words),
      );
      expect(problemOf(reply)).toEqual({ status: 422, code: 'invalid_input', fields: [`${field}:holds_id_number`] });
      expect(reply.body.fields[0]?.message).toMatch(/^请删去证件号码/);
      expect(JSON.stringify(reply.body)).not.toContain(idNumber);
    }
  });

  it('other numbers may stand there', async () => {
    const reason = '工单 202611220000001234，回电 13800138000';
    expect((await agent.post(`/v1/review/cases/${held.id}/disclosures`, { reason })).status).toBe(200);
    const auditor = await signInStaff(api.url, 'auditor');
    const { body } = await auditor.get<AuditPage>('/v1/audit?action=case.disclose');
    expect(body.entries.map((entry) => entry.reason)).toEqual([reason]);
  });

  it('nor does a search of the log, which stands in it too', async () => {
    const auditor = await signInStaff(api.url, 'auditor');
    const reply = await auditor.get(`/v1/audit?who=${makePerson().idNumber}`);
    expect(problemOf(reply)).toEqual({ status: 422, code: 'invalid_input', fields: ['who:holds_id_number'] });
  });
});

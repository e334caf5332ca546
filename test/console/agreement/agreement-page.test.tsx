import { waitFor } from '@testing-library/react';
import type { Agreement } from '../../../domain/contract/second-look';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';

const api = new DeskApi();
const route = 'GET /v1/review/agreement';
const counted = { agreed: 2, disagreed: 1, upheld: 0, overturned: 1, unsettled: 0, unjudged: 0 };
const none = { agreed: 0, disagreed: 0, upheld: 0, overturned: 0, unsettled: 0, unjudged: 1 };
const report: Agreement = {
  from: '2026-11-01',
  to: '2026-11-30',
  waiting: { secondLooks: 3, disagreements: 2, nobody: 0 },
  all: { ...counted, unjudged: 1 },
  deciders: [
    { username: null, ...counted },
    { username: 'agent2', ...none },
  ],
  reasons: [
    { reason: null, words: null, ...counted },
    { reason: 'photo_unclear', words: '照片不清晰', ...none },
  ],
};

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  answerAsUsual(api, 'senior');
  api.on(route, { status: 200, json: report });
});

/** The rows of a table, as texts of their cells. */
async function rowsOf(id: string): Promise<string[][]> {
  const section = (await byId(id)).closest('section');
  const rows = [...(section?.querySelectorAll('tbody tr.ant-table-row') ?? [])];
  return rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''));
}

it('R13: shows the agreement per decider, with the share of the opinions given, and their sum', async () => {
  openDesk('/agreement');
  expect(await rowsOf('agreement-deciders')).toEqual([
    ['系统即时通过', '2', '1', '0', '1', '0', '0', '66.7%'],
    ['agent2', '0', '0', '0', '0', '0', '1', '尚无'],
    ['合计', '2', '1', '0', '1', '0', '1', '66.7%'],
  ]);
});

it('R13: shows it per reason, and for approvals', async () => {
  openDesk('/agreement');
  expect((await rowsOf('agreement-reasons')).map(([name]) => name)).toEqual(['通过', '照片不清晰']);
});

it('R13: says how many wait, and what to do where nobody may judge them', async () => {
  const { baseElement } = openDesk('/agreement');
  await byId('agreement-deciders');
  expect(baseElement.textContent).toContain('现在等待复核 3，等待裁定 2');
  expect(baseElement.textContent).not.toContain('没有人可以评判');
  api.on(route, { status: 200, json: { ...report, waiting: { secondLooks: 3, disagreements: 2, nobody: 2 } } });
  openDesk('/agreement');
  await waitFor(() => expect(document.body.textContent).toContain('2 单没有人可以评判'));
  expect(document.body.textContent).toContain('启用或新增一位客服');
});

it('R13: the days are kept in the address', async () => {
  const { place } = openDesk('/agreement?from=2026-10-01&to=2026-10-31');
  await byId('agreement-deciders');
  expect(api.requests(route)[0]?.query).toEqual({ from: '2026-10-01', to: '2026-10-31' });
  expect((await byId('agreement-from')).getAttribute('value')).toBe('2026-10-01');
  expect(place.now).toBe('/agreement?from=2026-10-01&to=2026-10-31');
});

it('R13: days that the service refuses are explained, and can be changed', async () => {
  api.on(route, problem('invalid_input'));
  openDesk('/agreement?from=2026-01-01&to=2026-12-31');
  await waitFor(() => expect(document.body.textContent).toContain('请查看标出的项目'));
  await byId('agreement-show');
});

it('R16: an agent neither finds the way there nor gets in', async () => {
  answerAsUsual(api, 'agent');
  openDesk('/agreement');
  await waitFor(() => expect(document.body.textContent).toContain('您的角色'));
  expect(document.querySelector('nav a[href="/agreement"]')).toBeNull();
  expect(api.requests(route)).toEqual([]);
});

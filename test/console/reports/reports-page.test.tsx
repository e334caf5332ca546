import { screen, waitFor } from '@testing-library/react';
import { zhCN } from '../../../console/words/zh-CN';
import type { Activity, ReportForStaff } from '../../../domain/contract/activity';
import { fill } from '../../../domain/words';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';

const api = new DeskApi();
const words = zhCN.reports;
const finding = 'POST /v1/reports/report-1/finding';

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  answerAsUsual(api, 'senior');
});

const signedIn: Activity = {
  id: 'activity-1',
  at: '2026-11-21T04:00:00Z',
  kind: 'signed_in',
  title: '登录',
  by: 'person',
  place: { device: 'iPhone · 微信', network: '203.0.113.*', region: '广东 深圳' },
};

function makeReport(wishes: Partial<ReportForStaff> = {}): ReportForStaff {
  return {
    id: 'report-1',
    activityId: signedIn.id,
    status: 'open',
    words: '客服核实中，账户变更已暂停',
    reportedAt: '2026-11-21T05:00:00Z',
    decidedAt: null,
    accountId: '0192f0c0-0000-7000-8000-00000000aaaa',
    person: { hostId: 'host-4711', maskedNickname: '小**', maskedName: '**夏', phoneTail: '1234' },
    reported: signedIn,
    lately: [signedIn],
    pending: null,
    ...wishes,
  };
}

it('R29: a senior sees what was reported, from where it was done, and what of the account is in review', async () => {
  api.on('GET /v1/reports', { status: 200, json: { reports: [makeReport({ pending: 'clearing' })] } });
  openDesk('/reports');
  expect((await byId('reported-report-1')).textContent).toMatch(/登录 · 账户登录者 · iPhone · 微信 · 广东 深圳 · 203/);
  expect(screen.getByText(words.pending.clearing)).toBeTruthy();
  expect(screen.getByText(fill(words.account, { nickname: '小**' }))).toBeTruthy();
});

it('R29: a senior sees by what the person is found and known: the account’s id, the end of the phone, the masked name', async () => {
  api.on('GET /v1/reports', { status: 200, json: { reports: [makeReport()] } });
  openDesk('/reports');
  const told = (await byId('person-report-1')).textContent;
  for (const part of ['host-4711', fill(words.phoneTail, { tail: '1234' }), '**夏']) expect(told).toContain(part);
});

it('R29: looks of one minute are one line, told with how often', async () => {
  const look: Activity = {
    ...signedIn,
    kind: 'photo_looked_at',
    title: '客服查看了该账户的照片',
    by: 'staff',
    place: null,
  };
  const lately = ['look-1', 'look-2', 'look-3'].map((id) => ({ ...look, id }));
  api.on('GET /v1/reports', { status: 200, json: { reports: [makeReport({ lately: [...lately, signedIn] })] } });
  openDesk('/reports');
  const lines = [...(await byId('lately-report-1')).querySelectorAll('li')].map(({ textContent }) => textContent);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain(fill(words.times, { count: 3 }));
});

it('R29: a finding needs a choice and its why, and is then sent once', async () => {
  api.on('GET /v1/reports', { status: 200, json: { reports: [makeReport()] } });
  api.on(finding, () => {
    api.on('GET /v1/reports', { status: 200, json: { reports: [] } });
    return { status: 200, json: makeReport({ status: 'own' }) };
  });
  const { user } = openDesk('/reports');
  await user.click(await byId('finding-report-1-confirm'));
  expect(screen.getByText(words.finding.chooseMissing)).toBeTruthy();
  expect(screen.getByText(words.finding.whyMissing)).toBeTruthy();
  await user.click(await byId('finding-report-1-own'));
  await user.type(await byId('finding-report-1-note'), ' 已电话核实 ');
  await user.dblClick(await byId('finding-report-1-confirm'));
  expect(await screen.findByText(words.empty)).toBeTruthy();
  expect(api.requests(finding).map(({ body }) => body)).toEqual([{ finding: 'own', note: '已电话核实' }]);
});

it('R29: what cannot be settled yet says why, and what was written stays', async () => {
  api.on('GET /v1/reports', { status: 200, json: { reports: [makeReport()] } });
  api.on(finding, problem('request_in_review'));
  const { user } = openDesk('/reports');
  await user.click(await byId('finding-report-1-stranger'));
  await user.type(await byId('finding-report-1-note'), '本人否认');
  await user.click(await byId('finding-report-1-confirm'));
  expect(await screen.findByText(/还有申请在审核中/)).toBeTruthy();
  await waitFor(() => expect(screen.getByDisplayValue('本人否认')).toBeTruthy());
});

it('R16: to an agent the page is not there', async () => {
  answerAsUsual(api, 'agent');
  openDesk('/reports');
  expect(await screen.findByText(zhCN.frame.notForRole)).toBeTruthy();
  expect(screen.queryByText(words.title)).toBeNull();
});

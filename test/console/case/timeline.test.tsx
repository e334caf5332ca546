import { screen } from '@testing-library/react';
import type { CaseTimeline } from '../../../domain/contract/case';
import { DeskApi } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';

const api = new DeskApi();

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
  answerAsUsual(api);
});

const entries: CaseTimeline['entries'] = [
  {
    id: '1',
    at: '2026-11-23T01:00:00.000Z',
    action: 'verification.submit',
    by: { kind: 'person', name: null },
    detail: null,
  },
  {
    id: '2',
    at: '2026-11-23T02:00:00.000Z',
    action: 'case.disclose',
    by: { kind: 'staff', name: 'agent2' },
    detail: '核对号码',
  },
  { id: '3', at: '2026-11-23T02:15:00.000Z', action: 'case.lapse', by: { kind: 'system', name: null }, detail: null },
];

describe('R15 what happened to a case', () => {
  it('stands on its page, newest first: when, what, who and why', async () => {
    api.on('GET /v1/review/cases/case-1/timeline', { status: 200, json: { entries } });
    openDesk('/cases/case-1');
    const told = [...(await byId('timeline')).children].map(({ textContent }) => textContent);
    expect(told).toEqual([
      '2026-11-23 10:15领取超时放回 · 系统',
      '2026-11-23 10:00查看完整信息 · agent2核对号码',
      '2026-11-23 09:00提交申请 · 用户',
    ]);
  });

  it('that cannot be told now leaves the rest of the page as it is', async () => {
    api.on('GET /v1/review/cases/case-1/timeline', {
      status: 404,
      json: { code: 'not_found', title: '没有找到', status: 404 },
    });
    openDesk('/cases/case-1');
    expect(await screen.findByText('没有找到')).toBeTruthy();
    expect(await byId('approve')).toBeTruthy();
  });
});

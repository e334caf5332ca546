import { screen, waitFor } from '@testing-library/react';
import type { AuditPage } from '../../../domain/contract/audit';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';

const api = new DeskApi();

const log: AuditPage = {
  entries: [
    {
      id: 'entry-2',
      at: '2026-11-21T20:42:07.000Z',
      actor: { kind: 'staff', id: 'staff-1', name: 'agent' },
      action: 'case.reject',
      subject: { kind: 'case', id: 'case-0000-1111' },
      reason: 'photo_unclear:frontPhotoId data_mismatch:name',
      reasonDamaged: false,
    },
    {
      id: 'entry-1',
      at: '2026-11-21T20:41:00.000Z',
      actor: { kind: 'staff', id: 'staff-1', name: 'agent' },
      action: 'case.disclose',
      subject: { kind: 'case', id: 'case-0000-1111' },
      reason: '与照片核对',
      reasonDamaged: false,
    },
  ],
  next: null,
};

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  answerAsUsual(api, 'auditor');
  api.on('GET /v1/audit', { status: 200, json: log });
});

const searches = () => api.requests('GET /v1/audit').map(({ query }) => query);

describe('R15 the audit log', () => {
  it('tells an auditor in words who did what, when and why', async () => {
    answerAsUsual(api, 'auditor');
    openDesk('/audit');
    expect(await screen.findByText('照片不清晰 (人像面照片) · 填写与证件不一致 (姓名)')).toBeTruthy();
    expect(screen.getByText('与照片核对')).toBeTruthy();
    expect(screen.getByText('2026-11-22 04:42:07')).toBeTruthy();
    expect(screen.getAllByText('…000-1111')[0]?.closest('a')).toBeTruthy();
  });

  it('says of a reason that cannot be opened that there was one', async () => {
    const entries = log.entries.map((entry) => ({ ...entry, reason: null, reasonDamaged: entry.id === 'entry-1' }));
    api.on('GET /v1/audit', { status: 200, json: { ...log, entries } });
    openDesk('/audit');
    expect(await screen.findAllByText(/原因已损坏，无法显示/)).toHaveLength(1);
  });

  it('R16 leads an administrator to no case', async () => {
    answerAsUsual(api, 'admin');
    openDesk('/audit');
    await screen.findByText('与照片核对');
    expect(screen.getAllByText('…000-1111')[0]?.closest('a')).toBeNull();
  });

  it('R16 is not for agents', async () => {
    answerAsUsual(api, 'agent');
    openDesk('/audit');
    expect(await screen.findByText('您的角色不能查看此页面')).toBeTruthy();
  });
});

describe('R15 the log is searched', () => {
  it('by what was filled in, once, and kept in the address', async () => {
    const { user, place } = openDesk('/audit?cursor=entry-9');
    await user.type(await byId('audit-who'), ' agent ');
    await user.type(await byId('audit-subjectId'), 'case-0000-1111');
    await user.type(await byId('audit-from'), '2026-11-01');
    await user.type(await byId('audit-to'), '2026-11-30');
    expect(searches()).toEqual([{ cursor: 'entry-9' }]);
    await user.click(await byId('audit-search'));
    const wanted = { who: 'agent', subjectId: 'case-0000-1111', from: '2026-11-01', to: '2026-11-30' };
    await waitFor(() => expect(place.now).toBe(`/audit?${new URLSearchParams(wanted)}`));
    await waitFor(() => expect(searches()).toEqual([{ cursor: 'entry-9' }, wanted]));
  });

  it('by an action and a kind of subject out of lists', async () => {
    const { user, place } = openDesk('/audit');
    await user.click(await byId('audit-action'));
    await user.click(await screen.findByText('查看完整信息', { selector: '.ant-select-item-option-content' }));
    await user.click(await byId('audit-subjectKind'));
    await user.click(await screen.findByText('审核单', { selector: '.ant-select-item-option-content' }));
    await user.click(await byId('audit-search'));
    await waitFor(() => expect(place.now).toBe('/audit?action=case.disclose&subjectKind=case'));
  });

  it('by what the address says, and what is unknown there is ignored', async () => {
    openDesk('/audit?who=agent&action=case.forget&from=2026-02-30&to=2026-02-28&subjectKind=person');
    await waitFor(() => expect(searches()).toEqual([{ who: 'agent', to: '2026-02-28' }]));
    expect(((await byId('audit-who')) as HTMLInputElement).value).toBe('agent');
    expect(((await byId('audit-to')) as HTMLInputElement).value).toBe('2026-02-28');
  });

  it('by what stands in a row', async () => {
    const { user, place } = openDesk('/audit?action=case.disclose');
    await user.click((await screen.findAllByRole('button', { name: '只看 agent' }))[0] as HTMLElement);
    await waitFor(() => expect(place.now).toBe('/audit?who=agent&action=case.disclose'));
    await user.click((await screen.findAllByRole('button', { name: '只看 000-1111' }))[0] as HTMLElement);
    await waitFor(() => expect(place.now).toContain('subjectId=case-0000-1111'));
    expect(((await byId('audit-subjectId')) as HTMLInputElement).value).toBe('case-0000-1111');
  });

  it('and says when nothing matches, with the way back to everything', async () => {
    api.on('GET /v1/audit', { status: 200, json: { entries: [], next: null } });
    const { user, place } = openDesk('/audit?who=nobody');
    expect(await screen.findByText('没有符合条件的记录')).toBeTruthy();
    await user.click(await byId('audit-clear'));
    await waitFor(() => expect(place.now).toBe('/audit'));
    expect(await screen.findByText('还没有记录')).toBeTruthy();
  });

  it('and a fault can be tried again', async () => {
    api.on('GET /v1/audit', problem('invalid_input'));
    const { user } = openDesk('/audit?subjectId=x');
    const retry = await screen.findByRole('button', { name: '重试' });
    api.on('GET /v1/audit', { status: 200, json: log });
    await user.click(retry);
    expect(await screen.findByText('与照片核对')).toBeTruthy();
  });
});

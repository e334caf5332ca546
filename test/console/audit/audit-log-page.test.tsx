import { screen } from '@testing-library/react';
import type { AuditPage } from '../../../domain/contract';
import { DeskApi } from '../support/desk-api';
import { answerAsUsual, openDesk } from '../support/open-desk';

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
    },
    {
      id: 'entry-1',
      at: '2026-11-21T20:41:00.000Z',
      actor: { kind: 'staff', id: 'staff-1', name: 'agent' },
      action: 'case.disclose',
      subject: { kind: 'case', id: 'case-0000-1111' },
      reason: '与照片核对',
    },
  ],
  next: null,
};

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => api.on('GET /v1/audit', { status: 200, json: log }));

describe('R15 the audit log', () => {
  it('tells an auditor in words who did what, when and why', async () => {
    answerAsUsual(api, 'auditor');
    openDesk('/audit');
    expect(await screen.findByText('照片不清晰 (人像面照片) · 填写与证件不一致 (姓名)')).toBeTruthy();
    expect(screen.getByText('与照片核对')).toBeTruthy();
    expect(screen.getByText('2026-11-22 04:42:07')).toBeTruthy();
    expect(screen.getAllByText('…000-1111')[0]?.closest('a')).toBeTruthy();
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

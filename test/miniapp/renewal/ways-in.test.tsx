import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../domain/contract/account';
import type { Verification } from '../../../domain/contract/verification';
import { renewalKeeper } from '../../../miniapp/draft/renewal-draft';
import AccountPage from '../../../miniapp/pages/account/index';
import MePage from '../../../miniapp/pages/me/index';
import PayPage from '../../../miniapp/pages/pay/index';
import HomePage from '../../../miniapp/real-name/home/index';
import StatusPage from '../../../miniapp/real-name/status/index';
import { settings } from '../../../miniapp/settings/settings';
import { went } from '../support/fake-taro';
import { verification, type verified } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { meRenewing, renewalDraftReady, verifiedBefore } from './samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const documentState = () => document.getElementById('document-state')?.textContent;
const form = [{ how: 'navigateTo', url: '/renewal/form/index' }];
const status = [{ how: 'navigateTo', url: '/real-name/status/index' }];

async function showHome(body: Me) {
  holder.api.on('GET /v1/me', { status: 200, body });
  await show(<HomePage />);
  await screen.findByText('**夏');
}
const asNow = (more: Partial<typeof verified>) => meRenewing(null, { realName: { ...verifiedBefore, ...more } });

beforeEach(() => renewalKeeper.erase());

describe('R17 R19 how the card stands, on 实名认证', () => {
  it('valid: nothing is said of it, and a newer one can be sent in', async () => {
    await showHome(asNow({ documentState: 'valid', validUntil: '2040-01-31' }));
    expect(documentState()).toBeUndefined();
    await press('更新证件');
    expect(went).toEqual(form);
  });

  it.each([
    ['expiring', {}, '将于12月3日到期'],
    ['grace', { validUntil: '2026-11-01', graceUntil: '2027-01-30' }, '已过期，请在2027年1月30日或之前更新'],
    ['suspended', { validUntil: '2026-08-01' }, '已过期，已暂停使用'],
  ] as const)('%s: says so beside its dates, and has one button that leads to the form', async (state, more, said) => {
    await showHome(asNow({ documentState: state, ...more }));
    expect(documentState()).toBe(said);
    await press('更新证件');
    expect(went).toEqual(form);
  });

  it('suspended: the page no longer says that the account is verified', async () => {
    await showHome(asNow({ documentState: 'suspended', validUntil: '2026-08-01' }));
    expect(screen.getByRole('heading', { name: '实名已暂停使用' })).toBeTruthy();
    expect(screen.queryByText('已实名')).toBeNull();
  });

  it('a grace that a review keeps open says so', async () => {
    const realName = { ...verifiedBefore, validUntil: '2026-08-01', documentState: 'grace' } as const;
    await showHome(meRenewing('pending', { realName }));
    expect(documentState()).toBe('已过期，新证件审核中');
  });

  it('R41 speaks English too', async () => {
    settings.set({ language: 'en', textSize: 'standard' });
    await showHome(asNow({}));
    expect(documentState()).toBe('Expires on 3 December');
    await press('Renew the ID card');
    expect(went).toEqual(form);
  });
});

describe('R17 R19 the badge of 我', () => {
  it.each([
    ['expiring', '已实名'],
    ['grace', '身份证已过期'],
    ['suspended', '身份证已过期'],
  ] as const)('%s: %s', async (state, said) => {
    holder.api.on('GET /v1/me', { status: 200, body: asNow({ documentState: state }) });
    await show(<MePage />);
    expect((await screen.findByText(said)).className).toMatch(/badge/);
  });
});

describe('R18 a renewal under way, on 实名认证', () => {
  it('in review: says so, leads to how far it is, and forgets what was typed', async () => {
    renewalKeeper.store.set(renewalDraftReady());
    await showHome(meRenewing('pending'));
    expect(screen.getByRole('heading', { name: '已实名' })).toBeTruthy();
    await press(/^更新证件.*审核中/);
    expect(went).toEqual(status);
    expect(renewalKeeper.store.get()).toBeNull();
  });

  it('refused: says so and leads to the reasons, but not of one of an earlier real name', async () => {
    await showHome(meRenewing('rejected'));
    await press('新证件未通过，查看原因');
    expect(went).toEqual(status);
    cleanup();
    const realName = { ...verifiedBefore, documentState: 'valid' } as const;
    await showHome(meRenewing('rejected', { realName }));
    await press(/^更新证件.*未通过审核/);
    expect(went).toEqual([...status, ...status]);
    cleanup();
    await showHome(meRenewing('rejected', { realName: { ...verifiedBefore, verifiedAt: '2026-12-01T04:00:00Z' } }));
    await press('更新证件');
    expect(went).toEqual([...status, ...status, ...form]);
  });

  it('withdrawn, or begun on this device: goes on in the form', async () => {
    renewalKeeper.store.set(renewalDraftReady({ basedOn: 'r1' }));
    await showHome(meRenewing('withdrawn'));
    await press('继续更新证件');
    expect(went).toEqual(form);
  });
});

describe('R18 how far a renewal is', () => {
  const outcome = () => document.querySelector('.result')?.textContent;
  async function showStatus(more: Partial<Verification>) {
    const body = verification({ id: 'r1', kind: 'renewal', ...more });
    holder.api.on('GET /v1/verifications/current', { status: 200, body });
    await show(<StatusPage />);
    await screen.findByRole('heading', { level: 2 });
  }

  it('in review: by when it is decided, and that what is verified is not affected', async () => {
    await showStatus({});
    expect(outcome()).toBe('新证件审核中预计11月25日前完成原来的实名不受影响。');
  });

  it('approved: the new card is in force', async () => {
    await showStatus({ status: 'approved' });
    expect(outcome()).toBe('新证件已生效实名信息已按新证件更新。');
  });

  it('refused: leads to the form of a renewal', async () => {
    const reasons = [{ code: 'photo_unclear', field: 'backPhotoId', message: '照片不清晰' }] as never;
    await showStatus({ status: 'rejected', rejection: { reasons, comment: null } });
    expect(outcome()).toMatch(/^新证件未通过.*原来的实名不受影响。$/);
    await press('修改后重新提交');
    expect(went).toEqual(form);
  });

  it('withdrawn: leads there too', async () => {
    await showStatus({ status: 'withdrawn' });
    await press('重新提交');
    expect(went).toEqual(form);
  });
});

describe('R17 what the account says of its card', () => {
  const prompt: Me['prompts'][number] = {
    kind: 'document_grace',
    severity: 'warning',
    words: '身份证已过期，请尽快更新',
    action: 'renew',
    date: '2027-01-30',
  };
  const places = [
    ['我', MePage],
    ['支付', PayPage],
    ['账户', AccountPage],
    ['实名认证', HomePage],
  ] as const;

  it.each(places)('stands on %s and leads to the form', async (_where, Page) => {
    holder.api.on('GET /v1/me', { status: 200, body: meRenewing(null, { prompts: [prompt] }) });
    await show(<Page />);
    expect(await screen.findByText('身份证已过期，请尽快更新')).toBeTruthy();
    await press('去看看');
    expect(went).toEqual(form);
  });

  it('leads to how far it is while one is in review', async () => {
    const prompts = [{ ...prompt, action: 'verification-status' }];
    holder.api.on('GET /v1/me', { status: 200, body: meRenewing('pending', { prompts }) });
    await show(<PayPage />);
    await press('去看看');
    await waitFor(() => expect(went).toEqual(status));
  });
});

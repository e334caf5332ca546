import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../domain/contract/account';
import ConsequencesPage from '../../../miniapp/clearing/consequences/index';
import RequestPage from '../../../miniapp/clearing/request/index';
import ExplainPage from '../../../miniapp/holder-claim/explain/index';
import ClaimFormPage from '../../../miniapp/holder-claim/form/index';
import AccountPage from '../../../miniapp/pages/account/index';
import MePage from '../../../miniapp/pages/me/index';
import PayPage from '../../../miniapp/pages/pay/index';
import FormPage from '../../../miniapp/real-name/form/index';
import HomePage from '../../../miniapp/real-name/home/index';
import { went } from '../support/fake-taro';
import { me, verified } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const answer = (more: Partial<Me>) => holder.api.on('GET /v1/me', { status: 200, body: me(more) });
const activity = [{ how: 'navigateTo', url: '/activity/list/index' }];
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

const places = [
  ['我', MePage],
  ['支付', PayPage],
  ['账户', AccountPage],
  ['实名认证', HomePage],
] as const;

describe('R29 a frozen account', () => {
  it.each(places)('says so on %s, and leads to what froze it', async (_where, Page) => {
    answer({ frozenSince: '2026-11-20T04:00:00Z' });
    await show(<Page />);
    expect(await screen.findByText(/账户变更已暂停/)).toBeTruthy();
    await press('查看账户动态');
    expect(went).toEqual(activity);
  });

  it.each(places)('one that is not says nothing on %s', async (_where, Page) => {
    answer({});
    await show(<Page />);
    await waitFor(() => expect(document.querySelector('.skeleton')).toBeNull());
    expect(document.querySelector('.notice')).toBeNull();
  });
});

describe('R29 what a frozen account would be refused', () => {
  const realName = verified;
  it.each([
    ['what a clearing ends', ConsequencesPage, { realName }],
    ['the photos of a clearing', RequestPage, { realName }],
    ['the form of the real name', FormPage, {}],
    ['the claim to be the holder', ExplainPage, {}],
    ['the form of that claim', ClaimFormPage, {}],
  ] as const)('is said before it is filled in: %s', async (_where, Page, more) => {
    answer({ ...more, frozenSince: '2026-11-20T04:00:00Z' });
    holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: [] } });
    await show(<Page />);
    expect(await screen.findByText(/^账户变更已暂停/)).toBeTruthy();
  });
});

describe('R25 the account of which a card holder asked a clearing', () => {
  const objectionUntil = '2026-11-19T04:00:00Z';
  const notice = () => document.getElementById('objection');

  it.each([
    ['cleared', /实名已应证件持有人的申请清除/],
    ['ended', /没有清除/],
  ] as const)('is told everywhere once that has %s', async (status, said) => {
    for (const [, Page] of places) {
      answer({ objection: { status, objectionUntil } });
      await show(<Page />);
      expect((await screen.findByText(said)).closest('#objection')).toBe(notice());
      cleanup();
    }
  });

  it('and led to more', async () => {
    answer({ objection: { status: 'cleared', objectionUntil } });
    await show(<MePage />);
    await press('去看看');
    expect(went).toEqual([{ how: 'navigateTo', url: '/objection/notice/index' }]);
  });
});

describe('R24 R28 a refusal is seen on 实名认证', () => {
  const refused = { id: 'r1', status: 'rejected', dueAt: '2026-11-25T15:59:59.999Z' } as const;

  it('of a clearing', async () => {
    answer({ realName: verified, clearing: refused });
    await show(<HomePage />);
    await press(/^清除实名信息.*未通过审核/);
    expect(went).toEqual([{ how: 'navigateTo', url: '/clearing/status/index' }]);
  });

  it('of a correction, but not of one of an earlier real name', async () => {
    answer({ realName: verified, correction: refused });
    await show(<HomePage />);
    await press(/^姓名、户籍或证件号变了.*未通过审核/);
    expect(went).toEqual([{ how: 'navigateTo', url: '/correction/kind/index' }]);
    cleanup();
    answer({ realName: { ...verified, verifiedAt: '2026-12-20T04:00:00Z' }, correction: refused });
    await show(<HomePage />);
    expect((await screen.findByRole('button', { name: /^姓名、户籍或证件号变了/ })).textContent).not.toContain(
      '未通过',
    );
  });
});

describe('R22 what the account says by itself', () => {
  const prompt: Me['prompts'][number] = {
    kind: 'clearing_possible',
    severity: 'info',
    words: '现在可以申请清除实名信息',
    action: 'clearing-board',
    date: '2026-11-20',
  };

  it.each(places)('stands on %s, and leads on', async (_where, Page) => {
    answer({ prompts: [prompt] });
    await show(<Page />);
    const notice = (await screen.findByText('现在可以申请清除实名信息')).closest('.notice') as HTMLElement;
    await userEvent.click(within(notice).getByRole('button', { name: '去看看' }));
    expect(went).toEqual([{ how: 'navigateTo', url: '/clearing/board/index' }]);
  });

  it('of which this release knows no place is words alone', async () => {
    answer({ prompts: [{ ...prompt, action: 'of-a-later-release' }] });
    await show(<PayPage />);
    expect(await screen.findByText('现在可以申请清除实名信息')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '去看看' })).toBeNull();
  });
});

describe('R29 the ways to 账户动态', () => {
  it('设置 → 账户 → 账户动态', async () => {
    answer({});
    await show(<AccountPage />);
    await press('账户动态');
    expect(went).toEqual(activity);
  });

  it('实名认证 → … → 账户动态', async () => {
    answer({});
    await show(<HomePage />);
    await press('更多');
    await press('账户动态');
    expect(went).toEqual(activity);
  });
});

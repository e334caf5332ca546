import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../domain/contract/account';
import AccountPage from '../../../miniapp/pages/account/index';
import PayPage from '../../../miniapp/pages/pay/index';
import HomePage from '../../../miniapp/real-name/home/index';
import { went } from '../support/fake-taro';
import { me } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const answer = (more: Partial<Me>) => holder.api.on('GET /v1/me', { status: 200, body: me(more) });
const activity = [{ how: 'navigateTo', url: '/activity/list/index' }];
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

const places = [
  ['支付', PayPage],
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

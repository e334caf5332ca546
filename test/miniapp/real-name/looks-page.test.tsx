import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LookPage } from '../../../domain/contract/audit';
import HomePage from '../../../miniapp/real-name/home/index';
import LooksPage from '../../../miniapp/real-name/looks/index';
import { settings } from '../../../miniapp/settings/settings';
import { problem } from '../support/fake-api';
import { went } from '../support/fake-taro';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const looks = 'GET /v1/me/looks';
const earlier = `${looks}?cursor=look-2`;

const disclosed: LookPage['looks'][number] = {
  id: 'look-2',
  at: '2026-11-19T17:05:00.000Z',
  what: 'full_data',
  side: null,
  byRole: 'agent',
  reason: '与照片核对',
};
const seen: typeof disclosed = {
  ...disclosed,
  id: 'look-1',
  what: 'photo',
  side: 'front',
  byRole: 'senior',
  reason: null,
};

function answer(page: LookPage) {
  holder.api.on(looks, { status: 200, body: page });
}

describe('R42 who looked at my data', () => {
  it('is told by role, when by a Beijing clock, and why', async () => {
    answer({ looks: [disclosed, seen], next: null });
    await show(<LooksPage />);
    expect(await screen.findByText('查看了完整的姓名和证件号')).toBeTruthy();
    expect(screen.getAllByText('11月20日 01:05')).toHaveLength(2);
    expect(screen.getByText('原因：与照片核对')).toBeTruthy();
    expect(screen.getByText('查看了人像面照片')).toBeTruthy();
    expect(screen.getByText('高级客服')).toBeTruthy();
  });

  it('tells what was looked at in one go once, with how often', async () => {
    const minute = (id: string, change: object) => ({ ...seen, id, at: '2026-11-19T17:05:30.000Z', ...change });
    answer({
      looks: [
        minute('a', {}),
        minute('b', { side: 'back' }),
        minute('c', {}),
        minute('d', { at: '2026-11-19T17:04:59.000Z' }),
      ],
      next: null,
    });
    await show(<LooksPage />);
    expect(await screen.findByText('查看了人像面照片 × 2')).toBeTruthy();
    expect(screen.getAllByText('11月20日 01:05')).toHaveLength(1);
    expect(screen.getByText('查看了国徽面照片')).toBeTruthy();
    expect(screen.getAllByText('11月20日 01:04')).toHaveLength(1);
    expect(screen.getByText('查看了人像面照片')).toBeTruthy();
  });

  it('says so when nobody did', async () => {
    answer({ looks: [], next: null });
    await show(<LooksPage />);
    expect(await screen.findByText('还没有人查看过您的证件照片和完整信息')).toBeTruthy();
  });

  it('goes back further when asked, and says when that failed', async () => {
    answer({ looks: [disclosed], next: 'look-2' });
    await show(<LooksPage />);
    const more = await screen.findByText('查看更早的');
    holder.api.on(earlier, { status: 500, body: problem('internal', 500) });
    await userEvent.click(more);
    expect(await screen.findByRole('alert')).toBeTruthy();
    holder.api.on(earlier, { status: 200, body: { looks: [seen], next: null } });
    await userEvent.click(screen.getByText('查看更早的'));
    expect(await screen.findByText('查看了人像面照片')).toBeTruthy();
    expect(screen.getByText('查看了完整的姓名和证件号')).toBeTruthy();
    expect(screen.queryByText('查看更早的')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('R41 is told in English too', async () => {
    settings.set({ language: 'en', textSize: 'standard' });
    answer({ looks: [disclosed], next: null });
    await show(<LooksPage />);
    expect(await screen.findByText('Customer service')).toBeTruthy();
    expect(screen.getByText('20 November 01:05')).toBeTruthy();
  });

  it.each(['pending', 'rejected', 'withdrawn'])(
    'is reached from 实名认证 once something was submitted: %s',
    async (status) => {
      const account = { id: 'account-1', nickname: 'alice' };
      const verification = { id: 'v-1', status, dueAt: '2026-11-25T15:59:59.999Z' };
      holder.api.on('GET /v1/me', {
        status: 200,
        body: { account, realName: { status: 'none' }, verification, holderClaim: null, objection: null, prompts: [] },
      });
      await show(<HomePage />);
      await userEvent.click(await screen.findByText('谁看过我的信息'));
      await waitFor(() => expect(JSON.stringify(went)).toContain('/real-name/looks/index'));
    },
  );
});

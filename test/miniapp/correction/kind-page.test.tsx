import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import CorrectionKindPage from '../../../miniapp/correction/kind/index';
import RealNameHomePage from '../../../miniapp/real-name/home/index';
import { went } from '../support/fake-taro';
import { me, verified } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { correction, meWith } from './samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const history = 'GET /v1/real-name/history';
beforeEach(() => {
  holder.api.on('GET /v1/me', { status: 200, body: meWith(null) });
  holder.api.on(history, { status: 200, body: { entries: [] } });
});

describe('R28 the way in', () => {
  it('stands on the page of a verified person', async () => {
    await show(<RealNameHomePage />);
    await press(/姓名、户籍或证件号变了/);
    expect(went).toEqual([{ how: 'navigateTo', url: '/correction/kind/index' }]);
  });

  it('leads to how far it is while one is in review', async () => {
    holder.api.on('GET /v1/me', { status: 200, body: meWith(correction()) });
    await show(<RealNameHomePage />);
    await press(/姓名、户籍或证件号变了.*审核中/);
    expect(went).toEqual([{ how: 'navigateTo', url: '/correction/status/index' }]);
  });

  it('is not there for who is not verified', async () => {
    holder.api.on('GET /v1/me', { status: 200, body: me() });
    await show(<RealNameHomePage />);
    await screen.findByRole('button', { name: '开始认证' });
    expect(screen.queryByRole('button', { name: /变了/ })).toBeNull();
  });
});

describe('R28 what has changed', () => {
  it('says of each kind when it is it and what proves it, and shows what is verified only masked', async () => {
    await show(<CorrectionKindPage />);
    expect(await screen.findByText(/曾用名/)).toBeTruthy();
    expect(screen.getByText('**夏')).toBeTruthy();
    await press(/改了姓名.*身份证号没有变/);
    expect(went).toEqual([{ how: 'navigateTo', url: '/correction/form/index?kind=name' }]);
  });

  it('tells who is another person that a clearing comes first', async () => {
    await show(<CorrectionKindPage />);
    await press('清除实名信息');
    expect(went).toEqual([{ how: 'navigateTo', url: '/clearing/consequences/index' }]);
  });

  it('shows what the real name said before, and until when, to who has had it corrected', async () => {
    const now = { ...verified, from: '2026-11-01T04:00:00Z', until: null, changed: 'name' };
    const before = { ...verified, maskedName: '**秋', from: '2026-01-20T04:00:00Z', until: now.from, changed: null };
    holder.api.on(history, { status: 200, body: { entries: [now, before] } });
    await show(<CorrectionKindPage />);
    expect(await screen.findByText('**秋 1****************X')).toBeTruthy();
    expect(screen.getByText('1月20日至11月1日')).toBeTruthy();
  });

  it('shows what came of the last one', async () => {
    const refused = correction({ status: 'rejected' });
    holder.api.on('GET /v1/me', { status: 200, body: meWith(refused) });
    holder.api.on('GET /v1/corrections/current', { status: 200, body: refused });
    await show(<CorrectionKindPage />);
    await press(/上次的申请.*未通过/);
    expect(went).toEqual([{ how: 'navigateTo', url: '/correction/status/index' }]);
  });

  it.each([
    ['one in review', correction(), {}, '/correction/status/index'],
    [
      'nothing verified',
      correction({ status: 'approved' }),
      { realName: { status: 'none' } as const },
      '/real-name/home/index',
    ],
  ])('%s: leads there', async (_, last, more, url) => {
    holder.api.on('GET /v1/me', { status: 200, body: meWith(last, more) });
    holder.api.on('GET /v1/corrections/current', { status: 200, body: last });
    await show(<CorrectionKindPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url }]));
  });
});

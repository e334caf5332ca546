import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Page from '../../../miniapp/notice/settings/index';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { noticeSettings } from './samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const changing = 'PUT /v1/notices/settings';
const find = (name: string) => screen.findByRole('switch', { name });
const isOn = (name: string) => screen.getByRole('switch', { name }).getAttribute('aria-checked') === 'true';

beforeEach(() => holder.api.on('GET /v1/notices/settings', { status: 200, body: noticeSettings({ off: ['mail'] }) }));

describe('R17 how somebody wants to be told', () => {
  it('has a switch for each way, and says what is sent all the same', async () => {
    await show(<Page />);
    await find('短信');
    expect([isOn('微信服务通知'), isOn('短信'), isOn('邮件')]).toEqual([true, true, false]);
    expect(screen.getByText(/账户安全.*仍会发送/)).toBeTruthy();
  });

  it('changes one of them at once', async () => {
    holder.api.on(changing, { status: 200, body: noticeSettings({ off: ['sms', 'mail'] }) });
    await show(<Page />);
    await userEvent.click(await find('短信'));
    await waitFor(() =>
      expect(holder.api.calls(changing).map(({ body }) => body)).toEqual([{ channels: { sms: false } }]),
    );
    expect([isOn('微信服务通知'), isOn('短信'), isOn('邮件')]).toEqual([true, false, false]);
  });

  it('puts the switch back where that failed, and says why', async () => {
    holder.api.on(changing, 'drop');
    await show(<Page />);
    await userEvent.click(await find('邮件'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/网络/);
    expect(isOn('邮件')).toBe(false);
  });

  it('on the web, which WeChat sends nothing to, asks for no consents', async () => {
    await show(<Page />);
    await find('短信');
    expect(screen.queryByText('微信还可以发给您')).toBeNull();
  });

  it('says so where there is no network', async () => {
    holder.api.on('GET /v1/notices/settings', 'drop');
    await show(<Page />);
    expect((await screen.findByRole('alert')).textContent).toMatch(/网络/);
    expect(screen.getByRole('button', { name: '重试' })).toBeTruthy();
  });
});

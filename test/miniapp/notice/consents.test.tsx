import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReminderSwitch } from '../../../miniapp/clearing/board/reminder-switch';
import ClearingStatusPage from '../../../miniapp/clearing/status/index';
import SettingsPage from '../../../miniapp/notice/settings/index';
import HomePage from '../../../miniapp/real-name/home/index';
import StatusPage from '../../../miniapp/real-name/status/index';
import { weChat, went } from '../support/fake-taro';
import { clearing, me, verification, verified } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { noticeSettings } from './samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));
jest.mock('../../../miniapp/platform', () => ({ isWeb: true, isWeChat: true }));

const holder = withFakeApi();
const reading = 'GET /v1/notices/settings';
const keeping = 'POST /v1/notices/consents';
const told = () => document.getElementById('tell-me-said')?.textContent;
const keptTopics = () => holder.api.calls(keeping).map(({ body }) => body);
const asked = () => went.filter(({ how }) => how === 'requestSubscribeMessage').map(({ url }) => url);
const button = () => screen.queryByRole('button', { name: '结果出来时通知我' });
const tap = async () => userEvent.click(await screen.findByRole('button', { name: '结果出来时通知我' }));
const answerEach = (answer: string) => {
  weChat.answer = async (ids) => Object.fromEntries(ids.map((id) => [id, answer]));
};

async function showStatus(status: 'pending' | 'approved' = 'pending') {
  holder.api.on('GET /v1/verifications/current', { status: 200, body: verification({ status }) });
  await show(<StatusPage />);
  await screen.findByRole('heading', { level: 2 });
  await waitFor(() => expect(holder.api.calls(reading).length).toBe(status === 'pending' ? 1 : 0));
}

beforeEach(() => {
  holder.api.on(reading, { status: 200, body: noticeSettings() });
  holder.api.on(keeping, { status: 200, body: noticeSettings({ consents: 1 }) });
  answerEach('accept');
});

describe('R5 "tell me when it is decided", in WeChat', () => {
  it('asks at a tap and never before, and the service learns what was allowed', async () => {
    await showStatus();
    await screen.findByRole('button', { name: '结果出来时通知我' });
    expect(asked()).toEqual([]);
    await tap();
    await waitFor(() => expect(told()).toBe('结果出来时，微信会通知您'));
    expect(asked()).toEqual(['template-progress']);
    expect(keptTopics()).toEqual([{ topics: ['progress'] }]);
    expect(button()).toBeNull();
  });

  it('for a clearing asks for both that may end it, and keeps those that were allowed', async () => {
    holder.api.on('GET /v1/clearings/current', { status: 200, body: clearing() });
    weChat.answer = async () => ({ 'template-progress': 'reject', 'template-safety': 'acceptWithAudio' });
    await show(<ClearingStatusPage />);
    await tap();
    await waitFor(() => expect(keptTopics()).toEqual([{ topics: ['safety'] }]));
    expect(asked()).toEqual(['template-progress,template-safety']);
  });

  it.each(['reject', 'ban', 'filter'])('%s is no error, and is not asked again', async (answer) => {
    answerEach(answer);
    await showStatus();
    await tap();
    await waitFor(() => expect(told()).toBe('好的。结果会放在“我 → 消息”里'));
    expect(button()).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(keptTopics()).toEqual([]);
  });

  it.each([
    [20004, /右上角/],
    [20001, /稍后再试/],
  ])('WeChat that does not ask (%s) says what to do', async (errCode, words) => {
    weChat.answer = () => Promise.reject({ errCode, errMsg: 'requestSubscribeMessage:fail' });
    await showStatus();
    await tap();
    await waitFor(() => expect(told()).toMatch(words));
    expect(button()).toBeTruthy();
    expect(keptTopics()).toEqual([]);
  });

  it('what the service could not be told is told at the next tap, without asking twice', async () => {
    holder.api.on(keeping, 'drop', { status: 200, body: noticeSettings({ consents: 1 }) });
    await showStatus();
    await tap();
    expect((await screen.findByRole('alert')).textContent).toMatch(/网络/);
    await tap();
    await waitFor(() => expect(told()).toBe('结果出来时，微信会通知您'));
    expect(asked()).toHaveLength(1);
    expect(keptTopics()).toHaveLength(2);
  });

  it('two taps ask once, and count once', async () => {
    await showStatus();
    const offered = await screen.findByRole('button', { name: '结果出来时通知我' });
    act(() => {
      offered.click();
      offered.click();
    });
    await waitFor(() => expect(told()).toBe('结果出来时，微信会通知您'));
    expect([asked().length, keptTopics().length]).toEqual([1, 1]);
  });

  it('is said to be so where it was allowed before', async () => {
    holder.api.on(reading, { status: 200, body: noticeSettings({ consents: 2 }) });
    await showStatus();
    await waitFor(() => expect(told()).toBe('结果出来时，微信会通知您'));
    expect(button()).toBeNull();
  });

  it('is not offered where WeChat is not set up, is switched off, or cannot be asked about', async () => {
    for (const reply of [
      { status: 200, body: noticeSettings({ templates: false }) },
      { status: 200, body: noticeSettings({ off: ['wechat'] }) },
      'drop' as const,
    ]) {
      holder.api.received.length = 0;
      holder.api.on(reading, reply);
      await showStatus();
      expect([button(), told()]).toEqual([null, undefined]);
      cleanup();
    }
  });

  it('is not offered once it is decided', async () => {
    await showStatus('approved');
    expect(button()).toBeNull();
  });
});

describe('R17 R22 "tell me when it is time", in WeChat', () => {
  const then = () => screen.findByRole('button', { name: '到时用微信通知我' });

  it('is offered to whose card expires soon, for the next reminder', async () => {
    const realName = { ...verified, validUntil: '2026-12-03', documentState: 'expiring' } as const;
    holder.api.on('GET /v1/me', { status: 200, body: me({ realName }) });
    await show(<HomePage />);
    await userEvent.click(await then());
    await waitFor(() => expect(told()).toBe('到时微信会通知您'));
    expect(keptTopics()).toEqual([{ topics: ['document'] }]);
  });

  it('is offered once somebody wants to know when a clearing is possible', async () => {
    holder.api.on('PUT /v1/clearing/reminder', { status: 200, body: { wanted: true } });
    await show(<ReminderSwitch wanted={false} />);
    expect(asked()).toEqual([]);
    await userEvent.click(screen.getByRole('switch'));
    await userEvent.click(await then());
    await waitFor(() => expect(keptTopics()).toEqual([{ topics: ['progress'] }]));
  });
});

describe('R17 how much WeChat may still send', () => {
  const left = (topic: string) => document.querySelector(`#consents-${topic} .cell-value`)?.textContent;

  it('is told by topic, and a tap allows one more of each', async () => {
    await show(<SettingsPage />);
    await userEvent.click(await screen.findByRole('button', { name: '每种再允许一条' }));
    await waitFor(() => expect(left('document')).toBe('1 条'));
    expect(asked()).toEqual(['template-progress,template-document,template-safety']);
    expect(keptTopics()).toEqual([{ topics: ['progress', 'document', 'safety'] }]);
  });

  it('changes nothing where the person refuses', async () => {
    answerEach('reject');
    await show(<SettingsPage />);
    await userEvent.click(await screen.findByRole('button', { name: '每种再允许一条' }));
    await waitFor(() => expect(asked()).toHaveLength(1));
    expect(left('document')).toBe('0 条');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is not asked where WeChat’s messages are switched off', async () => {
    holder.api.on(reading, { status: 200, body: noticeSettings({ off: ['wechat'] }) });
    await show(<SettingsPage />);
    await screen.findByRole('switch', { name: '短信' });
    expect(screen.queryByText('微信还可以发给您')).toBeNull();
  });
});

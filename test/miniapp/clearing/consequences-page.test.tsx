import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ClearingStatus } from '../../../domain/clearing/clearing-states';
import { retentionYears } from '../../../domain/clearing/retention';
import ConsequencesPage from '../../../miniapp/clearing/consequences/index';
import AccountPage from '../../../miniapp/pages/account/index';
import RealNameHomePage from '../../../miniapp/real-name/home/index';
import { went } from '../support/fake-taro';
import { me, verified } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const requestThatIs = (status: ClearingStatus) => ({ id: 'c1', status, dueAt: '2026-11-25T15:59:59.999Z' });
const answerMe = (more: Parameters<typeof me>[0] = {}) => holder.api.on('GET /v1/me', { status: 200, body: me(more) });
const asVerified = (status?: ClearingStatus) =>
  answerMe({ realName: verified, clearing: status ? requestThatIs(status) : null });

describe('R21 the ways in', () => {
  it('实名认证 → … → 清除实名信息', async () => {
    asVerified();
    await show(<RealNameHomePage />);
    await press('更多');
    await press('清除实名信息');
    expect(went).toEqual([{ how: 'navigateTo', url: '/clearing/consequences/index' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('a request in review stands on the page 实名认证', async () => {
    asVerified('awaiting-second');
    await show(<RealNameHomePage />);
    await press(/^清除实名信息.*审核中/);
    expect(went).toEqual([{ how: 'navigateTo', url: '/clearing/status/index' }]);
  });

  it('设置 → 账户 → 清除实名信息', async () => {
    asVerified();
    await show(<AccountPage />);
    await press('清除实名信息');
    expect(went).toEqual([{ how: 'navigateTo', url: '/clearing/consequences/index' }]);
  });

  it('an account without a real name is offered none among its settings', async () => {
    answerMe();
    await show(<AccountPage />);
    await screen.findByRole('button', { name: /实名认证/ });
    expect(screen.queryByRole('button', { name: '清除实名信息' })).toBeNull();
  });
});

describe('R21 before anything is asked for', () => {
  it('says what is lost, what stays and until when, and what can be done then', async () => {
    asVerified();
    await show(<ConsequencesPage />);
    expect(await screen.findByText(/不能收付款、转账、提现/)).toBeTruthy();
    expect(screen.getByText(/清除后不能恢复/)).toBeTruthy();
    expect(screen.getByText(new RegExp(`锁定至少 ${retentionYears} 年，只存不用，到期删除`))).toBeTruthy();
    expect(screen.getByText(/这张身份证可以重新实名/)).toBeTruthy();
    expect(screen.getByText('1****************X')).toBeTruthy();
  });

  it('leads to the conditions', async () => {
    asVerified();
    await show(<ConsequencesPage />);
    await press('查看清除条件');
    expect(went).toEqual([{ how: 'navigateTo', url: '/clearing/board/index' }]);
  });

  it('a request in review leads to its status, and no second one is begun', async () => {
    asVerified('pending');
    await show(<ConsequencesPage />);
    await press(/^清除申请/);
    expect(went).toEqual([{ how: 'navigateTo', url: '/clearing/status/index' }]);
    expect(screen.queryByRole('button', { name: '查看清除条件' })).toBeNull();
  });

  it('a refused one leads to its reasons', async () => {
    asVerified('rejected');
    await show(<ConsequencesPage />);
    await press(/^清除申请.*未通过/);
    expect(went).toEqual([{ how: 'navigateTo', url: '/clearing/status/index' }]);
  });

  it('without a real name there is nothing to clear, and a way to get one', async () => {
    answerMe();
    await show(<ConsequencesPage />);
    await press('去实名认证');
    expect(went).toEqual([{ how: 'redirectTo', url: '/real-name/home/index' }]);
  });
});

describe('R27 after clearing', () => {
  it('what came of it can be read again', async () => {
    answerMe({ clearing: requestThatIs('cleared') });
    await show(<ConsequencesPage />);
    await press(/^清除申请.*已清除/);
    expect(went).toEqual([{ how: 'navigateTo', url: '/clearing/status/index' }]);
  });
});

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { receiptIntros } from '../../../domain/clearing/receipt';
import type { ClearingReceipt } from '../../../domain/contract/clearing-receipt';
import ReceiptPage from '../../../miniapp/clearing/receipt/index';
import { session } from '../../../miniapp/session/session';
import { settings } from '../../../miniapp/settings/settings';
import { problem } from '../support/fake-api';
import fakeTaro, { routeParams, went } from '../support/fake-taro';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const path = '/v1/clearings/c1/receipt';
const receipt: ClearingReceipt = {
  id: 'c1',
  openedBy: 'person',
  maskedName: '**夏',
  maskedIdNumber: '1****************X',
  verifiedAt: '2026-01-20T04:00:00Z',
  clearedAt: '2026-11-19T17:05:00Z',
  erased: [{ code: 'photos', count: 6, words: '6 张照片' }],
  kept: [
    { code: 'identity_record', words: '封存的记录', why: '法律要求', until: '2036-11-20', deletedAt: null },
    { code: 'history', words: '申请记录', why: '供您查询', until: null, deletedAt: null },
  ],
};
const answer = (change: Partial<ClearingReceipt> = {}) =>
  holder.api.on(`GET ${path}`, { status: 200, body: { ...receipt, ...change } });

let download: jest.SpyInstance;
let saved: string[];
beforeEach(() => {
  routeParams.id = 'c1';
  answer();
  download = jest.spyOn(fakeTaro, 'downloadFile').mockResolvedValue({ statusCode: 200, tempFilePath: 'blob:receipt' });
  saved = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(`${this.download} from ${this.href}`);
  });
});
afterEach(() => {
  delete routeParams.id;
  jest.restoreAllMocks();
});

const save = async () => userEvent.click(await screen.findByRole('button', { name: '保存回执（PDF）' }));

describe('R27 the receipt', () => {
  it('tells what was erased, what is kept, until when and why, by a Beijing clock and with the year', async () => {
    await show(<ReceiptPage />);
    expect(await screen.findByText('6 张照片')).toBeTruthy();
    expect(screen.getByText('2026-11-20 01:05')).toBeTruthy();
    expect(screen.getByText('1****************X')).toBeTruthy();
    const kept = document.getElementById('kept-identity_record')?.textContent;
    expect(kept).toBe('封存的记录保留至 2036-11-20，到期自动删除原因：法律要求');
    expect(document.getElementById('kept-history')?.textContent).toBe('申请记录原因：供您查询');
  });

  it('R25 does not say that you asked where a claim did', async () => {
    answer({ openedBy: 'holder' });
    await show(<ReceiptPage />);
    expect(await screen.findByText(receiptIntros.holder['zh-CN'])).toBeTruthy();
    expect(screen.queryByText(/应您的申请/)).toBeNull();
  });

  it('says of what was kept that its time is over', async () => {
    const [record] = receipt.kept as [ClearingReceipt['kept'][number]];
    answer({ kept: [{ ...record, deletedAt: '2036-11-20T16:00:00Z' }] });
    await show(<ReceiptPage />);
    expect(await screen.findByText('已于 2036-11-21 到期删除')).toBeTruthy();
    expect(screen.queryByText(/到期自动删除/)).toBeNull();
  });

  it('R41 speaks English', async () => {
    settings.set({ language: 'en', textSize: 'standard' });
    await show(<ReceiptPage />);
    expect(await screen.findByRole('heading', { level: 2, name: 'Receipt: real name cleared' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save the receipt (PDF)' })).toBeTruthy();
  });

  it.each(['of another account', undefined])('that is not there (%s) leads to how the request stands', async (id) => {
    if (id === undefined) delete routeParams.id;
    holder.api.on(`GET ${path}`, { status: 404, body: problem('not_found', 404) });
    await show(<ReceiptPage />);
    await userEvent.click(await screen.findByRole('button', { name: '查看清除进度' }));
    expect(went).toEqual([{ how: 'redirectTo', url: '/clearing/status/index' }]);
  });

  it('says that there is no network, and can be asked for again', async () => {
    holder.api.on(`GET ${path}`, 'drop');
    await show(<ReceiptPage />);
    expect((await screen.findByRole('alert')).textContent).toMatch(/网络/);
    answer();
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('6 张照片')).toBeTruthy();
  });

  it('leads to signing in where the session is over', async () => {
    session.set(null);
    await show(<ReceiptPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/pages/sign-in/index' }]));
  });
});

describe('R27 the PDF', () => {
  it('is fetched with the session and saved under a name', async () => {
    await show(<ReceiptPage />);
    await save();
    await waitFor(() => expect(saved).toEqual(['clearing-receipt.pdf from blob:receipt']));
    expect(download.mock.calls[0][0]).toMatchObject({
      url: `${holder.api.url}${path}.pdf`,
      header: { Authorization: 'Bearer first-token', 'Accept-Language': 'zh-CN' },
    });
  });

  it('that cannot be fetched says so, and the receipt stays', async () => {
    download.mockRejectedValue(new Error('no network'));
    await show(<ReceiptPage />);
    await save();
    expect((await screen.findByRole('alert')).textContent).toMatch(/网络/);
    expect(screen.getByText('6 张照片')).toBeTruthy();
    expect(saved).toEqual([]);
  });
});

import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import ClearingConfirmPage from '../../../miniapp/clearing/confirm/index';
import { clearingDraft, emptyClearingDraft } from '../../../miniapp/clearing/draft/clearing-draft';
import { confirmPage } from '../support/confirm-page';
import { problem } from '../support/fake-api';
import { went } from '../support/fake-taro';
import { clearing, me, verified } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const submission = 'POST /v1/clearings';
const body = {
  frontPhotoId: 'front-1',
  backPhotoId: 'back-1',
  holdingPhotoId: 'holding-1',
  bankCardPhotoId: 'card-1',
  consent: true,
};
const { sent, keys, agree, submit, submitTwice } = confirmPage(holder, {
  page: () => <ClearingConfirmPage />,
  boxes: [/清除后不能恢复/, /我单独同意/],
  button: '提交清除申请',
  submission,
});

beforeEach(() => {
  clearingDraft.set({
    ...emptyClearingDraft('account-1'),
    photos: { front: 'front-1', back: 'back-1', holding: 'holding-1', 'bank-card': 'card-1' },
  });
  holder.api.on('GET /v1/me', { status: 200, body: me({ realName: verified }) });
  holder.api.on(submission, { status: 201, body: clearing() });
});

describe('R23 what is confirmed', () => {
  it('shows whose real name it is, masked, and says plainly what cannot be undone', async () => {
    await show(<ClearingConfirmPage />);
    expect(await screen.findByText('1****************X')).toBeTruthy();
    expect(screen.getByText(/一旦清除不能撤销/)).toBeTruthy();
    expect(screen.getByText(/两位客服先后审核/)).toBeTruthy();
  });

  it('R29 of a frozen account: says first that nothing can be changed', async () => {
    holder.api.on('GET /v1/me', { status: 200, body: me({ realName: verified, frozenSince: '2026-11-20T04:00:00Z' }) });
    await show(<ClearingConfirmPage />);
    expect(await screen.findByText(/^账户变更已暂停/)).toBeTruthy();
  });

  it('nothing is ticked beforehand, and nothing is submitted before both are', async () => {
    await show(<ClearingConfirmPage />);
    await submit();
    expect(screen.getByText('请先阅读并勾选以上两项，再提交')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: /清除后不能恢复/ }));
    await submit();
    expect(sent()).toEqual([]);
  });

  it('without its photos it leads back to them', async () => {
    clearingDraft.set(emptyClearingDraft('account-1'));
    await show(<ClearingConfirmPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url: '/clearing/request/index' }]));
  });
});

describe('R23 submitting', () => {
  it('sends the four photos and what was ticked once, forgets the draft and shows the status', async () => {
    await agree();
    await submit();
    await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/clearing/status/index' }]));
    expect(sent().map((one) => one.body)).toEqual([body]);
    expect(clearingDraft.get()).toBeNull();
  });

  it('a double tap is one request', async () => {
    await agree();
    submitTwice();
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent()).toHaveLength(1);
  });

  it('after a lost answer it is sent again under the same key, also when the page was closed meanwhile', async () => {
    holder.api.on(submission, 'drop');
    await agree();
    await submit();
    await waitFor(() => expect(document.getElementById('submit-problem')?.textContent).toMatch(/网络/));
    holder.api.on(submission, { status: 201, body: clearing() });
    cleanup();
    await agree();
    await submit();
    await waitFor(() => expect(went).toHaveLength(1));
    expect(keys().size).toBe(1);
  });

  it('one that arrived after all, perhaps from another device, leads to its status', async () => {
    holder.api.on(submission, { status: 409, body: problem('clearing_pending', 409) });
    await agree();
    await submit();
    await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/clearing/status/index' }]));
  });

  it('a condition that changed leads to the board with what changed; the photos stay', async () => {
    const preconditions = [{ code: 'bank_cards_unbound', state: 'unmet' }];
    holder.api.on(submission, { status: 409, body: problem('preconditions_unmet', 409, { preconditions }) });
    await agree();
    await submit();
    await waitFor(() =>
      expect(went).toEqual([{ how: 'reLaunch', url: '/clearing/board/index?changed=bank_cards_unbound' }]),
    );
    expect(clearingDraft.get()?.photos.front).toBe('front-1');
  });

  it('a photo that the service names is marked where it is taken again, and the others stay', async () => {
    const fields = [{ path: 'frontPhotoId', code: 'not_the_holder', message: '不是本人的身份证' }];
    holder.api.on(submission, { status: 422, body: problem('invalid_input', 422, { fields }) });
    await agree();
    await submit();
    await waitFor(() => expect(went).toEqual([{ how: 'navigateBack' }]));
    expect(clearingDraft.get()?.photos).toMatchObject({ front: null, holding: 'holding-1' });
    expect(clearingDraft.get()?.problems.frontPhotoId?.message).toBe('不是本人的身份证');
  });

  it('leads to the sign-in page where the session ended for good; the photos stay', async () => {
    holder.api.on(submission, { status: 401, body: problem('sign_in_required', 401) });
    await agree();
    await submit();
    await waitFor(() => expect(went).toContainEqual({ how: 'reLaunch', url: '/pages/sign-in/index' }));
    expect(clearingDraft.get()?.photos.front).toBe('front-1');
  });
});

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draft } from '../../../miniapp/draft/draft';
import ConfirmPage from '../../../miniapp/real-name/confirm/index';
import { confirmPage } from '../support/confirm-page';
import { problem } from '../support/fake-api';
import { went } from '../support/fake-taro';
import { draftReady, verification } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const submission = 'POST /v1/verifications';
const { sent, agree, submit, submitTwice } = confirmPage(holder, {
  page: () => <ConfirmPage />,
  boxes: [/我已阅读并单独同意/],
  button: '提交审核',
  submission,
});

beforeEach(() => {
  draft.set(draftReady());
  holder.api.on(submission, { status: 201, body: verification() });
});

describe('R4 confirming', () => {
  it('shows what will be submitted', async () => {
    await show(<ConfirmPage />);
    expect(screen.getByText('林知夏')).toBeTruthy();
    expect(screen.getByText('110105 19491231 002X')).toBeTruthy();
    expect(screen.getByText('2020.01.31 – 长期')).toBeTruthy();
  });

  it('submits nothing without the separate consent, and says so', async () => {
    await show(<ConfirmPage />);
    expect(screen.getByRole('checkbox').getAttribute('aria-checked')).toBe('false');
    await submit();
    expect(screen.getByRole('alert').textContent).toBe('请先阅读并同意后再提交');
    expect(sent()).toEqual([]);
  });

  it('lets the consent be read where it is asked', async () => {
    await show(<ConfirmPage />);
    await userEvent.click(screen.getByRole('button', { name: '阅读全文' }));
    expect(screen.getByText(/不会用于营销/)).toBeTruthy();
  });

  it('makes one submission of a double tap', async () => {
    await agree();
    submitTwice();
    await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/real-name/status/index' }]));
    expect(sent()).toHaveLength(1);
  });

  it('leads to the sign-in page where the session ended for good, and keeps the draft', async () => {
    holder.api.on(submission, { status: 401, body: problem('sign_in_required', 401) });
    await agree();
    await submit();
    await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/pages/sign-in/index' }]));
    expect(draft.get()?.typed.name).toBe('林知夏');
  });

  it('leads to the form where a part of it is missing', async () => {
    draft.set(draftReady({ photos: { front: 'front-1', back: null } }));
    await show(<ConfirmPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url: '/real-name/form/index' }]));
  });

  it('has nothing to confirm without a draft', async () => {
    draft.set(null);
    await show(<ConfirmPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url: '/real-name/home/index' }]));
  });
});

describe('R8 an identity that is bound to another account', () => {
  it('is told with the ways on', async () => {
    holder.api.on(submission, { status: 409, body: problem('identity_already_bound', 409) });
    await agree();
    await submit();
    const said = (await screen.findByRole('alert')).textContent;
    expect(said).toContain('该身份信息已被其他账户绑定');
    expect(said).toContain('请登录该账户使用');
    expect(said).toContain('请用身份证证明您是持有人');
  });
});

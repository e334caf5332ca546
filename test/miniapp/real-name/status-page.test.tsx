import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { waysOn } from '../../../domain/ways-on';
import StatusPage from '../../../miniapp/real-name/status/index';
import { problem } from '../support/fake-api';
import { went } from '../support/fake-taro';
import { verification } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const current = 'GET /v1/verifications/current';

describe('R5 the date by which it will be decided', () => {
  it('is said as a day', async () => {
    holder.api.on(current, { status: 200, body: verification() });
    await show(<StatusPage />);
    expect(await screen.findByText('预计11月25日前完成')).toBeTruthy();
    expect(screen.queryByText(/抱歉/)).toBeNull();
    expect(screen.queryByText(/顺延/)).toBeNull();
  });

  it('comes with an apology where an earlier one was missed', async () => {
    holder.api.on(current, { status: 200, body: verification({ timesMissed: 1 }) });
    await show(<StatusPage />);
    expect(await screen.findByText(/抱歉.*预计11月25日前完成/)).toBeTruthy();
  });

  it('may still move where the holidays of its year are not known', async () => {
    holder.api.on(current, { status: 200, body: verification({ countedBy: 'weekends-only' }) });
    await show(<StatusPage />);
    expect(await screen.findByText(/日期可能顺延/)).toBeTruthy();
  });
});

describe('R6 a refusal', () => {
  it('names each reason, its field, what to do, and the comment', async () => {
    const rejection = {
      reasons: [{ code: 'photo_unclear', field: 'backPhotoId', message: '照片不清晰，请重新拍摄' } as const],
      comment: '国徽面有反光',
    };
    const { comment } = rejection;
    holder.api.on(current, { status: 200, body: verification({ status: 'rejected', rejection, comment }) });
    await show(<StatusPage />);
    expect(await screen.findByText('国徽面照片')).toBeTruthy();
    expect(screen.getByText('照片不清晰，请重新拍摄')).toBeTruthy();
    expect(screen.getByText('国徽面有反光')).toBeTruthy();
    expect(screen.getByText('请按以下说明修改后重新提交，其余内容无需重填。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '修改后重新提交' }));
    expect(went).toEqual([{ how: 'navigateTo', url: '/real-name/form/index' }]);
  });
});

describe('R8 a refusal because the identity is bound to another account', () => {
  const reason = { code: 'identity_already_bound', field: 'idNumber', message: '该身份信息已被其他账户绑定' } as const;

  it('shows the ways on, and does not only ask to correct and submit again', async () => {
    const rejection = { reasons: [reason], comment: null };
    holder.api.on(current, { status: 200, body: verification({ status: 'rejected', rejection }) });
    await show(<StatusPage />);
    expect(await screen.findByText('该身份已绑定其他账户，请按以下方式处理。')).toBeTruthy();
    for (const way of Object.values(waysOn.identity_already_bound)) expect(screen.getByText(way['zh-CN'])).toBeTruthy();
    expect(screen.queryByText(/其余内容无需重填/)).toBeNull();
    expect(screen.getByRole('button', { name: '修改后重新提交' })).toBeTruthy();
  });
});

describe('R5 while the review is under way', () => {
  const real = setTimeout;
  /** Lets the page's next timer run out; all others are real. */
  let timeIsUp: () => void;
  let pauses: number[];
  beforeEach(() => {
    pauses = [];
    const own = [1_500, 3_500, 7_500, 15_500];
    timeIsUp = () => {
      throw new Error('The page is not watching');
    };
    // Not a mock of Jest's: Testing Library would take it for fake timers, and try to move them.
    globalThis.setTimeout = ((run: () => void, ms: number) => {
      if (!own.includes(ms)) return real(run, ms);
      timeIsUp = run;
      pauses.push(ms);
      return 0;
    }) as typeof setTimeout;
  });
  afterEach(() => {
    globalThis.setTimeout = real;
  });

  it('the decision appears by itself', async () => {
    holder.api.on(
      current,
      { status: 200, body: verification() },
      { status: 200, body: verification({ status: 'approved' }) },
    );
    await show(<StatusPage />);
    await screen.findByText('预计11月25日前完成');
    act(() => timeIsUp());
    expect(await screen.findByText('已通过')).toBeTruthy();
  });

  it('R12 asks soon after the submission, when a clear case is decided, and ever more seldom', async () => {
    holder.api.on(current, { status: 200, body: verification() });
    await show(<StatusPage />);
    await screen.findByText('预计11月25日前完成');
    for (let i = 0; i < 5; i += 1) act(() => timeIsUp());
    expect(pauses).toEqual([1_500, 3_500, 7_500, 15_500, 15_500, 15_500]);
  });

  it('a lost connection leaves the page as it was', async () => {
    holder.api.on(current, { status: 200, body: verification() }, 'drop');
    await show(<StatusPage />);
    await screen.findByText('预计11月25日前完成');
    act(() => timeIsUp());
    await waitFor(() => expect(holder.api.calls(current).length).toBeGreaterThan(3));
    expect(screen.getByText('预计11月25日前完成')).toBeTruthy();
  });
});

describe('R6 withdrawing', () => {
  const withdrawal = 'POST /v1/verifications/v1/withdrawal';

  it('asks first', async () => {
    holder.api.on(current, { status: 200, body: verification() });
    await show(<StatusPage />);
    await userEvent.click(await screen.findByRole('button', { name: '撤回申请' }));
    await userEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(holder.api.calls(withdrawal)).toEqual([]);
  });

  it('shows that it was withdrawn, with the way on', async () => {
    holder.api.on(
      current,
      { status: 200, body: verification() },
      { status: 200, body: verification({ status: 'withdrawn' }) },
    );
    holder.api.on(withdrawal, { status: 200, body: verification({ status: 'withdrawn' }) });
    await withdraw();
    expect(await screen.findByRole('button', { name: '重新提交' })).toBeTruthy();
  });

  it('stands among the steps in place of a result', async () => {
    const at = '2026-11-20T04:00:00Z';
    const steps = [
      { code: 'submitted', state: 'done', at },
      { code: 'withdrawn', state: 'done', at },
    ] as const;
    holder.api.on(current, { status: 200, body: verification({ status: 'withdrawn', steps: [...steps] }) });
    const { container } = await show(<StatusPage />);
    await screen.findByRole('button', { name: '重新提交' });
    const said = [...container.querySelectorAll('.step > div:first-child')].map(({ textContent }) => textContent);
    expect(said).toEqual(['已提交', '已撤回']);
  });

  it('shows the result where it was decided meanwhile', async () => {
    holder.api.on(
      current,
      { status: 200, body: verification() },
      { status: 200, body: verification({ status: 'approved' }) },
    );
    holder.api.on(withdrawal, { status: 409, body: problem('verification_decided', 409) });
    await withdraw();
    expect(await screen.findByText('已通过')).toBeTruthy();
  });

  async function withdraw() {
    await show(<StatusPage />);
    await userEvent.click(await screen.findByRole('button', { name: '撤回申请' }));
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '撤回申请' }));
    await waitFor(() => expect(holder.api.calls(withdrawal)).toHaveLength(1));
  }
});

describe('R27 an approval whose real name was cleared', () => {
  it('no longer says that the account is verified, and leads on', async () => {
    const body = verification({ status: 'approved', clearedAt: '2026-11-20T04:00:00Z' });
    holder.api.on(current, { status: 200, body });
    await show(<StatusPage />);
    expect(await screen.findByText('实名信息已清除')).toBeTruthy();
    expect(screen.getByText(/已于11月20日清除/)).toBeTruthy();
    expect(screen.queryByText('您的账户已完成实名认证。')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '查看清除结果' }));
    await userEvent.click(screen.getByRole('button', { name: '重新实名认证' }));
    expect(went).toEqual([
      { how: 'navigateTo', url: '/clearing/status/index' },
      { how: 'redirectTo', url: '/real-name/home/index' },
    ]);
  });
});

describe('R5 what cannot be shown', () => {
  it('says what happened and lets the person try again', async () => {
    holder.api.on(current, { status: 403, body: problem('not_allowed', 403) });
    await show(<StatusPage />);
    const retry = await screen.findByRole('button', { name: '重试' });
    holder.api.on(current, { status: 200, body: verification() });
    await userEvent.click(retry);
    expect(await screen.findByText('预计11月25日前完成')).toBeTruthy();
  });

  it('leads to the sign-in page where the session ended for good', async () => {
    holder.api.on(current, { status: 401, body: problem('sign_in_required', 401) });
    await show(<StatusPage />);
    await waitFor(() => expect(went).toContainEqual({ how: 'reLaunch', url: '/pages/sign-in/index' }));
  });
});

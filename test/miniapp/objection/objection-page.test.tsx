import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Objection } from '../../../domain/contract/holder-claim';
import { objectionKeeper } from '../../../miniapp/draft/objection-draft';
import ObjectionPage from '../../../miniapp/objection/notice/index';
import PayPage from '../../../miniapp/pages/pay/index';
import { objection } from '../holder-claim/samples';
import { problem } from '../support/fake-api';
import { went } from '../support/fake-taro';
import { me } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const current = 'GET /v1/objections/current';
const sending = 'POST /v1/objections/current';
const outcome = () => document.getElementById('outcome')?.textContent;
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const confirm = () => within(screen.getByRole('dialog')).getByRole('button', { name: '提出异议' });

beforeEach(() => {
  objectionKeeper.erase();
  holder.api.on('GET /v1/me', { status: 200, body: me() });
});

async function showObjection(more: Partial<Objection> = {}) {
  holder.api.on(current, { status: 200, body: objection(more) });
  await show(<ObjectionPage />);
  await screen.findByRole('heading', { level: 2 });
}

async function write(words: string) {
  await userEvent.type(screen.getByLabelText('说明情况'), words);
  await press('提出异议');
}

describe('R25 the account that is to be cleared is told', () => {
  const objectionUntil = '2026-11-27T04:00:00Z';

  it('on 支付, and led to where it may object', async () => {
    const prompt = {
      kind: 'clearing_announced',
      severity: 'error',
      words: '有人申请清除，请在 11月27日 前提出异议',
      action: 'objection',
      date: '2026-11-27',
    } as const;
    const asked = me({ objection: { status: 'open', objectionUntil }, prompts: [prompt] });
    holder.api.on('GET /v1/me', { status: 200, body: asked });
    await show(<PayPage />);
    expect((await screen.findByRole('alert')).textContent).toContain(prompt.words);
    await press('去看看');
    expect(went).toEqual([{ how: 'navigateTo', url: '/objection/notice/index' }]);
  });

  it.each(['objected', 'passed', 'overruled'] as const)('and, once it was %s, that it goes on', async (status) => {
    holder.api.on('GET /v1/me', { status: 200, body: me({ objection: { status, objectionUntil } }) });
    await show(<PayPage />);
    expect(await screen.findByText(/正在处理/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    await press('去看看');
    expect(went).toEqual([{ how: 'navigateTo', url: '/objection/notice/index' }]);
  });
});

describe('R25 what is asked', () => {
  it('by when, what comes of doing nothing and of objecting; never who asks', async () => {
    await showObjection();
    expect(outcome()).toBe('有人申请清除本账户的实名');
    expect(screen.getByText(/11月27日 12:00前提出异议/)).toBeTruthy();
    expect(screen.getByText(/^不处理：/)).toBeTruthy();
    expect(screen.getByText(/^提出异议：/)).toBeTruthy();
  });

  it('past its time, while something holds the clearing up: that it may still object', async () => {
    holder.api.on('GET /v1/service', { status: 200, body: { sandbox: true, now: '2026-11-27T04:00:00Z' } });
    await showObjection();
    expect(screen.getByText(/现在仍可以提出异议/)).toBeTruthy();
    expect(screen.getByLabelText('说明情况')).toBeTruthy();
  });

  it('nothing: says so', async () => {
    await show(<ObjectionPage />);
    expect(await screen.findByText('没有人申请清除本账户的实名')).toBeTruthy();
  });

  it.each([
    ['passed', '提出异议的时间已过', /两位客服先后审核/],
    ['overruled', '异议没有成立', /清除申请继续/],
    ['ended', '清除没有发生', /没有变化/],
  ] as const)('%s: what holds now, and no way to object', async (status, title, said) => {
    await showObjection({ status });
    expect(outcome()).toBe(title);
    expect(screen.getByText(said)).toBeTruthy();
    expect(screen.queryByLabelText('说明情况')).toBeNull();
  });

  it('cleared: leads to verifying anew', async () => {
    await showObjection({ status: 'cleared' });
    await press('重新实名认证');
    expect(went).toEqual([{ how: 'redirectTo', url: '/real-name/home/index' }]);
  });
});

describe('R25 objecting', () => {
  const objected = objection({ status: 'objected', words: '不是我', dueAt: '2026-11-25T15:59:59.999Z' });

  it('needs words, and asks once more', async () => {
    await showObjection();
    await press('提出异议');
    expect(screen.getByRole('alert').textContent).toBe('请说明情况，客服才能核实');
    expect(screen.queryByRole('dialog')).toBeNull();
    await write('不是我');
    expect(screen.getByRole('dialog').textContent).toMatch(/不能撤回/);
    await press('取消');
    expect(holder.api.calls(sending)).toEqual([]);
  });

  it('sends the words once, and shows who looks at it and by when', async () => {
    await showObjection();
    await write(' 不是我 ');
    holder.api.on(sending, { status: 200, body: objected });
    holder.api.on(current, { status: 200, body: objected });
    const button = confirm();
    act(() => {
      button.click();
      button.click();
    });
    await waitFor(() => expect(outcome()).toBe('已提出异议'));
    expect(screen.getByText(/预计11月25日前有结果/)).toBeTruthy();
    expect(document.getElementById('your-words')?.textContent).toBe('不是我');
    expect(holder.api.calls(sending).map(({ body }) => body)).toEqual([{ words: '不是我' }]);
  });

  it('a lost answer keeps what was written', async () => {
    await showObjection();
    await write('不是我');
    holder.api.on(sending, 'drop');
    await userEvent.click(confirm());
    await waitFor(() => expect(document.getElementById('objection-problem')?.textContent).toMatch(/网络/));
    expect(screen.getByLabelText<HTMLTextAreaElement>('说明情况').value).toBe('不是我');
  });

  it('R7 what was written stays when the page is left, for this account and this clearing only', async () => {
    const field = () => screen.getByLabelText<HTMLTextAreaElement>('说明情况');
    await showObjection();
    await userEvent.type(field(), '不是我');
    cleanup();
    await showObjection();
    expect(field().value).toBe('不是我');
    cleanup();
    await showObjection({ id: 'o2' });
    expect(field().value).toBe('');
    cleanup();
    holder.api.on('GET /v1/me', { status: 200, body: me({ account: { id: 'account-2', nickname: 'bob' } }) });
    await showObjection();
    expect(field().value).toBe('');
  });

  it('R7 what was sent is not kept', async () => {
    await showObjection();
    await write('不是我');
    holder.api.on(sending, { status: 200, body: objected });
    await userEvent.click(confirm());
    await waitFor(() => expect(objectionKeeper.store.get()).toBeNull());
  });

  it('too late: says so, and shows what holds now', async () => {
    await showObjection();
    await write('不是我');
    holder.api.on(sending, { status: 409, body: problem('objection_over', 409) });
    holder.api.on(current, { status: 200, body: objection({ status: 'passed' }) });
    await userEvent.click(confirm());
    await waitFor(() => expect(outcome()).toBe('提出异议的时间已过'));
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { zhCN } from '../../../console/words/zh-CN';
import { mostCounted, type UndeliveredMessage, type UndeliveredPage } from '../../../domain/contract/undelivered';
import { fill } from '../../../domain/words';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';

const api = new DeskApi();
const words = zhCN.messages;
const listed = 'GET /v1/messages/undelivered';
const resent = (id: string) => `POST /v1/messages/${id}/resend`;
const allResent = 'POST /v1/messages/resend';

function makeMessage(wishes: Partial<UndeliveredMessage> = {}): UndeliveredMessage {
  return {
    id: 'message-1',
    kind: 'verified',
    title: '实名认证通过',
    status: 'dead',
    channels: ['sms', 'mail'],
    tries: 11,
    fault: 'smtp_auth',
    writtenAt: '2026-11-20T01:00:00.000Z',
    lastTriedAt: '2026-11-21T20:42:00.000Z',
    ...wishes,
  };
}

/** What the list answers from now on. */
function listing(messages: UndeliveredMessage[], wishes: Partial<UndeliveredPage['counts']> = {}): void {
  const count = (status: string) => messages.filter((message) => message.status === status).length;
  const counts = { dead: count('dead'), unsure: count('unsure'), waiting: 0, ...wishes };
  api.on(listed, ({ query }) => ({
    status: 200,
    json: { counts, messages: messages.filter(({ status }) => status === query.status), next: null },
  }));
}

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  answerAsUsual(api, 'admin');
});

describe('R29 messages that did not go out', () => {
  it('R16 are for administrators', async () => {
    answerAsUsual(api, 'senior');
    openDesk('/messages');
    expect(await screen.findByText(zhCN.frame.notForRole)).toBeTruthy();
    expect(screen.queryByText(zhCN.frame.messages)).toBeNull();
    expect(api.requests(listed)).toHaveLength(0);
  });

  it('are shown with what is left to try, why, how often, when, and how many wait', async () => {
    listing([makeMessage()], { unsure: mostCounted, waiting: 7 });
    openDesk('/messages');
    const row = (await byId('resend-message-1')).closest('tr')?.textContent;
    for (const part of ['实名认证通过', '审核进度', '短信', '邮件', words.faults.smtp_auth, 'smtp_auth']) {
      expect(row).toContain(part);
    }
    for (const part of ['2026-11-22 04:42', '共 11 次', '产生于 2026-11-20 09:00']) expect(row).toContain(part);
    expect(screen.getByText(fill(words.waiting, { count: 7 }))).toBeTruthy();
    expect(screen.getByRole('radio', { name: '放弃投递 1' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: '结果不明 10000+' })).toBeTruthy();
    expect(screen.getByRole('link', { name: zhCN.frame.messages })).toBeTruthy();
  });

  it('are told apart by whether they may have arrived, which stands in the address', async () => {
    listing([makeMessage(), makeMessage({ id: 'message-2', status: 'unsure', fault: 'interrupted' })]);
    const { user, place } = openDesk('/messages');
    await user.click(await screen.findByRole('radio', { name: '结果不明 1' }));
    expect(await screen.findByText(words.faults.interrupted)).toBeTruthy();
    await waitFor(() => expect(document.getElementById('resend-message-1')).toBeNull());
    expect(screen.getByText(words.meanings.unsure)).toBeTruthy();
    expect(place.now).toBe('/messages?status=unsure');
  });

  it('say that there are none, here or at all, and what failed', async () => {
    listing([], { unsure: 1 });
    const here = openDesk('/messages');
    expect(await screen.findByText(words.nothingHere)).toBeTruthy();
    expect(document.getElementById('resend-all')).toBeNull();
    here.unmount();
    listing([]);
    const nowhere = openDesk('/messages');
    expect(await screen.findByText(words.nothing)).toBeTruthy();
    nowhere.unmount();
    api.on(listed, problem('invalid_input'));
    const { user } = openDesk('/messages');
    const retry = within(await screen.findByRole('alert')).getByRole('button', { name: '重试' });
    listing([makeMessage()]);
    await user.click(retry);
    expect(await byId('resend-message-1')).toBeTruthy();
  });

  it('come page by page', async () => {
    const first = { counts: { dead: 2, unsure: 0, waiting: 0 }, messages: [makeMessage()], next: 'message-1' };
    const second = { ...first, messages: [makeMessage({ id: 'message-2' })], next: null };
    api.on(listed, ({ query }) => ({ status: 200, json: query.cursor ? second : first }));
    const { user } = openDesk('/messages');
    await user.click(await byId('page-next'));
    expect(await byId('resend-message-2')).toBeTruthy();
    expect(api.requests(listed).at(-1)?.query).toEqual({ status: 'dead', cursor: 'message-1' });
  });
});

describe('R29 a message that was given up', () => {
  it('is sent again once, and the keyboard goes on at the row that takes its place, at last at the heading', async () => {
    const [one, two] = [makeMessage(), makeMessage({ id: 'message-2' })];
    listing([one, two]);
    api.on(resent('message-1'), () => {
      listing([two]);
      return { status: 204 };
    });
    api.on(resent('message-2'), () => {
      listing([]);
      return { status: 204 };
    });
    const { user } = openDesk('/messages');
    await user.dblClick(await byId('resend-message-1'));
    expect(await screen.findByText(words.resent)).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.id).toBe('resend-message-2'));
    await user.keyboard('{Enter}');
    expect(await screen.findByText(words.nothing)).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.id).toBe('messages-title'));
    expect(api.requests(resent('message-1'))).toHaveLength(1);
    expect(api.requests(resent('message-2'))).toHaveLength(1);
  });

  it.each(['not_undelivered', 'not_found'] as const)(
    'is gone from the list where somebody was faster (%s)',
    async (code) => {
      listing([makeMessage()]);
      api.on(resent('message-1'), () => {
        listing([]);
        return problem(code);
      });
      const { user } = openDesk('/messages');
      await user.click(await byId('resend-message-1'));
      expect(await screen.findByText(words.gone)).toBeTruthy();
      expect(await screen.findByText(words.nothing)).toBeTruthy();
    },
  );

  it('stays where the answer was lost, and says so', async () => {
    listing([makeMessage()]);
    api.on(resent('message-1'), () => 'hang up');
    const { user } = openDesk('/messages');
    await user.click(await byId('resend-message-1'));
    expect(await screen.findByText(zhCN.failure.network)).toBeTruthy();
    expect(await byId('resend-message-1')).toBeTruthy();
  });
});

describe('R29 a message that may have arrived', () => {
  it('is sent again after it was said that the person may get it twice, and not by Enter struck too soon', async () => {
    listing([makeMessage({ status: 'unsure', fault: 'smtp_unanswered' })]);
    api.on(resent('message-1'), () => {
      listing([]);
      return { status: 204 };
    });
    const { user } = openDesk('/messages?status=unsure');
    await user.click(await byId('resend-message-1'));
    expect(await screen.findByText(/“实名认证通过”可能已经送达。再次发送，用户可能收到两次/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.id).toBe('keep'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.id).toBe('resend-message-1'));
    expect(api.requests(resent('message-1'))).toHaveLength(0);
    await user.click(await byId('resend-message-1'));
    await user.dblClick(await byId('confirm-change'));
    expect(await screen.findByText(words.resent)).toBeTruthy();
    expect(await screen.findByText(words.nothing)).toBeTruthy();
    await waitFor(() => expect(document.getElementById('confirm-change')).toBeNull());
    expect(api.requests(resent('message-1'))).toHaveLength(1);
  });

  it('says in the dialog what failed, which can then be tried again', async () => {
    listing([makeMessage({ status: 'unsure' })]);
    api.on(resent('message-1'), problem('unavailable'));
    const { user } = openDesk('/messages?status=unsure');
    await user.click(await byId('resend-message-1'));
    await user.click(await byId('confirm-change'));
    expect(await within(await screen.findByRole('dialog')).findByRole('alert')).toBeTruthy();
    api.on(resent('message-1'), { status: 204 });
    await user.click(await byId('confirm-change'));
    expect(await screen.findByText(words.resent)).toBeTruthy();
  });
});

describe('R29 all messages', () => {
  it('are sent again after it was said how many, the newest first where there are too many', async () => {
    listing([makeMessage()], { dead: 1200 });
    api.on(allResent, { status: 200, json: { resent: 500 } });
    const { user, place } = openDesk('/messages?cursor=message-9');
    await user.click(await byId('resend-all'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(fill(words.all.title, { count: 500 }))).toBeTruthy();
    expect(dialog.getByText(fill(words.all.rest, { total: 1200, count: 500 }))).toBeTruthy();
    expect(dialog.getByText(words.all.leads.dead, { exact: false })).toBeTruthy();
    await user.dblClick(await byId('confirm-change'));
    expect(await screen.findByText(fill(words.resentMany, { count: 500 }))).toBeTruthy();
    expect(api.requests(allResent).map(({ body }) => body)).toEqual([{ status: 'dead' }]);
    await waitFor(() => expect(place.now).toBe('/messages'));
    await waitFor(() => expect(document.activeElement?.id).toBe('resend-all'));
  });

  it('that may have arrived are sent again only with a warning', async () => {
    listing([makeMessage({ status: 'unsure' })]);
    api.on(allResent, () => {
      listing([]);
      return { status: 200, json: { resent: 0 } };
    });
    const { user } = openDesk('/messages?status=unsure');
    await user.click(await byId('resend-all'));
    expect(within(await screen.findByRole('dialog')).getByText(words.all.leads.unsure)).toBeTruthy();
    await user.click(await byId('confirm-change'));
    expect(await screen.findByText(words.resentNone)).toBeTruthy();
    expect(await screen.findByText(words.nothing)).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.id).toBe('messages-title'));
    expect(api.requests(allResent).map(({ body }) => body)).toEqual([{ status: 'unsure' }]);
  });
});

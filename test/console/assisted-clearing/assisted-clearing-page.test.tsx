import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { zhCN } from '../../../console/words/zh-CN';
import { type ClearingPurpose, clearingPurposes } from '../../../domain/clearing/clearing-photos';
import type { AssistedClearing, AssistedPhoto, CallerAccount } from '../../../domain/contract/assisted-clearing';
import type { Precondition } from '../../../domain/contract/clearing';
import { fill } from '../../../domain/words';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { useNodeForms } from '../support/use-node-forms';

const api = new DeskApi();
const words = zhCN.assisted;
const path = '/v1/review/assisted-clearings';
const search = `POST ${path}/search`;
const reason = '手机丢失，无法登录';
const ticket = 'ticket_1';

const routesOf = (of: string) => ({
  board: `GET ${path}/${of}/preconditions`,
  photos: `POST ${path}/${of}/photos`,
  open: `POST ${path}/${of}`,
});
const { board, photos, open } = routesOf(ticket);

const met: Precondition = {
  code: 'balance_zero',
  title: '余额为零',
  state: 'met',
  detail: '没有余额',
  cure: '无需处理',
};
const opened: AssistedClearing = {
  id: 'c1',
  status: 'pending',
  caseId: 'case-1',
  submittedAt: '2026-11-20T04:00:00Z',
  dueAt: '2026-11-25T15:59:59Z',
};

function makeAccount(wishes: Partial<CallerAccount> = {}): CallerAccount {
  return {
    realName: { maskedName: '**夏', maskedIdNumber: '1****************X', verifiedAt: '2026-01-05T04:00:00Z' },
    pending: null,
    frozenSince: null,
    ticket: { value: ticket, until: '2026-11-21T05:00:00Z' },
    ...wishes,
  };
}

function makePhoto(id: string, wishes: Partial<AssistedPhoto> = {}): AssistedPhoto {
  const taken = { uploadedAt: '2026-11-21T04:00:00Z', erasedAfter: '2026-11-28T04:00:00Z' };
  return { id, side: 'front', width: 1600, height: 1000, problems: [], readingState: 'read', ...taken, ...wishes };
}

beforeAll(async () => {
  await useNodeForms();
  await api.start();
});
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  answerAsUsual(api, 'agent');
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
  api.on(search, { status: 200, json: { account: makeAccount() } });
  api.on(board, { status: 200, json: { preconditions: [met] } });
  let count = 0;
  api.on(photos, () => {
    count += 1;
    return { status: 201, json: makePhoto(`photo-${count}`) };
  });
  api.on(open, { status: 201, json: opened });
});

type User = ReturnType<typeof openDesk>['user'];

async function searchFor(user: User, idNumber = '11010519491231002X') {
  await user.type(await byId('caller'), idNumber);
  await user.type(await byId('call-reason'), reason);
  await user.click(await byId('search-caller'));
}

async function found() {
  const desk = openDesk('/assisted-clearings');
  await searchFor(desk.user);
  await byId('place-front');
  return desk;
}

const file = (name = 'card.jpg', type = 'image/jpeg') => new File(['picture'], name, { type });
const place = (purpose: ClearingPurpose) => document.getElementById(`place-${purpose}`) as HTMLElement;
const choose = (purpose: ClearingPurpose, chosen = file()) =>
  fireEvent.change(document.getElementById(`file-${purpose}`) as HTMLElement, { target: { files: listOf(chosen) } });
const listOf = (chosen: File) => ({ item: () => chosen, length: 1, 0: chosen });

/** Chosen one after the other, so that each photo has the id of its place. */
async function chooseAll() {
  for (const purpose of clearingPurposes) {
    choose(purpose);
    await within(place(purpose)).findByText(words.good);
  }
}

describe('R26: a clearing for a caller', () => {
  it('is searched for, checked, given four photos and a reason, asked for twice, and leads to the case', async () => {
    const { user, place: address } = await found();
    expect((await byId('found-account')).textContent).toContain('**夏');
    expect(await screen.findByText(words.boardReady)).toBeTruthy();
    await chooseAll();
    expect(((await byId('opening-reason')) as HTMLTextAreaElement).value).toBe(reason);
    await user.click(await byId('open-for-caller'));
    expect(await screen.findByText(fill(words.confirmLead, { person: '**夏' }))).toBeTruthy();
    expect(api.requests(open)).toHaveLength(0);
    await user.dblClick(await byId('confirm-opening'));
    expect(await screen.findByText(words.opened)).toBeTruthy();
    expect(api.requests(search).map(({ body }) => body)).toEqual([{ idNumber: '11010519491231002X', reason }]);
    expect(api.requests(open).map(({ body }) => body)).toEqual([
      {
        frontPhotoId: 'photo-1',
        backPhotoId: 'photo-2',
        holdingPhotoId: 'photo-3',
        bankCardPhotoId: 'photo-4',
        reason,
      },
    ]);
    await user.click(await byId('open-case'));
    expect(address.now).toBe('/cases/case-1');
  });

  it('tried again after a lost reply carries the same key', async () => {
    const { user } = await found();
    await chooseAll();
    api.on(open, () => 'hang up');
    await user.click(await byId('open-for-caller'));
    await user.click(await byId('confirm-opening'));
    expect(await screen.findByText(zhCN.failure.network)).toBeTruthy();
    api.on(open, { status: 201, json: opened });
    await user.click(await byId('open-for-caller'));
    await user.click(await byId('confirm-opening'));
    expect(await screen.findByText(words.opened)).toBeTruthy();
    const keys = api.requests(open).map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('names what is missing, and asks for nothing until it is there', async () => {
    const { user } = await found();
    choose('front');
    await within(place('front')).findByText(words.good);
    await user.clear(await byId('opening-reason'));
    await user.click(await byId('open-for-caller'));
    expect(await screen.findByText(words.reasonMissing)).toBeTruthy();
    expect(screen.getByText(/^还缺：身份证国徽面、手持身份证照、银行卡$/)).toBeTruthy();
    expect(document.getElementById('confirm-opening')).toBeNull();
  });

  it('that is refused says so in words for whoever took the call, and keeps everything', async () => {
    const { user } = await found();
    await chooseAll();
    api.on(open, problem('account_frozen'));
    await user.click(await byId('open-for-caller'));
    await user.click(await byId('confirm-opening'));
    expect(await screen.findByText(words.refused.account_frozen)).toBeTruthy();
    expect(within(place('holding')).getByText(words.good)).toBeTruthy();
  });
});

describe('R26: the search', () => {
  it('wants a number that there can be, and a reason, before it asks', async () => {
    const { user } = openDesk('/assisted-clearings');
    await user.click(await byId('search-caller'));
    expect(screen.getByText(words.valueMissing.idNumber)).toBeTruthy();
    expect(screen.getByText(words.reasonMissing)).toBeTruthy();
    await user.type(await byId('caller'), '123');
    expect(screen.getByText(/身份证号应为18位/)).toBeTruthy();
    expect(api.requests(search)).toHaveLength(0);
  });

  it('goes by the account too', async () => {
    const { user } = openDesk('/assisted-clearings');
    await byId('caller');
    await user.click(screen.getByText(words.bys.hostId));
    await searchFor(user, 'alice');
    await byId('place-front');
    expect(api.requests(search).map(({ body }) => body)).toEqual([{ hostId: 'alice', reason }]);
  });

  it('that finds nobody says what to do, and can be made again', async () => {
    api.on(search, { status: 200, json: { account: null } });
    const { user } = openDesk('/assisted-clearings');
    await searchFor(user);
    expect((await byId('nobody-found')).textContent).toContain(words.nobodyHint);
    expect(await byId('search-caller')).toBeTruthy();
  });

  it('that was made too often says when to go on', async () => {
    api.on(search, problem('too_many_requests', { title: '操作过于频繁，请在 90 秒后重试' }));
    const { user } = openDesk('/assisted-clearings');
    await searchFor(user);
    expect(await screen.findByText('操作过于频繁，请在 90 秒后重试')).toBeTruthy();
  });

  it.each([
    [{ realName: null, ticket: null }, words.notVerified],
    [{ pending: 'clearing' }, words.pending.clearing],
    [{ frozenSince: '2026-11-21T02:00:00Z' }, fill(words.frozen, { time: '2026-11-21 10:00' })],
  ] as const)('that finds %j says why nothing can be asked for', async (wishes, text) => {
    api.on(search, { status: 200, json: { account: makeAccount(wishes) } });
    const { user } = openDesk('/assisted-clearings');
    await searchFor(user);
    expect((await byId('caller-barrier')).textContent).toBe(text);
    expect(document.getElementById('place-front')).toBeNull();
    await user.click(await byId('another-caller'));
    expect(((await byId('caller')) as HTMLInputElement).value).toBe('');
  });
});

describe('R26: the board and the photos', () => {
  it('show what is in the way with its cure, and look again', async () => {
    const unmet: Precondition = { ...met, state: 'unmet', detail: '余额 12.30 元', cure: '请提现或用完' };
    api.on(board, { status: 200, json: { preconditions: [unmet] } });
    const { user } = await found();
    expect(await screen.findByText('请提现或用完')).toBeTruthy();
    expect(screen.getByText(fill(words.boardNotReady, { count: 1 }))).toBeTruthy();
    api.on(board, { status: 200, json: { preconditions: [met] } });
    await user.click(await byId('board-again'));
    expect(await screen.findByText(words.boardReady)).toBeTruthy();
  });

  it('say what is wrong with a photo, and take another in its place', async () => {
    const blurred = { code: 'too_dark', weight: 'warn', message: '太暗，请重拍', help: 'light' } as never;
    api.on(photos, { status: 201, json: makePhoto('photo-1', { problems: [blurred] }) });
    await found();
    choose('front');
    expect(await within(place('front')).findByText('太暗，请重拍')).toBeTruthy();
    api.on(photos, { status: 201, json: makePhoto('photo-2') });
    choose('front');
    expect(await within(place('front')).findByText(words.good)).toBeTruthy();
    expect(within(place('front')).queryByText('太暗，请重拍')).toBeNull();
  });

  it('say of a side that nobody has read that nothing is known of it yet', async () => {
    api.on(photos, { status: 201, json: makePhoto('photo-1', { readingState: 'none' }) });
    await found();
    choose('front');
    expect(await within(place('front')).findByText(words.kept)).toBeTruthy();
  });

  it('take a file that is dropped, and refuse one that is no photo before it is sent', async () => {
    await found();
    fireEvent.drop(place('holding'), { dataTransfer: { files: listOf(file()) } });
    expect(await within(place('holding')).findByText(words.good)).toBeTruthy();
    choose('back', file('card.pdf', 'application/pdf'));
    expect(await within(place('back')).findByText(words.notAPhoto)).toBeTruthy();
    expect(api.requests(photos)).toHaveLength(1);
  });

  it('try an upload that failed again as the same one', async () => {
    const { user } = await found();
    api.on(photos, () => 'hang up');
    choose('front');
    await user.click(await within(place('front')).findByText(zhCN.failure.retry));
    await waitFor(() => expect(api.requests(photos)).toHaveLength(2));
    const keys = api.requests(photos).map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(1);
  });

  it('stay while an expired search is made again', async () => {
    const { user } = await found();
    await chooseAll();
    const next = { value: 'ticket_2', until: '2026-11-21T06:00:00Z' };
    api.on(search, { status: 200, json: { account: makeAccount({ ticket: next }) } });
    api.on(routesOf('ticket_2').board, { status: 200, json: { preconditions: [met] } });
    api.on(routesOf('ticket_2').open, { status: 201, json: opened });
    api.on(open, problem('ticket_expired'));
    await user.click(await byId('open-for-caller'));
    await user.click(await byId('confirm-opening'));
    await user.click(await byId('search-again'));
    await waitFor(() => expect(document.getElementById('ticket-expired')).toBeNull());
    await user.click(await byId('open-for-caller'));
    await user.click(await byId('confirm-opening'));
    expect(await screen.findByText(words.opened)).toBeTruthy();
    expect(api.requests(photos)).toHaveLength(4);
  });
});

it('R16: to an administrator the page is not there, nor is the way to it', async () => {
  answerAsUsual(api, 'admin');
  openDesk('/assisted-clearings');
  expect(await screen.findByText(zhCN.frame.notForRole)).toBeTruthy();
  expect(screen.queryByText(zhCN.frame.assistedClearings)).toBeNull();
});

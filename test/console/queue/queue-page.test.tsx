import { screen, waitFor, within } from '@testing-library/react';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { makeCase, makeHolder, makeSummary } from '../support/specimen-case';

const api = new DeskApi();
const list = 'GET /v1/review/cases';

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  answerAsUsual(api);
});

const tab = (name: string) => screen.findByText(name, { selector: '.ant-segmented-item-label' });

/** What was asked for so far; the strip of held cases asks too, at times of its own. */
const queries = () => api.requests(list).map(({ query }) => query);

describe('R10 the queue', () => {
  it('opens a case by its link', async () => {
    api.on(list, { status: 200, json: { cases: [makeSummary()], next: null } });
    const { user, place } = openDesk('/');
    await user.click(await screen.findByLabelText(/打开审核单：\*\*夏/));
    await waitFor(() => expect(place.now).toBe('/cases/case-1'));
  });

  it('claims the next case by the button, and by N', async () => {
    api.on('POST /v1/review/claims', { status: 201, json: makeCase() });
    const { user, place } = openDesk('/');
    await byId('next-case');
    await user.keyboard('n');
    await waitFor(() => expect(place.now).toBe('/cases/case-1'));
    expect(api.requests('POST /v1/review/claims')).toHaveLength(1);
  });

  it('a double click claims one case, not two', async () => {
    api.on('POST /v1/review/claims', { status: 201, json: makeCase() });
    const { user, place } = openDesk('/');
    await user.dblClick(await byId('next-case'));
    await waitFor(() => expect(place.now).toBe('/cases/case-1'));
    expect(api.requests('POST /v1/review/claims')).toHaveLength(1);
  });

  it('the keys work beside a filter that was just ticked', async () => {
    api.on('POST /v1/review/claims', { status: 201, json: makeCase() });
    const { user, place } = openDesk('/');
    await user.click(await byId('filter-late'));
    await user.keyboard('n');
    await waitFor(() => expect(place.now).toBe('/cases/case-1'));
  });

  it('whoever looks at one kind claims the next of that kind, on the case page too', async () => {
    api.on('POST /v1/review/claims', { status: 201, json: makeCase({ status: 'closed', outcome: 'withdrawn' }) });
    const { user, place } = openDesk('/?kind=second-look');
    expect((await byId('next-case')).textContent).toContain('领取下一单 · 盲审复核');
    await user.keyboard('n');
    await waitFor(() => expect(place.now).toBe('/cases/case-1'));
    expect((await byId('next-case')).textContent).toContain('领取下一单 · 盲审复核');
    expect(api.requests('POST /v1/review/claims')[0]?.body).toEqual({ kind: 'second-look' });
  });

  it('R26: whoever may confirm claims the next second approval where those are listed', async () => {
    answerAsUsual(api, 'senior');
    api.on('POST /v1/review/claims', { status: 204 });
    const { user } = openDesk('/?status=second-review');
    expect((await byId('next-case')).textContent).toContain('领取下一单 · 复核');
    await user.click(await byId('next-case'));
    expect(await screen.findByText('暂时没有待领取的复核')).toBeTruthy();
    expect(api.requests('POST /v1/review/claims')[0]?.body).toEqual({ second: true });
  });

  it('a kind that is not for one’s role is as good as none', async () => {
    openDesk('/?kind=correction');
    expect((await byId('next-case')).textContent).not.toContain('变更实名');
    await waitFor(() => expect(queries()).toContainEqual({ status: 'open' }));
  });

  it('tells all its keys, and those of the case that one is about to open', async () => {
    const { user } = openDesk('/');
    await byId('next-case');
    await user.keyboard('?');
    for (const key of ['N', '?', 'A', 'R', 'Q'])
      expect(await screen.findByText(key, { selector: '.shortcuts kbd' })).toBeTruthy();
  });

  it('the way back from a case leads to the list as it was left', async () => {
    api.on(list, { status: 200, json: { cases: [makeSummary()], next: null } });
    const { user, place } = openDesk('/?status=parked&late=true');
    await user.click(await screen.findByLabelText(/打开审核单：\*\*夏/));
    await byId('submitted');
    await user.keyboard('q');
    await waitFor(() => expect(place.now).toBe('/?status=parked&late=true'));
  });

  it('offers the kinds that there are for one’s role', async () => {
    const { user } = openDesk('/');
    await user.click(await byId('filter-kind'));
    expect(await screen.findByText('盲审复核', { selector: '.ant-select-item-option-content' })).toBeTruthy();
    expect(screen.queryByText('意见分歧')).toBeNull();
  });

  it('says so when nothing waits', async () => {
    api.on('POST /v1/review/claims', { status: 204 });
    const { user } = openDesk('/');
    await user.click(await byId('next-case'));
    expect(await screen.findByText('暂时没有待领取的审核单')).toBeTruthy();
  });

  it('keeps its filters in the address, and begins another list at its first page', async () => {
    const { user, place } = openDesk('/?cursor=abc');
    await waitFor(() => expect(queries()).toContainEqual({ status: 'open', cursor: 'abc' }));
    await user.click(await tab('已搁置'));
    await waitFor(() => expect(place.now).toBe('/?status=parked'));
    await user.click(await byId('filter-late'));
    await waitFor(() => expect(place.now).toBe('/?status=parked&late=true'));
    await waitFor(() => expect(queries()).toContainEqual({ status: 'parked', late: 'true' }));
    expect(queries()).not.toContainEqual(expect.objectContaining({ status: 'parked', cursor: 'abc' }));
  });

  it('forgets a filter that the other list does not know: what is closed is not late, what waits is nobody’s', async () => {
    const { user, place } = openDesk('/?status=claimed&late=true&agent=agent2');
    await waitFor(() => expect(queries()).toContainEqual({ status: 'claimed', late: 'true', agent: 'agent2' }));
    await user.click(await tab('已关闭'));
    await waitFor(() => expect(place.now).toBe('/?status=closed&agent=agent2'));
    expect(((await byId('filter-late')) as HTMLInputElement).disabled).toBe(true);
    await user.click(await tab('待领取'));
    await waitFor(() => expect(place.now).toBe('/'));
    expect(document.getElementById('filter-hands')).toBeNull();
  });

  it('shows one’s own cases, or a colleague’s', async () => {
    const { user, place } = openDesk('/?status=closed');
    await user.click(await byId('filter-hands'));
    await user.click(await screen.findByText('agent2', { selector: '.ant-select-item-option-content' }));
    await waitFor(() => expect(place.now).toBe('/?status=closed&agent=agent2'));
    await waitFor(() => expect(queries()).toContainEqual({ status: 'closed', agent: 'agent2' }));
    await user.click(await byId('filter-hands'));
    await user.click(await screen.findByText('我', { selector: '.ant-select-item-option-content' }));
    await waitFor(() => expect(place.now).toBe('/?status=closed&mine=true'));
  });

  it('shows why a case is parked, and lets one take it all the same', async () => {
    const parked = {
      reason: 'awaiting_senior',
      words: '等待高级客服意见',
      until: '2026-11-19T16:00:00.000Z',
      by: 'agent2',
    } as const;
    api.on(list, { status: 200, json: { cases: [makeSummary({ status: 'parked', parked })], next: null } });
    api.on('POST /v1/review/cases/case-1/claim', { status: 200, json: makeCase() });
    const { user, place } = openDesk('/?status=parked');
    expect(await screen.findByText('agent2 搁置，11月20日周五回到队列：等待高级客服意见')).toBeTruthy();
    await user.click(await byId('claim-case-1'));
    await waitFor(() => expect(place.now).toBe('/cases/case-1'));
    expect(api.requests('POST /v1/review/cases/case-1/claim')).toHaveLength(1);
  });

  it('reads its filters from the address, and ignores what it does not know', async () => {
    openDesk('/?status=claimed&late=true&kind=nonsense');
    await waitFor(() => expect(queries()).toContainEqual({ status: 'claimed', late: 'true' }));
    expect(((await byId('filter-late')) as HTMLInputElement).checked).toBe(true);
  });

  it('shows the way back to a case that one holds, and who handed it over', async () => {
    api.on(list, ({ query }) => ({
      status: 200,
      json: { cases: query.mine ? [makeSummary({ holder: makeHolder({ handedOverBy: 'agent2' }) })] : [], next: null },
    }));
    openDesk('/');
    expect(await screen.findByText('您手上还有 1 单')).toBeTruthy();
    expect(screen.getByText('agent2 转交')).toBeTruthy();
  });

  it('pages on and back', async () => {
    api.on(list, ({ query }) => ({
      status: 200,
      json: { cases: [makeSummary({ id: query.cursor ?? 'first' })], next: query.cursor ? null : 'second' },
    }));
    const { user, place } = openDesk('/');
    await user.click(await byId('page-next'));
    await waitFor(() => expect(place.now).toBe('/?cursor=second'));
    await user.click(await byId('page-previous'));
    await waitFor(() => expect(place.now).toBe('/'));
  });

  it('keeps what it showed when it cannot be updated, and offers to try again', async () => {
    api.on(list, problem('not_allowed'));
    openDesk('/');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(within(screen.getByRole('alert')).getByRole('button', { name: '重试' })).toBeTruthy();
  });
});

describe('R16 roles at the queue', () => {
  it('an auditor looks and claims nothing', async () => {
    answerAsUsual(api, 'auditor');
    const { user } = openDesk('/');
    await byId('filter-status');
    expect(document.getElementById('next-case')).toBeNull();
    await user.keyboard('n');
    expect(api.requests('POST /v1/review/claims')).toHaveLength(0);
  });

  it('an administrator sees the staff accounts, and no queue', async () => {
    answerAsUsual(api, 'admin');
    api.on('GET /v1/staff/accounts', { status: 200, json: { accounts: [] } });
    const { place } = openDesk('/');
    await waitFor(() => expect(place.now).toBe('/staff'));
    expect(screen.queryByRole('link', { name: /审核队列/ })).toBeNull();
    expect(api.requests(list)).toHaveLength(0);
  });
});

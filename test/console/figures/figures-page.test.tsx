import { screen, waitFor, within } from '@testing-library/react';
import { axisTicks } from '../../../console/figures/axis';
import { secondsInWords } from '../../../console/figures/figure-words';
import { language } from '../../../console/words/language';
import type { FigureKind } from '../../../domain/review/figures';
import type { Role } from '../../../domain/staff/roles';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { makeFigures, noFlow } from '../support/specimen-figures';

const api = new DeskApi();
const route = 'GET /v1/review/figures';

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  language.write('zh-CN');
  answerAsUsual(api, 'senior');
  api.on(route, { status: 200, json: makeFigures() });
});

/** The cells of a row of a table, by its heading. */
function row(table: HTMLElement, heading: string): (string | null)[] {
  const line = within(table).getByRole('rowheader', { name: heading }).closest('tr') as HTMLElement;
  return within(line)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
}

describe('R14 the figures', () => {
  it('at one glance: what waits, what is late, the share straight through, and how long it takes', async () => {
    openDesk('/figures');
    const told = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;
    await screen.findByText('待处理', { selector: 'dt' });
    expect(told('待处理')).toBe('9审核中 3，已搁置 1');
    expect(told('已超时')).toBe('2');
    expect(told('即时通过占比')).toBe('75%共决定 8 单');
    expect(told('决定用时中位数')).toBe('1.9秒95% 不超过 4小时');
    expect(screen.getByText(/统计于 2026-11-18 10:30:00/)).toBeTruthy();
  });

  it('every chart is a table too, for those who do not see it', async () => {
    openDesk('/figures');
    const perDay = await screen.findByRole('table', { name: '每日' });
    expect(row(perDay, '11-18')).toEqual(['12', '6', '2', '1']);
    expect(row(screen.getByRole('table', { name: '今天各小时' }), '01:00')).toEqual(['12', '6', '2', '1']);
    expect(row(within(screen.getByRole('region', { name: '待处理时长' })).getByRole('table'), '3 天以上')).toEqual([
      '2',
    ]);
    expect(row(within(screen.getByRole('region', { name: '拒绝原因' })).getByRole('table'), '照片不清晰')).toEqual([
      '1',
    ]);
  });

  it('R13 how second looks agreed: to those who may see it per agent and per reason, with the way to the details', async () => {
    const counted = { agreed: 3, disagreed: 1, upheld: 1, overturned: 0, unsettled: 0, unjudged: 0 };
    const nothing = { agreed: 0, disagreed: 0, upheld: 0, overturned: 0, unsettled: 0, unjudged: 1 };
    api.on('GET /v1/review/agreement', {
      status: 200,
      json: {
        from: '2026-11-17',
        to: '2026-11-18',
        waiting: { secondLooks: 2, disagreements: 0, nobody: 0 },
        all: counted,
        deciders: [
          { username: null, ...nothing },
          { username: 'agent2', ...counted },
        ],
        reasons: [{ reason: 'photo_unclear', words: '照片不清晰', ...counted }],
      },
    });
    openDesk('/figures');
    const card = within(await screen.findByRole('region', { name: '盲审复核' }));
    await card.findByRole('rowheader', { name: 'agent2' });
    const table = card.getByRole('table');
    expect(row(table, '全部')).toEqual(['4', '1', '75%']);
    expect(row(table, '系统即时通过')).toEqual(['0', '0', '–']);
    expect(row(table, '照片不清晰')).toEqual(['4', '1', '75%']);
    expect(card.getByText('现在等待复核 2，等待裁定 0')).toBeTruthy();
    expect(card.getByRole('link').getAttribute('href')).toMatch(/agreement\?from=2026-11-17&to=2026-11-18$/);
  });

  it('R13 to an administrator without who decided; and that nobody may judge what waits', async () => {
    answerAsUsual(api, 'admin');
    api.on(route, {
      status: 200,
      json: makeFigures({ waitingLooks: { secondLooks: 0, disagreements: 3, nobody: 3 } }),
    });
    openDesk('/figures');
    const card = within(await screen.findByRole('region', { name: '盲审复核' }));
    expect(card.getByText('3 单没有人可以评判')).toBeTruthy();
    expect(card.queryByRole('link')).toBeNull();
    expect(api.requests('GET /v1/review/agreement')).toEqual([]);
  });

  it('in English', async () => {
    language.write('en');
    openDesk('/figures');
    const table = within(await screen.findByRole('region', { name: 'From submission to decision' })).getByRole('table');
    expect(row(table, 'By people')).toEqual(['2', '1.5 hr', '4 hr']);
  });

  it('of so many days as the address says, a week where it says nothing that is known', async () => {
    const { user, place } = openDesk('/figures?days=900');
    await byId('figure-days');
    await waitFor(() =>
      expect(api.requests(route).map(({ query }) => query)).toEqual([{ days: '7', kind: 'verification' }]),
    );
    await user.click(screen.getByText('近 30 天'));
    await waitFor(() => expect(place.now).toBe('/figures?days=30'));
    await waitFor(() => expect(api.requests(route).at(-1)?.query).toEqual({ days: '30', kind: 'verification' }));
    expect(screen.getByText(/每 60 秒自动更新/)).toBeTruthy();
  });

  it('of requests to clear: a choice that shows what waits of each, kept in the address with the days', async () => {
    const waitingByKind = [
      { kind: 'verification', total: 9, late: 2 },
      { kind: 'clearing', total: 3, late: 1 },
    ] as const;
    api.on(route, ({ query }) => ({
      status: 200,
      json: makeFigures({ kind: query.kind as FigureKind, waitingByKind: [...waitingByKind] }),
    }));
    const { user, place } = openDesk('/figures?days=30');
    await byId('figure-kind');
    await user.click(await screen.findByText('超时 1'));
    await waitFor(() => expect(place.now).toBe('/figures?kind=clearing&days=30'));
    await waitFor(() => expect(api.requests(route).at(-1)?.query).toEqual({ days: '30', kind: 'clearing' }));
    const told = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;
    await screen.findByText('已决定', { selector: 'dt' });
    expect(told('已决定')).toBe('8其中拒绝 1');
    // What only submissions have: decisions without a person, and second looks at them.
    expect(screen.queryByText('即时通过')).toBeNull();
    expect(screen.queryByRole('region', { name: '盲审复核' })).toBeNull();
    expect(row(screen.getByRole('table', { name: '每日' }), '11-18')).toEqual(['12', '2', '1']);
  });

  it('of a kind that is not known are those of submissions', async () => {
    openDesk('/figures?kind=second-look');
    await waitFor(() => expect(api.requests(route)[0]?.query.kind).toBe('verification'));
  });

  it('says so where nothing waits and nothing happened', async () => {
    const time = { decided: 0, median: null, p95: null };
    const waiting = { ...makeFigures().waiting, total: 0 };
    const perHour = [{ hour: 0, ...noFlow }];
    const timeToDecision = { all: time, straightThrough: time, byPeople: time };
    api.on(route, {
      status: 200,
      json: makeFigures({ waiting, perHour, timeToDecision, straightThroughShare: null, refusals: [] }),
    });
    openDesk('/figures');
    expect(await screen.findByText('没有待处理的审核单')).toBeTruthy();
    expect(screen.getByText('没有提交，也没有决定')).toBeTruthy();
    expect(screen.getByText('没有拒绝')).toBeTruthy();
    expect(screen.getAllByText('–').length).toBeGreaterThan(0);
  });

  it('a failure says what to do', async () => {
    api.on(route, problem('not_allowed'));
    openDesk('/figures');
    expect(within(await screen.findByRole('alert')).getByRole('button', { name: '重试' })).toBeTruthy();
  });
});

describe('R16 who sees the figures', () => {
  it.each<[Role, boolean]>([
    ['agent', false],
    ['senior', true],
    ['auditor', true],
    ['admin', true],
  ])('%s: %s', async (role, sees) => {
    answerAsUsual(api, role);
    openDesk('/figures');
    if (sees) await waitFor(() => expect(api.requests(route)).not.toEqual([]));
    else await screen.findByText('您的角色不能查看此页面');
    expect(screen.queryByRole('link', { name: '数据' }) !== null).toBe(sees);
    if (!sees) expect(api.requests(route)).toEqual([]);
  });
});

it.each([
  [0, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [47, [0, 20, 40, 60]],
  [1000, [0, 500, 1000]],
])('an axis up to %d has round values', (highest, ticks) => {
  expect(axisTicks(highest)).toEqual(ticks);
});

it.each([
  [0.4, '0.4 sec'],
  [59.9, '60 sec'],
  [90, '1.5 min'],
  [3599, '60 min'],
  [47 * 3600, '47 hr'],
  [72 * 3600, '3 days'],
])('%d seconds in words', (seconds, words) => {
  expect(secondsInWords(seconds, 'en')).toBe(words);
});

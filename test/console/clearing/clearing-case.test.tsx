import { screen, within } from '@testing-library/react';
import { zhCN } from '../../../console/words/zh-CN';
import type { Case, CaseClearing } from '../../../domain/contract/case';
import type { Role } from '../../../domain/staff/roles';
import { fill } from '../../../domain/words';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { makeCase, makeHolder, makePhoto } from '../support/specimen-case';

const api = new DeskApi();
const words = zhCN.clearing;
const decision = 'POST /v1/review/cases/case-1/decision';

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
});

const photo = (id: string) => makePhoto('front', { id });
const byAgent: CaseClearing['firstApproval'] = { by: 'agent', at: '2026-11-21T04:00:00Z', note: '已电话核实' };

function makeClearing(wishes: Partial<CaseClearing> = {}): CaseClearing {
  return {
    id: 'clearing-1',
    status: 'pending',
    submittedAt: '2026-11-20T04:00:00Z',
    verifiedAt: '2026-01-20T04:00:00Z',
    photos: {
      front: photo('sent-front'),
      back: photo('sent-back'),
      holding: photo('sent-holding'),
      'bank-card': photo('sent-bank-card'),
    },
    verifiedPhotos: { front: photo('was-front'), back: null },
    preconditions: [
      { code: 'balance_zero', title: '余额为零', state: 'met', detail: '余额为零' },
      { code: 'bank_cards_unbound', title: '银行卡均已解绑', state: 'met', detail: '没有绑定银行卡' },
    ],
    openedForCaller: null,
    firstApproval: null,
    ...wishes,
  };
}

/** Opens the desk on a case about a clearing, signed in in a role whose user name is the same. */
function open(role: Role, clearing: CaseClearing, wishes: Partial<Case> = {}) {
  answerAsUsual(api, role);
  const reviewCase = makeCase({ kind: 'clearing', checks: [], clearing, ...wishes });
  api.on('GET /v1/review/cases/case-1', { status: 200, json: reviewCase });
  for (const one of ['sent-front', 'sent-back', 'sent-holding', 'sent-bank-card', 'was-front'])
    api.on(`GET /v1/photos/${one}/content`, { status: 200, text: 'picture' });
  return { ...openDesk('/cases/case-1'), reviewCase };
}

describe('R23: what was verified beside what was sent', () => {
  it('R23: shows all four photos, and those of the verification that are left, each under its name', async () => {
    open('agent', makeClearing());
    await byId('photo-front');
    const names = [...document.querySelectorAll('figure')].map((figure) => figure.getAttribute('aria-label'));
    expect(names).toEqual([
      '本次 · 身份证人像面',
      '实名时 · 身份证人像面',
      '本次 · 身份证国徽面',
      '本次 · 手持身份证照',
      '本次 · 银行卡',
    ]);
  });

  it('R23: the keys go from photo to photo, and magnify the one that they are at', async () => {
    const { user } = open('agent', makeClearing());
    await byId('photo-front');
    for (let times = 0; times < 5; times += 1) await user.keyboard('p');
    expect((await byId('photo-front')).closest('figure')?.className).toContain('photo-active');
    await user.keyboard('ppp+');
    expect((await byId('photo-holding')).className).toContain('photo-movable');
    expect((await byId('photo-front')).className).not.toContain('photo-movable');
  });

  it('R23: says of both columns what they are', async () => {
    open('agent', makeClearing());
    const heads = within(await byId('comparison')).getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent)).toEqual([words.verified, words.sent, zhCN.comparison.result]);
  });
});

describe('R22: the preconditions as they are', () => {
  const preconditions: CaseClearing['preconditions'] = [
    { code: 'account_activated', title: '账户已激活', state: 'met', detail: null },
    { code: 'no_funds_in_transit', title: '没有在途资金', state: 'unknown', detail: '钱包没有答复' },
    { code: 'balance_zero', title: '余额为零', state: 'unmet', detail: '余额 12.30 元' },
    { code: 'not_recently_frozen', title: '近半年没有被冻结', state: 'unmet', detail: null },
  ];

  it('R22: has what stands in the way on top, with what is, and its state in words', async () => {
    open('agent', makeClearing({ preconditions }));
    const items = within(await byId('preconditions')).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual([
      '余额为零余额 12.30 元',
      '近半年没有被冻结',
      '没有在途资金钱包没有答复',
      '账户已激活',
    ]);
    expect(screen.getByRole('img', { name: words.states.unknown })).toBeTruthy();
  });

  it('R24: offers a reason for each that is not met, and none for what cannot be looked up', async () => {
    const { user } = open('agent', makeClearing({ preconditions }));
    await user.click(await byId('refuse'));
    await byId('suggested-balance_left-preconditions');
    const offered = [...document.querySelectorAll('[id^=suggested-]')].map(({ id }) => id);
    expect(offered).toEqual(['suggested-balance_left-preconditions', 'suggested-precondition_unmet-preconditions']);
  });

  it('R23: one that changed while the case was open refuses the approval, and says so', async () => {
    const { user } = open('agent', makeClearing());
    api.on(decision, problem('preconditions_unmet'));
    await user.click(await byId('approve'));
    await user.click(await byId('confirm-approve'));
    expect(await screen.findByText(/还有条件没有满足/)).toBeTruthy();
  });
});

it('R29: of a frozen account the agent is told what to do, not what the person would be', async () => {
  const { user } = open('agent', makeClearing());
  api.on(decision, problem('account_frozen'));
  await user.click(await byId('approve'));
  await user.click(await byId('confirm-approve'));
  expect(await screen.findByText(zhCN.reports.frozen)).toBeTruthy();
});

describe('R26: two people must agree', () => {
  it('R26: the first is told that it is the first, and that nothing is cleared yet', async () => {
    const { user, reviewCase } = open('agent', makeClearing());
    const after = {
      ...reviewCase,
      status: 'second-review',
      holder: null,
      clearing: makeClearing({ firstApproval: byAgent }),
    };
    api.on(decision, { status: 200, json: after });
    expect((await byId('approve')).textContent).toContain(words.firstConfirm);
    await user.keyboard('a');
    expect(await screen.findByText(fill(words.firstLead, { person: '**夏' }))).toBeTruthy();
    await user.click(await byId('confirm-approve'));
    expect(await screen.findByText(words.whyNot['first-was-you'])).toBeTruthy();
    expect(document.getElementById('approve')).toBeNull();
    expect(document.getElementById('claim-case-1')).toBeNull();
  });

  it('R26: the second sees who was first, when and why, and that an approval clears at once', async () => {
    const { user } = open('senior', makeClearing({ firstApproval: byAgent, status: 'awaiting-second' }));
    expect((await byId('second')).textContent).toBe(fill(words.second, { username: 'agent' }));
    const approvals = await byId('approvals');
    expect(approvals.textContent).toContain(fill(words.firstDone, { username: 'agent' }));
    expect(approvals.textContent).toContain('已电话核实');
    await user.keyboard('a');
    expect(await screen.findByText(fill(words.secondLead, { person: '**夏' }))).toBeTruthy();
  });

  it('R26: whoever is the second reads that it is they who decide', async () => {
    open('senior', makeClearing({ firstApproval: byAgent, status: 'awaiting-second' }));
    expect((await byId('second-approval')).textContent).toBe(words.secondYou);
  });

  it('R26: once closed, both who agreed stand there, each with the time', async () => {
    const decided: Case['decision'] = {
      decision: 'approve',
      reasons: [],
      comment: null,
      note: null,
      decidedBy: 'senior2',
    };
    const closed = { status: 'closed', outcome: 'approved', closedAt: '2026-11-21T06:30:00Z', holder: null } as const;
    open('senior', makeClearing({ firstApproval: byAgent, status: 'cleared' }), { ...closed, decision: decided });
    expect((await byId('second-approval')).textContent).toBe(
      `${fill(words.secondDone, { username: 'senior2' })}2026-11-21 14:30`,
    );
  });

  it('R26: a senior about to approve first is told where no other could be the second', async () => {
    const { user } = open('senior', makeClearing());
    api.on('GET /v1/review/colleagues', {
      status: 200,
      json: { colleagues: [{ username: 'senior', role: 'senior', you: true }] },
    });
    await user.click(await byId('approve'));
    expect((await byId('no-other-senior')).textContent).toBe(words.noOtherSenior);
  });

  it('R26: an agent about to approve first is not, where a senior is there', async () => {
    const { user } = open('agent', makeClearing());
    await user.click(await byId('approve'));
    await byId('confirm-approve');
    expect(document.getElementById('no-other-senior')).toBeNull();
  });

  it('R26: an agent may read what waits for a second approval, and is told why not more', async () => {
    const first = { ...byAgent, by: 'agent2' } as CaseClearing['firstApproval'];
    open('agent', makeClearing({ firstApproval: first }), { status: 'second-review', holder: null });
    expect(await screen.findByText(words.whyNot['senior-only'])).toBeTruthy();
    expect(document.getElementById('claim-case-1')).toBeNull();
  });

  it('R26: who opened it for a caller and why is shown, and whoever did reads only', async () => {
    const openedForCaller = { by: 'senior', reason: '手机丢失，无法登录' };
    open('senior', makeClearing({ openedForCaller }), { status: 'open', holder: null });
    expect(await screen.findByText(words.whyNot['opened-by-you'])).toBeTruthy();
    expect(document.getElementById('claim-case-1')).toBeNull();
    const opener = await byId('opener');
    expect(opener.textContent).toContain(fill(words.openedForCaller, { username: 'senior' }));
    expect(opener.textContent).toContain('手机丢失，无法登录');
  });

  it('R26: a senior who was not the first may claim it', async () => {
    open('senior', makeClearing({ firstApproval: byAgent }), { status: 'second-review', holder: null });
    expect(await byId('claim-case-1')).toBeTruthy();
  });

  it('R26: a colleague who holds it is named to a senior as elsewhere', async () => {
    const holder = makeHolder({ username: 'senior2', you: false });
    open('senior', makeClearing({ firstApproval: byAgent }), { status: 'claimed', holder });
    expect(await screen.findByText(fill(zhCN.review.heldByOther, { username: 'senior2' }))).toBeTruthy();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { zhCN } from '../../../console/words/zh-CN';
import type { Case, CaseClearing } from '../../../domain/contract/case';
import type { CaseHolderClaim } from '../../../domain/contract/holder-claim';
import type { Role } from '../../../domain/staff/roles';
import { fill } from '../../../domain/words';
import { DeskApi } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { makeCase, makePhoto } from '../support/specimen-case';

const api = new DeskApi();
const { holderClaim: words, dispute } = zhCN;
const decision = 'POST /v1/review/cases/case-1/decision';

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
});

const photo = (id: string) => makePhoto('front', { id });
const at = '2026-11-20T04:00:00Z';

function makeClaim(wishes: Partial<CaseHolderClaim> = {}): CaseHolderClaim {
  return {
    id: 'claim-1',
    status: 'pending',
    submittedAt: at,
    afterUpheld: false,
    holdingPhoto: photo('photo-holding'),
    provedAt: null,
    announcedAt: null,
    objectionUntil: null,
    objection: null,
    target: null,
    ...wishes,
  };
}

const objected = makeClaim({
  status: 'disputed',
  provedAt: '2026-11-21T04:00:00Z',
  announcedAt: '2026-11-21T05:00:00Z',
  objectionUntil: '2026-11-28T05:00:00Z',
  objection: { at: '2026-11-22T04:00:00Z', words: '身份证一直在我手里' },
  target: {
    accountId: '0192f0c0-0000-7000-8000-00000000cccc',
    maskedNickname: 'b***n',
    maskedName: '**夏',
    maskedIdNumber: '1****************X',
    verifiedAt: '2025-03-01T04:00:00Z',
    verifiedPhotos: { front: photo('was-front'), back: null },
  },
});

function open(role: Role, wishes: Partial<Case>) {
  answerAsUsual(api, role);
  api.on('GET /v1/review/cases/case-1', { status: 200, json: makeCase({ checks: [], ...wishes }) });
  for (const id of ['photo-front', 'photo-back', 'photo-holding', 'was-front'])
    api.on(`GET /v1/photos/${id}/content`, { status: 200, text: 'picture' });
  return openDesk('/cases/case-1');
}

const shown = () => [...document.querySelectorAll('figure')].map((figure) => figure.getAttribute('aria-label'));

describe('R25: a claim of the card’s holder at the desk', () => {
  const claim = { kind: 'holder-claim', holderClaim: makeClaim() } as const;

  it('R25: says what to look for, and shows the person holding the card beside the face on it', async () => {
    open('agent', claim);
    expect(await screen.findByText(words.lead)).toBeTruthy();
    await byId('photo-holding');
    expect(shown()).toEqual(['身份证人像面', '手持身份证照', '身份证国徽面']);
  });

  it('R25: of the photo that nothing looks at by itself it does not say that nothing was found', async () => {
    open('agent', {
      ...claim,
      holderClaim: makeClaim({ holdingPhoto: makePhoto('front', { id: 'photo-holding', readingState: 'none' }) }),
    });
    const holding = (await byId('photo-holding')).closest('figure');
    expect(holding?.textContent).toContain(zhCN.photo.lookYourself);
    expect(holding?.textContent).not.toContain(zhCN.photo.noProblems);
  });

  it('R25: says that an objection was upheld before, and whose office it is then', async () => {
    open('agent', { ...claim, holderClaim: makeClaim({ afterUpheld: true }) });
    expect((await byId('after-upheld')).textContent).toContain(words.afterUpheld);
  });

  it('R8: tells nothing of any account that may be bound to the card', async () => {
    open('agent', claim);
    await byId('photo-holding');
    expect(document.getElementById('dispute')).toBeNull();
    expect(document.getElementById('conditions')).toBeNull();
  });

  it('R25: an approval says what follows, and is asked for twice', async () => {
    const { user } = open('agent', claim);
    api.on(decision, { status: 200, json: makeCase({ ...claim, checks: [], status: 'closed', holder: null }) });
    expect((await byId('approve')).textContent).toContain(words.approvalConfirm);
    await user.keyboard('a');
    expect(await screen.findByText(fill(words.approvalLead, { person: '**夏' }))).toBeTruthy();
    await user.click(await byId('confirm-approve'));
    await waitFor(() =>
      expect(api.requests(decision).map(({ body }) => body)).toEqual([{ decision: 'approve', version: 3 }]),
    );
  });

  it('R25: a refusal offers the reasons of a claim, and shows it as the person will read it', async () => {
    const { user } = open('agent', claim);
    await user.click(await byId('refuse'));
    await user.click(await byId('reason-not_the_person_shown'));
    expect(screen.getByText(words.refusedTitle)).toBeTruthy();
    expect(document.getElementById('reason-wrong_bank_card')).toBeNull();
    expect(document.getElementById('reason-objection_upheld')).toBeNull();
  });
});

describe('R25: an objection at the desk', () => {
  const disputed = { kind: 'dispute', holderClaim: objected } as const;

  it('R25: stands between both sides, masked, with what the account says', async () => {
    open('senior', disputed);
    const target = (await byId('target')).textContent;
    for (const said of ['b***n', '**夏', '身份证一直在我手里']) expect(target).toContain(said);
    expect(within(await byId('claimant')).getByText('**夏')).toBeTruthy();
  });

  it('R25: shows the claimant’s photos beside those by which the account was verified', async () => {
    open('senior', disputed);
    await byId('photo-holding');
    expect(shown()).toEqual([
      '申请人 · 身份证人像面',
      '原账户实名时 · 身份证人像面',
      '申请人 · 身份证国徽面',
      '申请人 · 手持身份证照',
    ]);
  });

  it('R25: what was written and is erased by now is said to be', async () => {
    open('senior', { ...disputed, holderClaim: { ...objected, objection: { at, words: null } } });
    expect(await screen.findByText(new RegExp(dispute.erased))).toBeTruthy();
  });

  it('R25: overruling it says that the clearing goes on', async () => {
    const { user } = open('senior', disputed);
    expect((await byId('approve')).textContent).toContain(dispute.approvalConfirm);
    await user.keyboard('a');
    expect(await screen.findByText(fill(dispute.approvalLead, { person: '**夏' }))).toBeTruthy();
  });

  it('R25: once overruled, it says so, and not that a request was approved', async () => {
    const { user } = open('senior', disputed);
    api.on(decision, {
      status: 200,
      json: makeCase({ ...disputed, checks: [], status: 'closed', outcome: 'approved', holder: null }),
    });
    await user.click(await byId('approve'));
    await user.click(await byId('confirm-approve'));
    expect(await screen.findByText(dispute.settled.approved)).toBeTruthy();
    expect(screen.queryByText(zhCN.review.approved)).toBeNull();
  });

  it('R25: one whose claim has ended meanwhile says so, and not that photos are gone', async () => {
    const ended = { status: 'closed', outcome: 'void', holder: null, closedAt: at } as const;
    open('senior', { ...disputed, ...ended });
    expect(await screen.findByText(dispute.void)).toBeTruthy();
    expect(screen.getByText(dispute.outcomes.void)).toBeTruthy();
  });

  it('R25: upholding it gives its reason, of which nothing is suggested', async () => {
    const { user } = open('senior', disputed);
    expect((await byId('refuse')).textContent).toContain(dispute.refuse);
    await user.click(await byId('refuse'));
    await user.click(await byId('reason-objection_upheld'));
    expect(document.querySelectorAll('[id^=suggested-]')).toHaveLength(0);
    api.on(decision, { status: 200, json: makeCase({ ...disputed, checks: [], status: 'closed', holder: null }) });
    await user.click(await byId('confirm-refuse'));
    await waitFor(() => expect(api.requests(decision)).toHaveLength(1));
    expect(api.requests(decision)[0]?.body).toMatchObject({
      decision: 'reject',
      reasons: [{ code: 'objection_upheld', field: 'account' }],
    });
  });
});

describe('R25 R26: a clearing that the holder of the card asked for', () => {
  const clearing: CaseClearing = {
    id: 'clearing-1',
    status: 'pending',
    submittedAt: at,
    verifiedAt: '2025-03-01T04:00:00Z',
    photos: {
      front: photo('photo-front'),
      back: photo('photo-back'),
      holding: photo('photo-holding'),
      'bank-card': null,
    },
    verifiedPhotos: { front: photo('was-front'), back: null },
    preconditions: [],
    openedForCaller: null,
    firstApproval: null,
  };

  it('R25: says so, and shows the three photos of the claim: there is no bank card', async () => {
    const passed = { ...objected, objection: null };
    open('agent', { kind: 'clearing', clearing, holderClaim: passed });
    expect((await byId('asked-by-holder')).textContent).toBe(words.ofClearing.undisputed);
    await byId('photo-holding');
    expect(shown()).toEqual([
      '本次 · 身份证人像面',
      '实名时 · 身份证人像面',
      '本次 · 身份证国徽面',
      '本次 · 手持身份证照',
    ]);
  });

  it('R25: tells of an objection that was overruled', async () => {
    open('agent', { kind: 'clearing', clearing, holderClaim: objected });
    expect((await byId('asked-by-holder')).textContent).toBe(words.ofClearing.overruled);
  });
});

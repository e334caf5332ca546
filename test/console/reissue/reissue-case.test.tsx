import { screen, waitFor, within } from '@testing-library/react';
import { zhCN } from '../../../console/words/zh-CN';
import type { Case, CaseReissue, ReasonList } from '../../../domain/contract/case';
import { fieldsOf, rejectionReason, rejectionReasonCodes } from '../../../domain/review/rejection-reasons';
import { DeskApi } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { makeCase, makeDisclosure, makePhoto, makeProblem } from '../support/specimen-case';

const api = new DeskApi();
const words = zhCN.reissue;
const decision = 'POST /v1/review/cases/case-1/decision';

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
});

function makeReissue(wishes: Partial<CaseReissue> = {}): CaseReissue {
  return {
    kind: 'receipt',
    issuedOn: '2026-11-01',
    remote: true,
    heldOpenUntil: '2027-01-30',
    proof: makePhoto('front', { id: 'paper' }),
    card: {
      validFrom: '2006-09-01',
      validUntil: '2026-09-01',
      photos: { front: makePhoto('front', { id: 'was-front' }), back: null },
    },
    ...wishes,
  };
}

/** What a paper may be refused for, as the API gives it. */
const reasons: ReasonList['reasons'] = rejectionReasonCodes.flatMap((code) => {
  const fields = fieldsOf(code, 'reissue');
  const { words: name, message } = rejectionReason(code);
  const [field] = fields;
  if (!field) return [];
  return [{ code, kind: 'reissue', field, fields: [...fields], words: name['zh-CN'], message: message['zh-CN'] }];
});

const check: Case['checks'][number] = {
  code: 'not_refused_before',
  state: 'passed',
  words: '以往的拒绝',
  detail: null,
  condition: false,
};

/** Opens the desk on a paper that an agent holds. */
function open(reissue = makeReissue()) {
  answerAsUsual(api);
  const { subject } = makeCase();
  const reviewCase = makeCase({
    kind: 'reissue',
    checks: [check],
    reissue,
    subject: { ...subject, photos: { front: null, back: null }, comparison: [] },
  });
  api.on('GET /v1/review/cases/case-1', { status: 200, json: reviewCase });
  api.on('GET /v1/review/reasons', { status: 200, json: { reasons } });
  for (const one of ['paper', 'was-front']) api.on(`GET /v1/photos/${one}/content`, { status: 200, text: 'picture' });
  return openDesk('/cases/case-1');
}

const facts = async () =>
  within(await byId('paper'))
    .getAllByRole('definition')
    .map(({ textContent }) => textContent?.trim());

describe('R19: the paper of a reissue on the desk', () => {
  it('R19: says what it is, whose it must be, its date, and until when it would extend', async () => {
    open();
    expect(await facts()).toEqual([
      '**夏',
      '1****************X',
      '2026-11-01',
      words.isRemote,
      '2027-01-30',
      '2006-09-01 – 2026-09-01',
    ]);
    expect(screen.getByText('受理日期')).toBeTruthy();
    expect(document.getElementById('comparison')).toBeNull();
  });

  it('R19: asks of a temporary card nothing of the place', async () => {
    open(makeReissue({ kind: 'temporary-card', remote: false }));
    expect(await facts()).toHaveLength(5);
    expect(screen.getByText('签发日期')).toBeTruthy();
    expect(screen.queryByText(words.remote)).toBeNull();
  });

  it('R19: shows the paper first, and what is left of the card that it is of', async () => {
    open();
    await byId('photo-paper');
    const names = [...document.querySelectorAll('figure')].map(
      (figure) => figure.getAttribute('aria-label') ?? figure.querySelector('figcaption')?.textContent,
    );
    expect(names).toEqual(['领证回执', '实名时 · 身份证人像面']);
  });

  it('R15 R19: shows the name whole once that was asked for with a reason', async () => {
    const { user } = open();
    api.on('POST /v1/review/cases/case-1/disclosures', { status: 200, json: { ...makeDisclosure(), reading: {} } });
    await user.click(await byId('disclose'));
    await user.click(await byId('disclose-reason-1'));
    await user.click(await byId('confirm-disclose'));
    await waitFor(async () => expect((await facts())[0]).toBe('林知夏'));
  });

  it('R19: says what an approval does before it is given', async () => {
    const { user } = open();
    const closed = makeCase({ kind: 'reissue', reissue: makeReissue(), status: 'closed', holder: null });
    api.on(decision, { status: 200, json: closed });
    await user.click(await byId('approve'));
    expect(await screen.findByText(words.approvalTitle)).toBeTruthy();
    await user.click(await byId('confirm-approve'));
    await waitFor(() => expect(api.requests(decision)[0]?.body).toMatchObject({ decision: 'approve' }));
  });

  it('R19: whose time is over leads to its refusal for that', async () => {
    const { user } = open();
    api.on(decision, {
      status: 409,
      json: { status: 409, code: 'paper_over', title: '期限已过', type: '', requestId: 'r' },
    });
    await user.click(await byId('approve'));
    await user.click(await byId('confirm-approve'));
    await user.click(await byId('refuse-for-paper_over'));
    expect(await screen.findByText(words.refusedTitle)).toBeTruthy();
    expect(await screen.findByText(/请到派出所领取后更新证件/)).toBeTruthy();
  });

  it('R19: offers the reasons of a paper, and first what was found', async () => {
    const proof = makePhoto('front', { id: 'paper', problems: [makeProblem('blurred')] });
    const { user } = open(makeReissue({ proof }));
    await user.click(await byId('refuse'));
    await byId('suggested-photo_unclear-proofPhotoId');
    for (const name of ['不是领证回执或临时身份证', '凭证不是本人的', '不属于交通不便地区'])
      expect(screen.getByText(name)).toBeTruthy();
    expect(screen.queryByText('填写与证件不一致')).toBeNull();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { zhCN } from '../../../console/words/zh-CN';
import type { Case, CaseCorrection, ReasonList } from '../../../domain/contract/case';
import { correctionKind } from '../../../domain/correction/correction-kinds';
import { fieldsOf, rejectionReason, rejectionReasonCodes } from '../../../domain/review/rejection-reasons';
import { DeskApi } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { makeCase, makeDisclosure, makeHolder, makePhoto, makeProblem } from '../support/specimen-case';

const api = new DeskApi();
const words = zhCN.correction;
const decision = 'POST /v1/review/cases/case-1/decision';

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
});

const photo = (id: string) => makePhoto('front', { id });

function makeCorrection(wishes: Partial<CaseCorrection> = {}): CaseCorrection {
  return {
    kind: 'name',
    verified: {
      maskedName: '**秋',
      maskedIdNumber: '1****************X',
      validFrom: '2014-03-01',
      validUntil: '2034-03-01',
      since: '2026-01-20T04:00:00Z',
    },
    changed: ['name'],
    proofs: [photo('proof-a')],
    verifiedPhotos: { front: photo('was-front'), back: null },
    ...wishes,
  };
}

/** What a correction may be refused for, as the API gives it. */
const reasons: ReasonList['reasons'] = rejectionReasonCodes.flatMap((code) => {
  const fields = fieldsOf(code, 'correction');
  const { words: name, message } = rejectionReason(code);
  const [field] = fields;
  if (!field) return [];
  return [{ code, kind: 'correction', field, fields: [...fields], words: name['zh-CN'], message: message['zh-CN'] }];
});

/** Opens the desk on a correction that a senior holds. */
function open(correction = makeCorrection(), wishes: Partial<Case> = {}) {
  answerAsUsual(api, 'senior');
  const holder = makeHolder({ username: 'senior' });
  const reviewCase = makeCase({ kind: 'correction', checks: [], correction, holder, ...wishes });
  api.on('GET /v1/review/cases/case-1', { status: 200, json: reviewCase });
  api.on('GET /v1/review/reasons', { status: 200, json: { reasons } });
  for (const one of ['proof-a', 'was-front', 'photo-front', 'photo-back'])
    api.on(`GET /v1/photos/${one}/content`, { status: 200, text: 'picture' });
  return openDesk('/cases/case-1');
}

const rowOf = async (field: string) =>
  within(await byId(`change-${field}`))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent?.trim());

describe('R28: a correction on the desk', () => {
  it('R28: says what has changed and what proves it, and stands what was verified beside what is asked for', async () => {
    open();
    expect(await rowOf('name')).toEqual(['**秋', '**夏', words.changes]);
    expect(await rowOf('idNumber')).toEqual(['1****************X', '1****************X', words.unchanged]);
    expect(await rowOf('validFrom')).toEqual(['2014-03-01', '2024-03-01', words.changes]);
    expect(screen.getByText(correctionKind('name').words['zh-CN'])).toBeTruthy();
    expect(screen.getByText(/曾用名/)).toBeTruthy();
  });

  it('R28: tells two names with one mask apart, for the service says which field changes', async () => {
    const { maskedName } = makeCase().subject;
    const verified = { ...makeCorrection().verified, maskedName };
    open(makeCorrection({ verified }));
    expect(await rowOf('name')).toEqual(['**夏', '**夏', words.changes]);
  });

  it('R28: shows both whole once that was asked for with a reason', async () => {
    const { user } = open();
    const verified = { name: '林知秋', idNumber: '11010519491231002X' };
    api.on('POST /v1/review/cases/case-1/disclosures', { status: 200, json: { ...makeDisclosure(), verified } });
    await user.click(await byId('disclose'));
    await user.click(await byId('disclose-reason-1'));
    await user.click(await byId('confirm-disclose'));
    await waitFor(async () => expect((await rowOf('name')).slice(0, 2)).toEqual(['林知秋', '林知夏']));
  });

  it('R28: shows the new card beside the old one, and the proof, each under its name', async () => {
    open(makeCorrection({ proofs: [photo('proof-a'), null] }));
    await byId('photo-front');
    const names = [...document.querySelectorAll('figure')].map(
      (figure) => figure.getAttribute('aria-label') ?? figure.querySelector('figcaption')?.textContent,
    );
    expect(names).toEqual(['新证 · 身份证人像面', '实名时 · 身份证人像面', '新证 · 身份证国徽面', '证明 1', '证明 2']);
  });

  it('R28: says what an approval does before it is given', async () => {
    const { user } = open();
    api.on(decision, { status: 200, json: makeCase({ kind: 'correction', status: 'closed', holder: null }) });
    await user.click(await byId('approve'));
    expect(await screen.findByText(words.approvalTitle)).toBeTruthy();
    expect(screen.getByText(/他人不能绑定/)).toBeTruthy();
    await user.click(await byId('confirm-approve'));
    await waitFor(() => expect(api.requests(decision)[0]?.body).toMatchObject({ decision: 'approve' }));
  });

  it('R28: offers the reasons that were found, its own among them', async () => {
    const proof = makePhoto('front', { id: 'proof-a', problems: [makeProblem('blurred')] });
    const authority = { code: 'authority', state: 'attention', words: '权威库', detail: 'no_record', condition: false };
    const { user } = open(makeCorrection({ proofs: [proof] }), { checks: [authority as Case['checks'][number]] });
    await user.click(await byId('refuse'));
    await byId('suggested-proof_unclear-proofPhotoIds');
    const offered = [...document.querySelectorAll('[id^=suggested-]')].map(({ id }) => id);
    expect(offered).toEqual(['suggested-proof_unclear-proofPhotoIds', 'suggested-change_not_on_record-idNumber']);
    expect(screen.getByText('与已实名的不是同一人')).toBeTruthy();
    await user.click(await byId('suggested-proof_unclear-proofPhotoIds'));
    expect(screen.getByText(words.refusedTitle)).toBeTruthy();
  });
});

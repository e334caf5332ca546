import { screen, waitFor } from '@testing-library/react';
import { reasonsFound } from '../../../console/case/reasons-found';
import { DeskApi } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { makeCase, makeComparison, makePhoto, makeProblem } from '../support/specimen-case';

const api = new DeskApi();
const decide = 'POST /v1/review/cases/case-1/decision';

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
  answerAsUsual(api);
});

const subjectWith = (wishes: Partial<ReturnType<typeof makeCase>['subject']>) => ({ ...makeCase().subject, ...wishes });

describe('R11 the reasons that were found', () => {
  it('are what differs, and the photos that stopped the person, each once', () => {
    const comparison = makeComparison({ idNumber: { result: 'differs' }, validUntil: { result: 'differs' } });
    const photos = {
      front: makePhoto('front', { problems: [makeProblem('unreadable'), makeProblem('glare')] }),
      back: makePhoto('back', { problems: [makeProblem('expired')] }),
    };
    expect(reasonsFound(makeCase({ subject: subjectWith({ comparison, photos }) }))).toEqual([
      { code: 'data_mismatch', field: 'idNumber' },
      { code: 'data_mismatch', field: 'validUntil' },
      { code: 'photo_unclear', field: 'frontPhotoId' },
      { code: 'document_expired', field: 'validUntil' },
    ]);
  });

  it('are not what cannot be checked, what was not read, and photos that could be read or that took too long', () => {
    const comparison = makeComparison({ name: { result: 'cannot_be_checked' }, idNumber: { result: 'not_read' } });
    const photos = {
      front: makePhoto('front', { readingState: 'timed-out', problems: [makeProblem('unreadable', 'timed-out')] }),
      back: makePhoto('back', { problems: [makeProblem('blurred')] }),
    };
    expect(reasonsFound(makeCase({ subject: subjectWith({ comparison, photos }) }))).toEqual([]);
  });

  it('R12 are what the authority said, where it denies and not where it knows nothing', () => {
    const answered = (state: 'failed' | 'attention') =>
      reasonsFound(makeCase({ checks: [{ code: 'authority', state, words: '', detail: null, condition: true }] }));
    expect(answered('failed')).toEqual([{ code: 'authority_mismatch', field: 'name' }]);
    expect(answered('attention')).toEqual([]);
  });

  it('become reasons of the refusal in one click each, and none by itself', async () => {
    const json = makeCase({
      subject: subjectWith({ comparison: makeComparison({ idNumber: { result: 'differs' } }) }),
    });
    api.on('GET /v1/review/cases/case-1', { status: 200, json });
    api.on(decide, { status: 200, json: makeCase({ status: 'closed', outcome: 'rejected', holder: null }) });
    const { user } = openDesk('/cases/case-1');
    await user.click(await byId('refuse'));
    const suggestion = await byId('suggested-data_mismatch-idNumber');
    expect(suggestion.textContent).toContain('身份证号：填写与证件不一致');
    await user.click(await byId('confirm-refuse'));
    expect(await screen.findByText('请至少选择一个原因')).toBeTruthy();
    await user.click(suggestion);
    expect(suggestion.getAttribute('aria-pressed')).toBe('true');
    expect(((await byId('reason-data_mismatch-idNumber')) as HTMLInputElement).checked).toBe(true);
    await user.click(await byId('confirm-refuse'));
    await waitFor(() =>
      expect(api.requests(decide)[0]?.body).toMatchObject({ reasons: [{ code: 'data_mismatch', field: 'idNumber' }] }),
    );
  });

  it('are taken back by a second click, with a reason that then concerns nothing', async () => {
    const json = makeCase({ subject: subjectWith({ comparison: makeComparison({ name: { result: 'differs' } }) }) });
    api.on('GET /v1/review/cases/case-1', { status: 200, json });
    const { user } = openDesk('/cases/case-1');
    await user.click(await byId('refuse'));
    await user.dblClick(await byId('suggested-data_mismatch-name'));
    expect(((await byId('reason-data_mismatch')) as HTMLInputElement).checked).toBe(false);
  });
});

import { screen, within } from '@testing-library/react';
import { findingOf } from '../../../console/case/finding-of';
import { en } from '../../../console/words/en';
import { zhCN } from '../../../console/words/zh-CN';
import type { Case } from '../../../domain/contract/case';
import type { SimilarCases } from '../../../domain/contract/similar-cases';
import { type CheckState, caseCheckWords } from '../../../domain/review/case-checks';
import { DeskApi } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { makeCase } from '../support/specimen-case';

const api = new DeskApi();
const similar: SimilarCases = {
  cases: [
    { caseId: 'case-7', maskedName: '*听澜', submittedAt: '2026-11-18T02:03:00.000Z', sameNumber: false },
    { caseId: 'case-8', maskedName: '', submittedAt: '2026-11-17T02:03:00.000Z', sameNumber: true },
  ],
};

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
  answerAsUsual(api);
  api.on('GET /v1/review/cases/case-1/similar', { status: 200, json: similar });
});

const check = (state: CheckState, detail: string | null): Case['checks'][number] => ({
  code: 'similar_photos',
  state,
  words: caseCheckWords.similar_photos['zh-CN'],
  detail,
  condition: true,
});
const show = (state: CheckState, detail: string | null) =>
  api.on('GET /v1/review/cases/case-1', { status: 200, json: makeCase({ checks: [check(state, detail)] }) });

describe('R11 the same photo from other accounts', () => {
  it('is said in words, under which numbers it was sent', () => {
    const say = (state: CheckState, detail: string | null, words: typeof zhCN | typeof en) =>
      findingOf({ code: 'similar_photos', state, detail }, words);
    expect(say('failed', 'other_number:2,same_number:1', zhCN)).toMatch(/^2 个其他账户用别的身份证号.+；1 个其他账户/);
    expect(say('attention', 'same_number:3', en)).toContain('under the same ID number: 3.');
    expect(say('passed', null, zhCN)).toBe('没有');
  });

  it('is listed beside the check, masked, each with the way to its case', async () => {
    show('failed', 'other_number:1,same_number:1');
    openDesk('/cases/case-1');
    const list = within(await byId('similar-cases'));
    expect(list.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['*听澜', '/cases/case-7'],
      ['姓名无法读取', '/cases/case-8'],
    ]);
    expect(list.getAllByText(/号码$/).map(({ textContent }) => textContent)).toEqual(['别的号码', '同一号码']);
  });

  it.each([
    ['nobody else sent it', 'passed'],
    ['it cannot be compared', 'not_made'],
  ] as const)('asks for no list where %s, and raises no doubt', async (_what, state) => {
    show(state, null);
    const { user } = openDesk('/cases/case-1');
    expect(within(await byId('checks')).getByLabelText(zhCN.review.checkStates[state])).toBeTruthy();
    await user.click(await byId('approve'));
    expect(within(await screen.findByRole('dialog')).queryByRole('alert')).toBeNull();
    expect(api.seen.filter(({ path }) => path.endsWith('/similar'))).toEqual([]);
  });
});

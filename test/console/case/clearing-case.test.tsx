import { screen } from '@testing-library/react';
import type { Case, CaseClearing } from '../../../domain/contract/case';
import { caseCheckWords } from '../../../domain/review/case-checks';
import { DeskApi } from '../support/desk-api';
import { answerAsUsual, openDesk } from '../support/open-desk';
import { makeCase, makePhoto } from '../support/specimen-case';

const api = new DeskApi();

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
  answerAsUsual(api);
});

const [front, back] = [makePhoto('front'), makePhoto('back')];
const clearing: CaseClearing = {
  id: 'clearing-1',
  status: 'pending',
  submittedAt: '2026-11-20T04:00:00Z',
  verifiedAt: '2026-01-20T04:00:00Z',
  photos: { front, back, holding: { ...front, id: 'photo-holding' }, 'bank-card': { ...back, id: 'photo-bank-card' } },
  verifiedPhotos: { front: null, back: null },
  preconditions: [{ code: 'balance_zero', title: '余额', state: 'unmet', detail: '余额 12.30 元' }],
  openedForCaller: null,
  firstApproval: null,
};

const checks: Case['checks'] = [
  { code: 'holder', state: 'passed', words: caseCheckWords.holder['zh-CN'], detail: null, condition: false },
  {
    code: 'preconditions',
    state: 'failed',
    words: caseCheckWords.preconditions['zh-CN'],
    detail: 'balance_zero:unmet',
    condition: false,
  },
];

it.each<[string, Partial<Case>]>([
  ['in one’s own hands', {}],
  ['that waits for a second approval', { status: 'second-review', holder: null }],
])('R23: a case about a clearing %s opens at the desk, with what its checks found', async (_where, wishes) => {
  const shown = makeCase({ kind: 'clearing', clearing, checks, ...wishes });
  api.on('GET /v1/review/cases/case-1', { status: 200, json: shown });
  openDesk('/cases/case-1');
  expect(await screen.findByText(/^清除实名/)).toBeTruthy();
  expect(await screen.findByText(/有条件没有满足/)).toBeTruthy();
  expect(document.getElementById('conditions')).toBeNull();
});

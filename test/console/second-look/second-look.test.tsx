import { waitFor } from '@testing-library/react';
import type { Case } from '../../../domain/contract/case';
import type { Role } from '../../../domain/staff/roles';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { makeCase } from '../support/specimen-case';

const api = new DeskApi();
const decision = 'POST /v1/review/cases/case-1/decision';
const settlement = 'POST /v1/review/cases/case-1/settlement';

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
});

function open(wishes: Partial<Case>, role: Role = 'agent') {
  answerAsUsual(api, role);
  api.on('GET /v1/review/cases/case-1', { status: 200, json: makeCase(wishes) });
  return openDesk('/cases/case-1');
}

const shows = (text: string) => waitFor(() => expect(document.body.textContent).toContain(text));
const closed = { status: 'closed', holder: null, closedAt: new Date().toISOString() } as const;
const said = { comment: null, note: null };
const opinions: Case['opinions'] = {
  first: { decision: 'approve', reasons: [], ...said },
  second: {
    decision: 'reject',
    reasons: [{ code: 'photo_unclear', field: 'frontPhotoId', words: '照片不清晰' }],
    ...said,
    note: '看不清号码',
  },
};

describe('R13: a second look at the desk', () => {
  it('says that it is blind, and that it changes nothing', async () => {
    open({ kind: 'second-look' });
    await shows('请当作第一次看到它');
    expect(document.getElementById('conditions')).toBeNull();
  });

  it('is refused without words to the person, and "other" is explained to colleagues', async () => {
    const { user } = open({ kind: 'second-look' });
    api.on(decision, problem('case_changed'));
    await user.click(await byId('refuse'));
    await user.click(await byId('reason-special_case'));
    expect(document.getElementById('comment')).toBeNull();
    await user.click(await byId('confirm-refuse'));
    await shows('请在同事备注中说明');
    expect(api.requests(decision)).toEqual([]);
  });

  it('is approved even where a check would stop an approval, for it takes effect nowhere', async () => {
    const checks: Case['checks'] = [
      { code: 'identity_free', state: 'failed', words: '身份绑定情况', detail: null, condition: true },
    ];
    const { user } = open({ kind: 'second-look', checks });
    const after = makeCase({ ...closed, kind: 'second-look', outcome: 'disagreed' });
    api.on(decision, { status: 200, json: after });
    await user.click(await byId('approve'));
    await shows('意见为通过');
    await user.click(await byId('confirm-approve'));
    await shows('已交高级客服裁定');
    expect(api.requests(decision)[0]?.body).toEqual({ decision: 'approve', version: 3 });
  });

  it('of a decision in sight hides what was decided', async () => {
    open({ ...closed, decisionWithheld: true });
    await shows('决定暂不显示');
  });
});

describe('R13: a case that nobody may judge', () => {
  it.each([
    ['second-look', '启用中的客服都参与过这一单'],
    ['disagreement', '启用中的高级客服都给出过其中一个意见'],
  ] as const)('%s: says why, what to do, and what happens else', async (kind, why) => {
    const wishes = { kind, status: 'open', holder: null, nobodyMayJudge: true } as const;
    open(kind === 'disagreement' ? { ...wishes, opinions } : wishes, 'auditor');
    await shows('没有人可以评判');
    await shows(why);
    await shows('原决定不变');
  });

  it('is closed in the end, and says so', async () => {
    open({ ...closed, kind: 'disagreement', outcome: 'unjudged', opinions }, 'senior');
    await shows('这一单已到期关闭，原决定不变');
  });
});

describe('R13: two opinions at the desk', () => {
  it('stand side by side, and are settled rather than decided', async () => {
    open({ kind: 'disagreement', opinions }, 'senior');
    await shows('看不清号码');
    expect([document.getElementById('approve'), document.getElementById('refuse')]).toEqual([null, null]);
    await shows('不会自动改变用户的结果');
  });

  it('ask which one stands, and why', async () => {
    const { user } = open({ kind: 'disagreement', opinions }, 'senior');
    await user.click(await byId('settlement-confirm'));
    await shows('请选择哪个意见成立');
    await shows('请写明理由');
    expect(api.requests(settlement)).toEqual([]);
    const ruling = { stands: 'second', note: '照片确实看不清', settledBy: 'senior' } as const;
    const after = makeCase({ ...closed, kind: 'disagreement', outcome: 'overturned', opinions, settlement: ruling });
    api.on(settlement, { status: 200, json: after });
    await user.click(await byId('settlement-second'));
    await user.type(await byId('settlement-note'), ' 照片确实看不清 ');
    await user.dblClick(await byId('settlement-confirm'));
    await shows('senior 裁定：复核意见成立');
    expect(document.activeElement?.id).toBe('next-case');
    expect(api.requests(settlement)).toHaveLength(1);
    expect(api.requests(settlement)[0]?.body).toEqual({ stands: 'second', note: '照片确实看不清', version: 3 });
  });

  it('say so where the ruling did not go through', async () => {
    const { user } = open({ kind: 'disagreement', opinions }, 'senior');
    api.on(settlement, problem('case_changed'));
    await user.click(await byId('settlement-first'));
    await user.type(await byId('settlement-note'), '原决定正确');
    await user.click(await byId('settlement-confirm'));
    await shows('审核单已有变化');
  });
});

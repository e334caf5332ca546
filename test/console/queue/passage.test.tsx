import { screen, waitFor } from '@testing-library/react';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { makeCase, makeHolder, parkingChoices } from '../support/specimen-case';

const api = new DeskApi();
const handover = 'POST /v1/review/cases/case-1/handover';
const park = 'POST /v1/review/cases/case-1/park';
const read = 'GET /v1/review/cases/case-1';

beforeAll(() => {
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
  return api.start();
});
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  answerAsUsual(api);
});

const bodies = (route: string) => api.requests(route).map(({ body }) => body);

describe('R10 a held case that is passed on', () => {
  it('is handed to a colleague, with a note, and one is back in the queue', async () => {
    api.on(handover, { status: 200, json: makeCase({ holder: makeHolder({ username: 'agent2', you: false }) }) });
    const { user, place } = openDesk('/cases/case-1');
    await byId('pass-on');
    await user.keyboard('t');
    await user.click(await byId('hand-over-to'));
    expect(screen.queryByText('agent · 客服', { selector: '.ant-select-item-option-content' })).toBeNull();
    await user.click(await screen.findByText('agent2 · 客服', { selector: '.ant-select-item-option-content' }));
    await user.type(await byId('hand-over-note'), '请看背面');
    await user.click(await byId('confirm-hand-over'));
    await waitFor(() => expect(place.now).toBe('/'));
    expect(bodies(handover)).toEqual([{ to: 'agent2', note: '请看背面' }]);
    expect(await screen.findByText('已转交 agent2')).toBeTruthy();
  });

  it('goes nowhere until a colleague is chosen', async () => {
    const { user } = openDesk('/cases/case-1');
    await byId('pass-on');
    await user.keyboard('t');
    await user.click(await byId('confirm-hand-over'));
    expect(await screen.findByText('请选择同事')).toBeTruthy();
    expect(bodies(handover)).toEqual([]);
  });

  it('is parked until a day, with the reason', async () => {
    api.on(park, { status: 200, json: makeCase({ status: 'parked', holder: null }) });
    const { user, place } = openDesk('/cases/case-1');
    await byId('pass-on');
    await user.keyboard('w');
    await user.click(await byId('park-reason-awaiting_senior'));
    await user.click(await screen.findByText('11月23日周一'));
    await user.click(await byId('confirm-park'));
    await waitFor(() => expect(place.now).toBe('/'));
    expect(bodies(park)).toEqual([{ reason: 'awaiting_senior', until: '2026-11-23' }]);
  });

  it('is parked by keyboard: the dialog opens on its first reason', async () => {
    const { user } = openDesk('/cases/case-1');
    await byId('pass-on');
    await user.keyboard('w');
    await waitFor(() => expect(document.activeElement?.id).toBe(`park-reason-${parkingChoices.reasons[0]?.code}`));
  });

  it('takes every key from the page from the first moment on: a name typed at once decides nothing', async () => {
    const { user } = openDesk('/cases/case-1');
    await byId('pass-on');
    await user.keyboard('t');
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('a');
    expect(await byId('hand-over-to')).toBeTruthy();
    expect(document.getElementById('confirm-approve')).toBeNull();
  });

  it('says where it is not for a case, rather than let the name be typed at the page', async () => {
    api.on(read, { status: 200, json: makeCase({ kind: 'second-look' }) });
    const { user } = openDesk('/cases/case-1');
    await byId('pass-on');
    await user.keyboard('t');
    expect(await screen.findByText('复核和裁定不能转交，请放回队列')).toBeTruthy();
  });

  it('is parked for something else only where that is said', async () => {
    const { user } = openDesk('/cases/case-1');
    await byId('pass-on');
    await user.keyboard('w');
    await user.click(await byId('park-reason-other'));
    await user.click(await byId('confirm-park'));
    expect(await screen.findByText('请写明原因')).toBeTruthy();
    expect(bodies(park)).toEqual([]);
  });

  it('was lost meanwhile: the case is shown as it is now', async () => {
    api.on(park, problem('case_not_held'));
    const { user } = openDesk('/cases/case-1');
    await byId('pass-on');
    await user.keyboard('w');
    await user.click(await byId('park-reason-awaiting_senior'));
    api.on(read, { status: 200, json: makeCase({ status: 'open', holder: null }) });
    await user.click(await byId('confirm-park'));
    expect(await screen.findByText('这一单已不在您手上')).toBeTruthy();
  });
});

describe('R10 a case that was passed on', () => {
  it('says what the colleague said', async () => {
    api.on(read, { status: 200, json: makeCase({ remark: { by: 'agent2', reason: null, note: '请看背面' } }) });
    openDesk('/cases/case-1');
    expect((await byId('remark')).textContent).toBe('agent2 转交了这一单请看背面');
  });

  it('and is parked says why, and can be taken on purpose', async () => {
    const parked = { reason: 'other', words: '其他', until: '2026-11-19T16:00:00.000Z', by: 'agent2' } as const;
    api.on(read, { status: 200, json: makeCase({ status: 'parked', holder: null, parked }) });
    api.on('POST /v1/review/cases/case-1/claim', { status: 200, json: makeCase() });
    const { user } = openDesk('/cases/case-1');
    expect(await screen.findByText('agent2 搁置，11月20日周五回到队列：其他')).toBeTruthy();
    await user.click(await byId('claim-case-1'));
    expect(await byId('approve')).toBeTruthy();
  });

  it.each([
    ['said once where there is no note', null, 0],
    ['followed by the note', '已打电话', 1],
  ])('and is parked has the reason %s', async (_, note, remarks) => {
    const words = '等待高级客服意见';
    const parked = { reason: 'awaiting_senior', words, until: '2026-11-19T16:00:00.000Z', by: 'agent2' } as const;
    const remark = { by: 'agent2', reason: words, note };
    api.on(read, { status: 200, json: makeCase({ status: 'parked', holder: null, parked, remark }) });
    openDesk('/cases/case-1');
    await screen.findByText(`agent2 搁置，11月20日周五回到队列：${words}`);
    expect(document.querySelectorAll('#remark')).toHaveLength(remarks);
  });

  it('and taken by a colleague meanwhile says so', async () => {
    api.on(read, { status: 200, json: makeCase({ status: 'open', holder: null }) });
    api.on('POST /v1/review/cases/case-1/claim', problem('case_taken'));
    const { user } = openDesk('/cases/case-1');
    await user.click(await byId('claim-case-1'));
    expect(await screen.findByText('同事已领取该审核单，请领取下一单')).toBeTruthy();
  });
});

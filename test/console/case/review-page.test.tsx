import { screen, waitFor, within } from '@testing-library/react';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { makeCase, makeDisclosure, makeHolder } from '../support/specimen-case';

const api = new DeskApi();
const decide = 'POST /v1/review/cases/case-1/decision';
const read = 'GET /v1/review/cases/case-1';

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
  answerAsUsual(api);
});

const refused = () =>
  makeCase({
    status: 'closed',
    outcome: 'rejected',
    holder: null,
    decision: { decision: 'reject', reasons: [], comment: null, note: null, decidedBy: 'agent' },
  });

describe('R11 refusing', () => {
  it('needs a reason', async () => {
    const { user } = openDesk('/cases/case-1');
    await user.click(await byId('refuse'));
    await byId('reason-photo_unclear');
    await user.click(await byId('confirm-refuse'));
    expect(await screen.findByText('请至少选择一个原因')).toBeTruthy();
    expect(api.requests(decide)).toHaveLength(0);
  });

  it('ties each reason to its fields, shows what the person will see, and sends both texts', async () => {
    api.on(decide, { status: 200, json: refused() });
    const { user } = openDesk('/cases/case-1');
    await byId('refuse');
    await user.keyboard('r');
    await user.click(await byId('reason-photo_unclear'));
    await user.click(await byId('reason-photo_unclear-frontPhotoId'));
    await user.click(await byId('reason-photo_unclear-backPhotoId'));
    await user.type(await byId('comment'), '请把证件放平');
    await user.type(await byId('note'), 'third time');
    const preview = screen.getByLabelText('用户将看到');
    expect(within(preview).getAllByText(/照片不清晰，请在光线充足处/)).toHaveLength(2);
    expect(preview.textContent).toContain('客服留言：请把证件放平');
    await user.click(await byId('confirm-refuse'));
    await waitFor(() => expect(api.requests(decide)).toHaveLength(1));
    expect(api.requests(decide)[0]?.body).toEqual({
      decision: 'reject',
      reasons: [
        { code: 'photo_unclear', field: 'frontPhotoId' },
        { code: 'photo_unclear', field: 'backPhotoId' },
      ],
      comment: '请把证件放平',
      note: 'third time',
      version: 3,
    });
    expect(await screen.findByText('已拒绝，原因已告知申请人')).toBeTruthy();
    expect(screen.queryByText('请至少选择一个原因')).toBeNull();
  });

  it('asks for a comment where the reason is "other"', async () => {
    const { user } = openDesk('/cases/case-1');
    await user.click(await byId('refuse'));
    await user.click(await byId('reason-special_case'));
    await user.click(await byId('confirm-refuse'));
    expect(await screen.findByText('选择“其他”时，请在留言中说明原因和做法')).toBeTruthy();
    expect(api.requests(decide)).toHaveLength(0);
  });

  it('takes a field for granted only where there is one, and asks for it else', async () => {
    const { user } = openDesk('/cases/case-1');
    await user.click(await byId('refuse'));
    await user.click(await byId('reason-special_case'));
    await user.click(await byId('reason-document_expired'));
    const boxes = [...document.querySelectorAll<HTMLInputElement>('[id^="reason-special_case-"]')];
    expect(boxes.map(({ checked }) => checked)).toEqual(Array(6).fill(false));
    const preview = screen.getByLabelText('用户将看到');
    expect(within(preview).getByText('有效期至')).toBeTruthy();
    await user.type(await byId('comment'), '请联系客服');
    await user.click(await byId('confirm-refuse'));
    expect(await screen.findByText('请选择涉及的项目')).toBeTruthy();
    expect(api.requests(decide)).toHaveLength(0);
  });
});

describe('R11 approving', () => {
  it('is asked for twice, with the checks that ask for a look', async () => {
    api.on(decide, {
      status: 200,
      json: makeCase({ status: 'closed', outcome: 'approved', holder: null }),
    });
    const { user } = openDesk('/cases/case-1');
    await byId('approve');
    await user.keyboard('a');
    expect(await screen.findByText('有检查需要留意，请确认已看过')).toBeTruthy();
    expect(api.requests(decide)).toHaveLength(0);
    await user.click(await byId('confirm-approve'));
    await waitFor(() => expect(api.requests(decide)[0]?.body).toEqual({ decision: 'approve', version: 3 }));
    expect(await screen.findByText('已通过，结果已告知申请人')).toBeTruthy();
    expect(document.getElementById('next-case')).toBeTruthy();
  });

  it('by a double click sends one decision', async () => {
    api.on(decide, () => 'never');
    const { user } = openDesk('/cases/case-1');
    await user.click(await byId('approve'));
    await user.dblClick(await byId('confirm-approve'));
    await waitFor(() => expect(api.requests(decide)).not.toHaveLength(0));
    expect(api.requests(decide)).toHaveLength(1);
  });

  it('of a case that was decided before, in another window or by a colleague, says that it did not take effect', async () => {
    const { user } = openDesk('/cases/case-1');
    await user.click(await byId('approve'));
    api.on(decide, problem('case_closed'));
    api.on(read, { status: 200, json: refused() });
    await user.click(await byId('confirm-approve'));
    expect(await screen.findByText('您刚才的决定没有生效，请看审核结论')).toBeTruthy();
    expect(document.activeElement?.id).toBe('next-case');
  });

  it('R8 leads on to the refusal where the identity is bound to another account', async () => {
    api.on(
      decide,
      problem('identity_already_bound', { ways: [{ code: 'check_number', words: '核对身份证号是否填写正确' }] }),
    );
    const { user } = openDesk('/cases/case-1');
    await user.click(await byId('approve'));
    await user.click(await byId('confirm-approve'));
    expect(await screen.findByText('核对身份证号是否填写正确')).toBeTruthy();
    await user.click(await byId('refuse-for-identity_already_bound'));
    expect(((await byId('reason-identity_already_bound')) as HTMLInputElement).checked).toBe(true);
  });

  it('leads on to the refusal where the document has expired', async () => {
    api.on(decide, problem('document_expired'));
    const { user } = openDesk('/cases/case-1');
    await user.click(await byId('approve'));
    await user.click(await byId('confirm-approve'));
    expect(await screen.findByText(/证件已过有效期，不能通过/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: '以证件已过期拒绝' }));
    expect(((await byId('reason-document_expired')) as HTMLInputElement).checked).toBe(true);
    expect(screen.getByLabelText('用户将看到').textContent).toContain('请换领新证后再提交');
  });

  it('shows the new state where the case changed meanwhile', async () => {
    api.on(decide, problem('case_changed'));
    const { user } = openDesk('/cases/case-1');
    await user.click(await byId('approve'));
    api.on(read, { status: 200, json: makeCase({ version: 4 }) });
    await user.click(await byId('confirm-approve'));
    expect(await screen.findByText(/审核单已有变化/)).toBeTruthy();
    await waitFor(() => expect(api.requests(read).length).toBeGreaterThan(1));
  });

  it('R6 says so where the person withdrew meanwhile', async () => {
    api.on(decide, problem('case_closed'));
    const { user } = openDesk('/cases/case-1');
    await user.click(await byId('approve'));
    api.on(read, { status: 200, json: makeCase({ status: 'closed', outcome: 'withdrawn', holder: null }) });
    await user.click(await byId('confirm-approve'));
    expect(await screen.findByText('申请人已撤回，无需再处理')).toBeTruthy();
    expect(document.getElementById('approve')).toBeNull();
  });
});

describe('R10 the hold', () => {
  it('R15 that has lapsed hides photos and full data, and says what to do', async () => {
    const { user } = openDesk('/cases/case-1');
    await user.click(await byId('release').then(() => byId('refuse')));
    await user.click(await byId('reason-document_expired'));
    api.on(decide, problem('case_not_held'));
    api.on(read, { status: 200, json: makeCase({ status: 'open', holder: null }) });
    await user.click(await byId('confirm-refuse'));
    expect(await screen.findByText('这一单已不在您手上')).toBeTruthy();
    expect(document.getElementById('photo-front')).toBeNull();
    expect(document.getElementById('next-case')).toBeTruthy();
  });

  it('that has lapsed can be taken up again, with the refusal as it was being written', async () => {
    const { user } = openDesk('/cases/case-1');
    await user.click(await byId('refuse'));
    await user.click(await byId('reason-document_expired'));
    api.on(decide, problem('case_not_held'));
    api.on(read, { status: 200, json: makeCase({ status: 'open', holder: null }) });
    await user.click(await byId('confirm-refuse'));
    api.on('POST /v1/review/cases/case-1/claim', { status: 200, json: makeCase() });
    await user.click(await byId('claim-case-1'));
    await user.click(await byId('refuse'));
    expect(((await byId('reason-document_expired')) as HTMLInputElement).checked).toBe(true);
  });

  it('that a colleague has by now offers the next case instead', async () => {
    const { user } = openDesk('/cases/case-1');
    await user.click(await byId('approve'));
    api.on(decide, problem('case_not_held'));
    api.on(read, { status: 200, json: makeCase({ holder: makeHolder({ username: 'agent2', you: false }) }) });
    await user.click(await byId('confirm-approve'));
    expect(await screen.findByText('agent2 正在审核这一单。请领取下一单')).toBeTruthy();
    expect(document.getElementById('claim-case-1')).toBeNull();
  });

  it('is prolonged five minutes into it while somebody works, and not before', async () => {
    const renew = 'POST /v1/review/cases/case-1/lease';
    const heldUntil = (minutes: number) =>
      makeCase({
        holder: makeHolder({ leaseUntil: new Date(Date.now() + minutes * 60_000).toISOString() }),
      });
    api.on(renew, () => ({ status: 200, json: heldUntil(15) }));
    api.on(read, () => ({ status: 200, json: heldUntil(11) }));
    const { unmount } = openDesk('/cases/case-1');
    expect((await byId('lease')).textContent).toMatch(/剩余 1[01]:/);
    expect(api.requests(renew)).toHaveLength(0);
    unmount();
    api.on(read, () => ({ status: 200, json: heldUntil(9) }));
    openDesk('/cases/case-1');
    await waitFor(() => expect(api.requests(renew)).toHaveLength(1));
    await waitFor(() => expect(document.getElementById('lease')?.textContent).toMatch(/剩余 1[45]:/));
  });

  it('can be given back', async () => {
    api.on('POST /v1/review/cases/case-1/release', { status: 200, json: makeCase({ status: 'open', holder: null }) });
    const { user, place } = openDesk('/cases/case-1');
    await byId('release');
    await user.keyboard('l');
    await waitFor(() => expect(place.now).toBe('/'));
  });

  it('of another shows no photo and no decision', async () => {
    const leaseUntil = new Date(Date.now() + 60_000).toISOString();
    api.on(read, {
      status: 200,
      json: makeCase({ holder: makeHolder({ username: 'agent2', you: false, leaseUntil }) }),
    });
    openDesk('/cases/case-1');
    expect(await screen.findByText(/agent2 正在审核这一单/)).toBeTruthy();
    expect(document.getElementById('approve')).toBeNull();
    expect(api.requests('GET /v1/photos/photo-front/content')).toHaveLength(0);
  });
});

describe('R15 looking at what is masked', () => {
  it('asks for a reason, shows the data, and forgets them on leaving', async () => {
    api.on('POST /v1/review/cases/case-1/disclosures', { status: 200, json: makeDisclosure() });
    const { user, unmount } = openDesk('/cases/case-1');
    await user.click(await byId('disclose'));
    await user.click(await byId('disclose-reason-1'));
    await user.click(await byId('confirm-disclose'));
    expect(await screen.findAllByText('林知夏')).toHaveLength(2);
    expect(screen.getAllByText('110105 19491231 002X')).toHaveLength(2);
    expect(api.requests('POST /v1/review/cases/case-1/disclosures')[0]?.body).toEqual({ reason: '与照片核对' });
    unmount();
    openDesk('/cases/case-1');
    await byId('disclose');
    expect(screen.queryByText('林知夏')).toBeNull();
  });

  it('fetches each photo once with the token, and lets it go on leaving', async () => {
    const { unmount } = openDesk('/cases/case-1');
    await waitFor(() => expect(screen.getAllByAltText(/申请人上传的照片/)).toHaveLength(2));
    const [look, ...more] = api.requests('GET /v1/photos/photo-front/content');
    expect(look?.headers.authorization).toBe('Bearer token-1');
    expect(more).toEqual([]);
    unmount();
    expect(URL.revokeObjectURL).toHaveBeenCalledTimes(2);
  });

  it('R16 an auditor gets neither', async () => {
    answerAsUsual(api, 'auditor');
    openDesk('/cases/case-1');
    await byId('submitted');
    expect(document.getElementById('disclose')).toBeNull();
    expect(screen.getByText('您的角色不能查看照片')).toBeTruthy();
    expect(api.requests('GET /v1/photos/photo-front/content')).toHaveLength(0);
  });
});

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../domain/contract/account';
import type { Reissue } from '../../../domain/contract/reissue';
import { choosePhoto } from '../../../miniapp/real-name/form/choose-photo';
import { reissueKeeper } from '../../../miniapp/renewal/draft/reissue-draft';
import RenewalFormPage from '../../../miniapp/renewal/form/index';
import ReissuePage from '../../../miniapp/renewal/reissue/index';
import { settings } from '../../../miniapp/settings/settings';
import { went } from '../support/fake-taro';
import { clearing, photo } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { reissue, reissueDraftReady } from './reissue-samples';
import { meRenewing, verifiedBefore } from './samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));
jest.mock('../../../miniapp/real-name/form/choose-photo');

const holder = withFakeApi();
const kept = () => reissueKeeper.store.get();
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const answerMe = (body: Me) => holder.api.on('GET /v1/me', { status: 200, body });
const unused = (photos: object[]) => holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos } });
const choice = (name: RegExp) => screen.findByRole('radio', { name });
const date = (label: string) => screen.findByLabelText<HTMLInputElement>(label);
const alerts = () => screen.getAllByRole('alert').map(({ textContent }) => textContent);
const told = () => document.getElementById('held-open')?.textContent;

/** Its card expired at the beginning of September, so that the grace lasts until the end of November. */
const inGrace = (more: Partial<Me> = {}) =>
  meRenewing(null, {
    realName: { ...verifiedBefore, validUntil: '2026-09-01', documentState: 'grace', graceUntil: '2026-11-30' },
    ...more,
  });

/** The newest paper that was sent in. */
function last(body: Reissue) {
  const { id, status, dueAt } = body;
  answerMe(inGrace({ reissue: { id, status, dueAt } }));
  holder.api.on('GET /v1/reissues/current', { status: 200, body });
}

beforeEach(() => {
  reissueKeeper.erase();
  answerMe(inGrace());
  unused([]);
});

describe('R19 whoever has no new card yet', () => {
  it('finds the other way in the form of the newer card, once theirs expires', async () => {
    await show(<RenewalFormPage />);
    await press(/我已申请换证/);
    expect(went).toEqual([{ how: 'navigateTo', url: '/renewal/reissue/index' }]);
  });

  it('finds there what came of it', async () => {
    last(reissue({ status: 'approved' }));
    await show(<RenewalFormPage />);
    await press(/我已申请换证.*宽限期已延长/);
    expect(went).toEqual([{ how: 'navigateTo', url: '/renewal/reissue-status/index' }]);
  });

  it('is not asked for it while the card is valid for long', async () => {
    answerMe(meRenewing(null, { realName: { ...verifiedBefore, documentState: 'valid' } }));
    await show(<RenewalFormPage />);
    await screen.findByText('**夏');
    expect(screen.queryByText('我已申请换证')).toBeNull();
  });
});

describe('R19 the form of the paper', () => {
  it('asks which of the two it is, its date, and one photo, and says what is missing', async () => {
    await show(<ReissuePage />);
    expect(await choice(/领证回执/)).toHaveProperty('ariaChecked', 'true');
    expect(screen.getAllByRole('textbox')).toEqual([await date('受理日期')]);
    await press('下一步');
    expect(alerts().sort()).toEqual(['请上传凭证照片', '请填写此项'].sort());
    expect(went).toEqual([]);
  });

  it('says until when it would hold, more where the place is remote, and goes on', async () => {
    unused([photo('proof', 'proof-1')]);
    jest.mocked(choosePhoto).mockResolvedValue({ ok: true, path: 'blob:photo' });
    holder.api.on('POST /v1/photos', { status: 201, body: photo('proof', 'proof-2') });
    await show(<ReissuePage />);
    await userEvent.type(await date('受理日期'), '20261101');
    expect(told()).toBe('通过后，支付等服务一切照常到12月31日');
    await userEvent.click(screen.getByRole('switch'));
    expect(told()).toBe('通过后，支付等服务一切照常到2027年1月30日');
    // Another request may have left a photo of its own: that is not taken for this one.
    expect(kept()?.photos.proof).toBeNull();
    await press(/^凭证照片/);
    await waitFor(() => expect(kept()?.photos.proof).toBe('proof-2'));
    await press('下一步');
    expect(went).toEqual([{ how: 'navigateTo', url: '/renewal/reissue-confirm/index' }]);
    expect(kept()).toMatchObject({ kind: 'receipt', issuedOn: '2026-11-01', remote: true });
  });

  it('asks of a temporary card nothing of the place', async () => {
    await show(<ReissuePage />);
    await userEvent.click(await choice(/临时身份证/));
    await userEvent.type(await date('签发日期'), '20261101');
    expect(screen.queryByRole('switch')).toBeNull();
    expect(told()).toBe('通过后，支付等服务一切照常到2027年2月1日');
  });

  it('says at once where the grace period lasts as long without it', async () => {
    await show(<ReissuePage />);
    await userEvent.type(await date('受理日期'), '20261001');
    expect(told()).toBe('宽限期本来就到11月30日，这份凭证不能延长得更久，不用提交');
  });

  it('knows how long the grace will be of a card that has not expired yet', async () => {
    answerMe(meRenewing(null, { realName: verifiedBefore }));
    await show(<ReissuePage />);
    await userEvent.type(await date('受理日期'), '20261101');
    expect(told()).toBe('宽限期本来就到2027年3月3日，这份凭证不能延长得更久，不用提交');
  });

  it.each([
    ['20261121', '日期晚于今天，请对照凭证填写'],
    ['20260901', '凭证能延长的期限已过。新身份证应已制好，请领取后在这里更新证件'],
    ['20060901', '日期早于您现在这张身份证的签发日期，请核对；这应是申请新证时的凭证'],
    ['20261131', '请填写存在的日期，格式为 YYYY-MM-DD'],
  ])('says what is wrong with %s once it was typed', async (typed, words) => {
    await show(<ReissuePage />);
    await userEvent.type(await date('受理日期'), typed);
    await userEvent.tab();
    expect(alerts()).toEqual([words]);
    expect(told()).toBeUndefined();
  });

  it('R7 is as it was left', async () => {
    reissueKeeper.store.set(reissueDraftReady({ kind: 'temporary-card' }));
    unused([photo('proof', 'proof-1')]);
    await show(<ReissuePage />);
    expect((await date('签发日期')).value).toBe('2026-11-01');
    expect(document.getElementById('photo-proof-kept')).toBeTruthy();
    await press('下一步');
    expect(went).toHaveLength(1);
  });

  it('R6 after a refusal says what was wrong beside it, and keeps what was right', async () => {
    const reasons = [{ code: 'paper_date_differs', field: 'issuedOn', message: '' }] as never;
    last(reissue({ status: 'rejected', rejection: { reasons, comment: null } }));
    unused([photo('proof', 'proof-1')]);
    await show(<ReissuePage />);
    expect(await screen.findByText('请修改标出的项目')).toBeTruthy();
    expect(alerts()).toEqual(['填写的日期与凭证上的不一致，请对照凭证修改后再次提交']);
    expect(kept()?.photos.proof).toBe('proof-1');
    await userEvent.type(await date('受理日期'), '{Backspace}2');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('R6 asks for the photo anew that was refused', async () => {
    const reasons = [{ code: 'photo_unclear', field: 'proofPhotoId', message: '' }] as never;
    last(reissue({ status: 'rejected', rejection: { reasons, comment: null } }));
    unused([photo('proof', 'proof-of-something-else')]);
    await show(<ReissuePage />);
    await screen.findByText('照片不清晰，请在光线充足处、避免反光重新拍摄');
    expect(kept()?.photos.proof).toBeNull();
  });

  it('after an approval offers the other kind', async () => {
    last(reissue({ status: 'approved' }));
    await show(<ReissuePage />);
    expect(await choice(/临时身份证/)).toHaveProperty('ariaChecked', 'true');
    expect((await date('签发日期')).value).toBe('');
  });

  it.each<[string, Partial<Me>, string]>([
    ['nobody is verified', { realName: { status: 'none' } }, '/real-name/home/index'],
    ['a newer card is in review', { verification: meRenewing('pending').verification }, '/real-name/status/index'],
    [
      'a correction is',
      { correction: { id: 'c1', status: 'pending', dueAt: '2026-11-25T15:59:59.999Z' } },
      '/correction/status/index',
    ],
    ['a clearing is', { clearing: { ...clearing(), status: 'pending' } as never }, '/clearing/status/index'],
  ])('leads elsewhere where %s', async (_what, more, url) => {
    answerMe(inGrace(more));
    await show(<ReissuePage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url }]));
  });

  it('leads to how far it is while one is in review, as the form of the newer card does', async () => {
    last(reissue());
    await show(<ReissuePage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url: '/renewal/reissue-status/index' }]));
    await show(<RenewalFormPage />);
    await waitFor(() => expect(went).toHaveLength(2));
    expect(went[1]).toEqual(went[0]);
  });

  it('R29 says that a frozen account changes nothing', async () => {
    answerMe(inGrace({ frozenSince: '2026-11-19T04:00:00Z' }));
    await show(<ReissuePage />);
    await waitFor(() => expect(document.getElementById('frozen')).toBeTruthy());
  });

  it('R41 is English in English', async () => {
    settings.set({ ...settings.get(), language: 'en' });
    await show(<ReissuePage />);
    expect(await screen.findByText('Until you have it, send in the paper')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\p{Script=Han}/u);
  });
});

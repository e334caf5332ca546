import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../domain/contract/account';
import { renewalKeeper } from '../../../miniapp/draft/renewal-draft';
import { choosePhoto } from '../../../miniapp/real-name/form/choose-photo';
import RenewalFormPage from '../../../miniapp/renewal/form/index';
import { settings } from '../../../miniapp/settings/settings';
import { went } from '../support/fake-taro';
import { clearing, photo, read, typed, verification } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { meRenewing, newer, renewalDraftReady } from './samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));
jest.mock('../../../miniapp/real-name/form/choose-photo');

const holder = withFakeApi();
const kept = () => renewalKeeper.store.get();
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const answerMe = (body: Me) => holder.api.on('GET /v1/me', { status: 200, body });
const unused = (photos: object[]) => holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos } });
const card = [photo('front', 'front-1'), photo('back', 'back-1')];
const date = (label: string) => screen.findByLabelText<HTMLInputElement>(label);
const alerts = () => screen.getAllByRole('alert').map(({ textContent }) => textContent);

beforeEach(() => {
  renewalKeeper.erase();
  answerMe(meRenewing(null));
  unused([]);
});

describe('R18 the form of a newer card', () => {
  it('knows the person, and asks for nothing but two photos and two dates', async () => {
    await show(<RenewalFormPage />);
    expect(await screen.findByText('**夏')).toBeTruthy();
    expect(screen.getByText('1****************X')).toBeTruthy();
    expect(screen.getAllByRole('textbox')).toEqual([await date('起始日期'), await date('截止日期')]);
    await press('下一步');
    expect(alerts().sort()).toEqual(
      ['请上传身份证人像面照片', '请上传身份证国徽面照片', '请填写此项', '请填写此项'].sort(),
    );
    expect(went).toEqual([]);
  });

  it('goes on once all four are there', async () => {
    unused(card);
    await show(<RenewalFormPage />);
    await userEvent.type(await date('起始日期'), '20261102');
    await userEvent.click(screen.getByRole('switch'));
    await press('下一步');
    expect(went).toEqual([{ how: 'navigateTo', url: '/renewal/confirm/index' }]);
    expect(kept()?.typed).toMatchObject(newer);
  });

  it('R3 takes the dates from the photo', async () => {
    const reading = { ...read.back, validFrom: newer.validFrom };
    jest.mocked(choosePhoto).mockResolvedValue({ ok: true, path: 'blob:photo' });
    holder.api.on('POST /v1/photos', { status: 201, body: photo('back', 'back-2', { reading }) });
    await show(<RenewalFormPage />);
    await press(/^国徽面/);
    await waitFor(() => expect(kept()?.typed).toMatchObject(newer));
    expect((await date('起始日期')).value).toBe('2026-11-02');
    expect(screen.getAllByText('照片识别，请核对').length).toBeGreaterThan(0);
  });

  it('says of the card in force, as soon as it is typed, that it is not newer', async () => {
    await show(<RenewalFormPage />);
    await userEvent.type(await date('起始日期'), '20061203');
    await userEvent.type(await date('截止日期'), '20261203');
    await userEvent.tab();
    const notNewer = '这张证件不比已实名的那张新。请填写换领的新证件';
    expect(alerts()).toEqual([notNewer, notNewer]);
    await press('下一步');
    expect(went).toEqual([]);
  });

  it('says of a card that has expired that it has', async () => {
    await show(<RenewalFormPage />);
    await userEvent.type(await date('起始日期'), '20161102');
    await userEvent.type(await date('截止日期'), '20261102');
    await userEvent.tab();
    expect(alerts()).toEqual(['身份证已过有效期，请换领新证后再认证']);
  });

  it('counts the years that the law allows by the number that was read', async () => {
    unused([photo('front', 'front-1', { reading: read.front }), photo('back', 'back-1')]);
    await show(<RenewalFormPage />);
    await userEvent.type(await date('起始日期'), '20261102');
    await userEvent.type(await date('截止日期'), '20361102');
    await userEvent.tab();
    expect(alerts()[0]).toMatch(/^有效期时长与签发时的年龄不符/);
  });

  it('R7 what was filled in is there again', async () => {
    unused(card);
    renewalKeeper.store.set(renewalDraftReady());
    await show(<RenewalFormPage />);
    expect((await date('起始日期')).value).toBe('2026-11-02');
    expect(kept()?.photos).toEqual({ front: 'front-1', back: 'back-1' });
  });

  it('R7 a draft that began before the newest attempt is forgotten', async () => {
    renewalKeeper.store.set(renewalDraftReady({ basedOn: 'v0' }));
    await show(<RenewalFormPage />);
    expect((await date('起始日期')).value).toBe('');
  });

  it('R29 says before it is filled in that the account is frozen', async () => {
    answerMe(meRenewing(null, { frozenSince: '2026-11-20T04:00:00Z' }));
    await show(<RenewalFormPage />);
    expect(await screen.findByText(/^账户变更已暂停/)).toBeTruthy();
  });

  it('R41 speaks English too', async () => {
    settings.set({ language: 'en', textSize: 'standard' });
    await show(<RenewalFormPage />);
    expect(await screen.findByRole('heading', { name: 'Photograph your new ID card' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Next' })).toBeTruthy();
  });

  it.each([
    ['not verified', meRenewing(null, { realName: { status: 'none' } }), '/real-name/home/index'],
    ['in review', meRenewing('pending'), '/real-name/status/index'],
    [
      'a correction in review',
      meRenewing(null, { correction: { id: 'k1', status: 'pending', dueAt: '2026-11-25T15:59:59.999Z' } }),
      '/correction/status/index',
    ],
    ['being cleared', meRenewing(null, { clearing: clearing() }), '/clearing/status/index'],
  ])('%s: there is nothing to fill in', async (_, body, url) => {
    answerMe(body);
    await show(<RenewalFormPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url }]));
    expect(kept()).toBeNull();
  });
});

describe('R6 after a refusal', () => {
  const form = { ...typed, ...newer, frontPhotoId: null, backPhotoId: 'back-1' };
  const refused = (reasons: object[]) =>
    verification({
      id: 'r1',
      kind: 'renewal',
      status: 'rejected',
      rejection: { reasons: reasons as never, comment: null },
    });

  beforeEach(() => {
    answerMe(meRenewing('rejected'));
    unused([photo('back', 'back-1')]);
    holder.api.on('GET /v1/verifications/r1/form', { status: 200, body: form });
  });

  it('begins with what was right, marks the rest, and keeps neither name nor number on the device', async () => {
    const body = refused([{ code: 'photo_unclear', field: 'frontPhotoId', message: '' }]);
    holder.api.on('GET /v1/verifications/current', { status: 200, body });
    await show(<RenewalFormPage />);
    expect(await screen.findByText('请修改标出的项目')).toBeTruthy();
    expect((await date('起始日期')).value).toBe('2026-11-02');
    expect(document.getElementById('photo-front-problem')?.textContent).toMatch(/照片不清晰/);
    expect(kept()?.photos).toEqual({ front: null, back: 'back-1' });
    expect(JSON.stringify(kept())).not.toContain(typed.idNumber);
  });

  it('says what was refused of the name, and leads to where that is corrected', async () => {
    const body = refused([{ code: 'data_mismatch', field: 'name', message: '' }]);
    holder.api.on('GET /v1/verifications/current', { status: 200, body });
    await show(<RenewalFormPage />);
    await screen.findByText('请修改标出的项目');
    expect(document.getElementById('person-problem')?.textContent).toMatch(/^填写内容与身份证不一致/);
    await press('姓名、户籍或证件号变了？');
    expect(went).toEqual([{ how: 'navigateTo', url: '/correction/kind/index' }]);
  });

  it('is an empty form where the data were erased', async () => {
    holder.api.on('GET /v1/verifications/r1/form', { status: 404, body: { code: 'not_found' } });
    holder.api.on('GET /v1/verifications/current', { status: 200, body: refused([]) });
    await show(<RenewalFormPage />);
    expect((await date('起始日期')).value).toBe('');
  });
});

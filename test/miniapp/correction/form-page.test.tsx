import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import CorrectionFormPage from '../../../miniapp/correction/form/index';
import { correctionKeeper } from '../../../miniapp/draft/correction-draft';
import { after } from '../../../miniapp/real-name/form/after';
import { choosePhoto } from '../../../miniapp/real-name/form/choose-photo';
import { routeParams, went } from '../support/fake-taro';
import { photo, typed } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { correction, correctionDraftReady, meWith } from './samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));
jest.mock('../../../miniapp/real-name/form/choose-photo');
jest.mock('../../../miniapp/real-name/form/after');

const holder = withFakeApi();
const kept = () => correctionKeeper.store.get();
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const unused = (photos: object[]) => holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos } });
const card = [photo('front', 'front-1'), photo('back', 'back-1')];
let taken = 0;

beforeEach(() => {
  correctionKeeper.erase();
  delete routeParams.kind;
  taken = 0;
  jest
    .mocked(after)
    .mockReset()
    .mockReturnValue(() => undefined);
  jest.mocked(choosePhoto).mockResolvedValue({ ok: true, path: 'blob:photo' });
  holder.api.on('GET /v1/me', { status: 200, body: meWith(null) });
  unused([]);
  holder.api.on('POST /v1/photos', ({ body }) => {
    const { side } = JSON.parse(String(body)) as { side: 'front' | 'back' | 'proof' };
    taken += 1;
    return { status: 201, body: photo(side, `${side}-${taken}`) };
  });
});

describe('R28 the card as it is now, and the proof', () => {
  it('asks for the whole card and one proof before it goes on', async () => {
    unused(card);
    routeParams.kind = 'name';
    correctionKeeper.store.set(correctionDraftReady({ proofs: [null, null, null] }));
    await show(<CorrectionFormPage />);
    expect(await screen.findByRole('heading', { name: '改了姓名' })).toBeTruthy();
    await press('下一步');
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual(['请上传变更证明']);
    await press(/^证明 1 /);
    await waitFor(() => expect(kept()?.proofs).toEqual(['proof-1', null, null]));
    await press('下一步');
    expect(went).toEqual([{ how: 'navigateTo', url: '/correction/confirm/index' }]);
  });

  it('takes up to three proofs, and lets one go again', async () => {
    unused(card);
    routeParams.kind = 'id_number';
    await show(<CorrectionFormPage />);
    expect(screen.queryByRole('button', { name: '再加一张' })).toBeNull();
    for (const n of [1, 2, 3]) {
      if (n > 1) await press('再加一张');
      await press(new RegExp(`^证明 ${n} `));
      await waitFor(() => expect(kept()?.proofs[n - 1]).toBe(`proof-${n}`));
    }
    expect(screen.queryByRole('button', { name: '再加一张' })).toBeNull();
    await userEvent.click(screen.getAllByRole('button', { name: '移除这一张' })[1] as HTMLElement);
    expect(kept()?.proofs).toEqual(['proof-1', null, 'proof-3']);
    await waitFor(() => expect(holder.api.calls('DELETE /v1/photos/proof-2')).toHaveLength(1));
  });

  it('R7 what was filled in is there again after the page was closed, under another kind too', async () => {
    unused([...card, photo('proof', 'proof-1')]);
    correctionKeeper.store.set(correctionDraftReady());
    routeParams.kind = 'registration';
    await show(<CorrectionFormPage />);
    expect(await screen.findByDisplayValue(typed.idNumber)).toBeTruthy();
    expect([kept()?.kind, kept()?.proofs[0]]).toEqual(['registration', 'proof-1']);
    await press('下一步');
    expect(went).toEqual([{ how: 'navigateTo', url: '/correction/confirm/index' }]);
  });

  it('after a refusal begins with what was right, and marks the rest', async () => {
    const reasons = [{ code: 'proof_unclear', field: 'proofPhotoIds', message: '看不清' }] as never;
    const refused = correction({ status: 'rejected', rejection: { reasons, comment: null } });
    holder.api.on('GET /v1/me', { status: 200, body: meWith(refused) });
    holder.api.on('GET /v1/corrections/current', { status: 200, body: refused });
    const form = { ...typed, frontPhotoId: 'front-1', backPhotoId: 'back-1' };
    holder.api.on('GET /v1/verifications/k1/form', { status: 200, body: form });
    unused(card);
    await show(<CorrectionFormPage />);
    expect(await screen.findByText('请修改标出的项目')).toBeTruthy();
    expect(screen.getByDisplayValue(typed.name)).toBeTruthy();
    expect(document.getElementById('photo-proof-1-problem')?.textContent).toMatch(/证明材料看不清/);
    expect(kept()?.photos).toEqual({ front: 'front-1', back: 'back-1' });
    await press(/^证明 1 /);
    await waitFor(() => expect(kept()?.problems).toEqual({}));
  });

  it.each([
    ['in review', correction(), {}, '/correction/status/index'],
    ['not verified', null, { realName: { status: 'none' } as const }, '/real-name/home/index'],
    ['nothing chosen', null, {}, '/correction/kind/index'],
  ])('%s: there is nothing to fill in', async (_, last, more, url) => {
    holder.api.on('GET /v1/me', { status: 200, body: meWith(last, more) });
    if (last) holder.api.on('GET /v1/corrections/current', { status: 200, body: last });
    await show(<CorrectionFormPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url }]));
  });
});

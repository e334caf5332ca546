import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ClearingPurpose, clearingPurposes } from '../../../domain/clearing/clearing-photos';
import type { ClearingStatus } from '../../../domain/clearing/clearing-states';
import type { Clearing } from '../../../domain/contract/clearing-request';
import { clearingDraft, emptyClearingDraft } from '../../../miniapp/clearing/draft/clearing-draft';
import ClearingRequestPage from '../../../miniapp/clearing/request/index';
import { after } from '../../../miniapp/real-name/form/after';
import { choosePhoto } from '../../../miniapp/real-name/form/choose-photo';
import { went } from '../support/fake-taro';
import { clearing, me, photo, photoProblemOf, verified } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));
jest.mock('../../../miniapp/real-name/form/choose-photo');
jest.mock('../../../miniapp/real-name/form/after');

const holder = withFakeApi();
const names: Readonly<Record<ClearingPurpose, RegExp>> = {
  front: /^人像面 /,
  back: /^国徽面 /,
  holding: /^手持身份证 /,
  'bank-card': /^银行卡 /,
};
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const asked = (status: ClearingStatus) => {
  const { id, dueAt } = clearing();
  holder.api.on('GET /v1/me', { status: 200, body: me({ realName: verified, clearing: { id, status, dueAt } }) });
};
const uploads = () => holder.api.calls('POST /v1/photos');

beforeEach(() => {
  clearingDraft.set(null);
  jest
    .mocked(after)
    .mockReset()
    .mockReturnValue(() => undefined);
  jest.mocked(choosePhoto).mockResolvedValue({ ok: true, path: 'blob:photo' });
  holder.api.on('GET /v1/me', { status: 200, body: me({ realName: verified }) });
  holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: [] } });
  holder.api.on('POST /v1/photos', ({ body }) => {
    const { side } = JSON.parse(String(body)) as { side: ClearingPurpose };
    return { status: 201, body: photo(side, `${side}-1`) };
  });
});

const all = () => clearingPurposes.map((purpose) => photo(purpose, `${purpose}-1`));

async function take(purpose: ClearingPurpose) {
  await userEvent.click(await button(names[purpose]));
  await waitFor(() => expect(clearingDraft.get()?.photos[purpose]).toBe(`${purpose}-1`));
}

describe('R23 the four photos of a request', () => {
  it('each is sent on its own, under what it is of and a key of its own', async () => {
    await show(<ClearingRequestPage />);
    for (const purpose of clearingPurposes) await take(purpose);
    expect(uploads().map(({ body }) => JSON.parse(String(body)).side)).toEqual(clearingPurposes);
    expect(new Set(uploads().map(({ headers }) => headers['idempotency-key'])).size).toBe(4);
    await userEvent.click(await button('下一步'));
    expect(went).toEqual([{ how: 'navigateTo', url: '/clearing/confirm/index' }]);
  });

  it('each says how to take it, and none of the bank card asks for its security code', async () => {
    await show(<ClearingRequestPage />);
    expect(await screen.findByText(/脸和证件都要拍全/)).toBeTruthy();
    expect(screen.getByText(/请不要拍到安全码/)).toBeTruthy();
  });

  it('one that is missing keeps the request, and is named', async () => {
    holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: all().slice(0, 3) } });
    await show(<ClearingRequestPage />);
    await userEvent.click(await button('下一步'));
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual(['请上传银行卡照片']);
    expect(went).toEqual([]);
  });

  it('R3 one that cannot be used keeps it too, with what to do', async () => {
    const unusable = photo('front', 'front-1', { problems: [photoProblemOf('not_an_id_card')] });
    holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: [unusable, ...all().slice(1)] } });
    await show(<ClearingRequestPage />);
    await userEvent.click(await button('下一步'));
    expect(screen.getByText(photoProblemOf('not_an_id_card').message)).toBeTruthy();
    expect(went).toEqual([]);
  });

  it('R3 after three tries in vain a person may look instead', async () => {
    const unusable = photo('front', 'front-1', { problems: [photoProblemOf('not_an_id_card')], failedTries: 3 });
    holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: [unusable, ...all().slice(1)] } });
    await show(<ClearingRequestPage />);
    await userEvent.click(await button('先用这张，由人工核对'));
    await userEvent.click(await button('下一步'));
    expect(went).toEqual([{ how: 'navigateTo', url: '/clearing/confirm/index' }]);
  });

  it('one that only might be better warns', async () => {
    const dark = photo('holding', 'holding-1', { problems: [photoProblemOf('too_dark')] });
    holder.api.on('POST /v1/photos', { status: 201, body: dark });
    await show(<ClearingRequestPage />);
    await userEvent.click(await button(names.holding));
    expect(await screen.findByText(photoProblemOf('too_dark').message)).toBeTruthy();
  });
});

describe('R7 nothing has to be done twice', () => {
  it('photos that were sent are there again after the page was closed', async () => {
    holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: all() } });
    await show(<ClearingRequestPage />);
    await userEvent.click(await button('下一步'));
    expect(went).toEqual([{ how: 'navigateTo', url: '/clearing/confirm/index' }]);
    expect(uploads()).toEqual([]);
  });

  it('a photo that was erased meanwhile is asked for again', async () => {
    clearingDraft.set({
      ...emptyClearingDraft('account-1'),
      photos: { front: 'gone', back: 'gone', holding: 'gone', 'bank-card': 'gone' },
    });
    await show(<ClearingRequestPage />);
    await button(names.front);
    expect(clearingDraft.get()?.photos.front).toBeNull();
  });

  it('a line that drops is tried again under the same key', async () => {
    holder.api.on('POST /v1/photos', 'drop', { status: 201, body: photo('holding', 'holding-1') });
    await show(<ClearingRequestPage />);
    await take('holding');
    expect(uploads()).toHaveLength(2);
    expect(new Set(uploads().map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  it('another account on this device begins with nothing', async () => {
    clearingDraft.set({ ...emptyClearingDraft('account-2'), photos: { ...emptyClearingDraft('').photos, front: 'x' } });
    await show(<ClearingRequestPage />);
    await button(names.front);
    expect(clearingDraft.get()?.accountId).toBe('account-1');
    expect(clearingDraft.get()?.photos.front).toBeNull();
  });
});

describe('R24 after a refusal', () => {
  const rejection: NonNullable<Clearing['rejection']> = {
    reasons: [{ code: 'photo_unclear', field: 'holdingPhotoId', message: '照片不清晰' }],
    comment: null,
  };

  it('the refused photo is marked with its reason, and the others are kept', async () => {
    asked('rejected');
    holder.api.on('GET /v1/clearings/current', { status: 200, body: clearing({ status: 'rejected', rejection }) });
    const kept = all().filter(({ side }) => side !== 'holding');
    holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: kept } });
    await show(<ClearingRequestPage />);
    expect(await screen.findByText('请重拍标出的照片')).toBeTruthy();
    expect(document.getElementById('photo-holding-problem')?.textContent).toMatch(/照片不清晰/);
    await take('holding');
    expect(document.getElementById('photo-holding-problem')).toBeNull();
  });
});

describe('R23 nothing to ask for', () => {
  it('a request in review leads to its status', async () => {
    asked('awaiting-second');
    await show(<ClearingRequestPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url: '/clearing/status/index' }]));
  });

  it('an account without a real name is told so', async () => {
    holder.api.on('GET /v1/me', { status: 200, body: me() });
    await show(<ClearingRequestPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url: '/clearing/consequences/index' }]));
  });
});

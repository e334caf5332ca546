import { screen } from '@testing-library/react';
import { draft, emptyDraft } from '../../../miniapp/draft/draft';
import FormPage from '../../../miniapp/real-name/form/index';
import { routeParams } from '../support/fake-taro';
import { draftReady, me, photo, typed, verification } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const form = { ...typed, frontPhotoId: 'front-1', backPhotoId: 'back-1' };
const idNumber = async () => (await screen.findByLabelText<HTMLInputElement>('身份证号')).value;

beforeEach(() => {
  draft.set(null);
  routeParams.claim = 'h1';
  holder.api.on('GET /v1/me', { status: 200, body: me() });
  const photos = [photo('front', 'front-1'), photo('back', 'back-1')];
  holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos } });
  holder.api.on('GET /v1/verifications/h1/form', { status: 200, body: form });
});
afterEach(() => {
  delete routeParams.claim;
});

describe('R25 R27 being verified by what proved a claim', () => {
  it('fills the form with it, days after the draft of this device is gone', async () => {
    await show(<FormPage />);
    expect(await idNumber()).toBe(typed.idNumber);
    expect(draft.get()?.sources.name).toBe('typed');
  });

  it('also where the submission that met the other account was refused: its marks are of the past', async () => {
    const refused = verification({ status: 'rejected' });
    holder.api.on('GET /v1/me', { status: 200, body: me({ verification: refused }) });
    await show(<FormPage />);
    expect(await idNumber()).toBe(typed.idNumber);
    expect(draft.get()).toMatchObject({ basedOn: 'v1', problems: {}, photos: { front: 'front-1', back: 'back-1' } });
  });

  it('takes nothing from what the person has begun to type', async () => {
    draft.set(draftReady({ typed: { ...typed, idNumber: '11010519491231' } }));
    await show(<FormPage />);
    expect(await idNumber()).toBe('11010519491231');
  });

  it('but an empty form is none that was begun', async () => {
    draft.set(emptyDraft('account-1'));
    await show(<FormPage />);
    expect(await idNumber()).toBe(typed.idNumber);
  });

  it('once it was erased the form is empty', async () => {
    holder.api.on('GET /v1/verifications/h1/form', { status: 404, body: { code: 'not_found', status: 404 } });
    await show(<FormPage />);
    expect(await idNumber()).toBe('');
  });
});

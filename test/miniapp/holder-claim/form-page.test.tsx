import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { HolderClaim } from '../../../domain/contract/holder-claim';
import { rejectionReason } from '../../../domain/review/rejection-reasons';
import { draft } from '../../../miniapp/draft/draft';
import { type ClaimPurpose, claimPurposes, holderClaimKeeper } from '../../../miniapp/draft/holder-claim-draft';
import ClaimFormPage from '../../../miniapp/holder-claim/form/index';
import { after } from '../../../miniapp/real-name/form/after';
import { choosePhoto } from '../../../miniapp/real-name/form/choose-photo';
import FormPage from '../../../miniapp/real-name/form/index';
import { went } from '../support/fake-taro';
import { draftReady, me, photo, typed } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { claimDraftReady, holderClaim, proved } from './samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));
jest.mock('../../../miniapp/real-name/form/choose-photo');
jest.mock('../../../miniapp/real-name/form/after');

const holder = withFakeApi();
const kept = () => holderClaimKeeper.store.get();
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const all = () => claimPurposes.map((purpose) => photo(purpose, `${purpose}-1`));
const unused = (photos: object[]) => holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos } });
const current = (claim: HolderClaim) => holder.api.on('GET /v1/holder-claims/current', { status: 200, body: claim });

beforeEach(() => {
  draft.set(null);
  holderClaimKeeper.erase();
  jest
    .mocked(after)
    .mockReset()
    .mockReturnValue(() => undefined);
  jest.mocked(choosePhoto).mockResolvedValue({ ok: true, path: 'blob:photo' });
  holder.api.on('GET /v1/me', { status: 200, body: me() });
  unused([]);
  holder.api.on('POST /v1/photos', ({ body }) => {
    const { side } = JSON.parse(String(body)) as { side: ClaimPurpose };
    return { status: 201, body: photo(side, `${side}-1`) };
  });
});

describe('R25 what proves that somebody holds the card', () => {
  it('begins with the card that was found to be bound, so that only the third photo is missing', async () => {
    draft.set(draftReady());
    unused(all().slice(0, 2));
    await show(<ClaimFormPage />);
    expect(await screen.findByDisplayValue(typed.idNumber)).toBeTruthy();
    await press('下一步');
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual(['请上传手持身份证的照片']);
    await press(/^手持身份证 /);
    await waitFor(() => expect(kept()?.photos.holding).toBe('holding-1'));
    await press('下一步');
    expect(went).toEqual([{ how: 'navigateTo', url: '/holder-claim/confirm/index' }]);
  });

  it('begins with what an agent refused, where its draft is gone from this device', async () => {
    const refused = { id: 'v1', status: 'rejected', dueAt: '2026-11-25T15:59:59.999Z' } as const;
    holder.api.on('GET /v1/me', { status: 200, body: me({ verification: refused }) });
    const form = { ...typed, frontPhotoId: null, backPhotoId: null };
    holder.api.on('GET /v1/verifications/v1/form', { status: 200, body: form });
    await show(<ClaimFormPage />);
    expect(await screen.findByDisplayValue(typed.idNumber)).toBeTruthy();
  });

  it.each([
    ['refused', holderClaim({ status: 'rejected' })],
    ['withdrawn', holderClaim({ status: 'withdrawn' })],
    ['run out', proved({ proofExpired: true })],
  ] as const)('begins with the proof of a claim that was %s', async (_what, claim) => {
    current(claim);
    const form = { ...typed, frontPhotoId: null, backPhotoId: null };
    holder.api.on(`GET /v1/verifications/${claim.id}/form`, { status: 200, body: form });
    await show(<ClaimFormPage />);
    expect(await screen.findByDisplayValue(typed.idNumber)).toBeTruthy();
    expect(screen.getByDisplayValue(typed.name)).toBeTruthy();
  });

  it('R6 of two reasons for one field both are said, in their order', async () => {
    const reasons = [
      { code: 'photo_unclear', field: 'holdingPhotoId', message: '一' },
      { code: 'photo_not_original', field: 'holdingPhotoId', message: '二' },
    ] as const;
    current(holderClaim({ status: 'rejected', rejection: { reasons: [...reasons], comment: null } }));
    await show(<ClaimFormPage />);
    const said = reasons.map(({ code }) => rejectionReason(code).message['zh-CN']).join('；');
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it('says that what was typed is kept once there is anything', async () => {
    await show(<ClaimFormPage />);
    const field = await screen.findByLabelText('身份证号');
    expect(screen.queryByText(/已保存在本机/)).toBeNull();
    await userEvent.type(field, '1');
    expect(screen.getByText(/已保存在本机/)).toBeTruthy();
  });

  it('R2 what is typed is checked as in the form of the real name', async () => {
    await show(<ClaimFormPage />);
    await userEvent.type(await screen.findByLabelText('身份证号'), '110105194912310021');
    await userEvent.tab();
    expect(screen.getByText(/身份证号/, { selector: '.field-problem' })).toBeTruthy();
    await press('下一步');
    expect(went).toEqual([]);
  });

  it('R3 a photo fills in what the person has not typed', async () => {
    holder.api.on('POST /v1/photos', {
      status: 201,
      body: photo('front', 'front-1', { reading: { name: typed.name, idNumber: typed.idNumber } }),
    });
    await show(<ClaimFormPage />);
    await press(/^人像面 /);
    expect(await screen.findByDisplayValue(typed.idNumber)).toBeTruthy();
    expect(kept()?.sources.idNumber).toBe('photo');
  });

  it('R7 what was filled in is there again after the page was closed', async () => {
    holderClaimKeeper.store.set(claimDraftReady());
    unused(all());
    await show(<ClaimFormPage />);
    await press('下一步');
    expect(went).toEqual([{ how: 'navigateTo', url: '/holder-claim/confirm/index' }]);
  });

  it('R7 its photos outlast a look at the form of the real name', async () => {
    holderClaimKeeper.store.set(claimDraftReady({ photos: { front: 'front-2', back: null, holding: 'holding-1' } }));
    draft.set(draftReady());
    unused([...all(), photo('front', 'front-2'), photo('front', 'front-3')]);
    await show(<FormPage />);
    await screen.findByDisplayValue(typed.idNumber);
    const deleted = holder.api.received.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
    expect(deleted).toEqual(['/v1/photos/front-3']);
  });

  it('after a refusal marks what to do again, and keeps the rest', async () => {
    const reasons = [{ code: 'not_held_visibly', field: 'holdingPhotoId', message: '看不清人脸' }] as never;
    current(holderClaim({ status: 'rejected', rejection: { reasons, comment: null } }));
    holderClaimKeeper.store.set(claimDraftReady());
    unused(all().slice(0, 2));
    await show(<ClaimFormPage />);
    expect(await screen.findByText('请修改标出的项目')).toBeTruthy();
    expect(document.getElementById('photo-holding-problem')?.textContent).toMatch(/人脸/);
    expect(kept()?.photos).toEqual({ front: 'front-1', back: 'back-1', holding: null });
  });
});

describe('R25 where there is nothing to fill in', () => {
  it.each([holderClaim(), proved(), holderClaim({ status: 'disputed' })])('a claim goes on: $status', async (claim) => {
    current(claim);
    await show(<ClaimFormPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url: '/holder-claim/status/index' }]));
  });

  it('but a proof that has run out is made again', async () => {
    current(proved({ proofExpired: true, accounts: [] }));
    await show(<ClaimFormPage />);
    expect(await screen.findByLabelText('身份证号')).toBeTruthy();
    expect(went).toEqual([]);
  });
});

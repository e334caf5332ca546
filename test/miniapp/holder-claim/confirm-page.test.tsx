import { cleanup, screen, waitFor } from '@testing-library/react';
import { holderClaimKeeper } from '../../../miniapp/draft/holder-claim-draft';
import ClaimConfirmPage from '../../../miniapp/holder-claim/confirm/index';
import { confirmPage } from '../support/confirm-page';
import { problem } from '../support/fake-api';
import { went } from '../support/fake-taro';
import { typed } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { claimDraftReady, holderClaim } from './samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const submission = 'POST /v1/holder-claims';
const kept = () => holderClaimKeeper.store.get();
const { sent, keys, agree, submit, submitTwice } = confirmPage(holder, {
  page: () => <ClaimConfirmPage />,
  boxes: [/我单独同意/],
  button: '提交核实',
  submission,
});

beforeEach(() => {
  holderClaimKeeper.store.set(claimDraftReady());
  holder.api.on(submission, { status: 201, body: holderClaim() });
});

describe('R25 submitting a claim', () => {
  it('consent is never ticked beforehand, and nothing is sent without it', async () => {
    await show(<ClaimConfirmPage />);
    await submit();
    expect(screen.getByText('请先阅读并勾选同意，再提交')).toBeTruthy();
    expect(sent()).toEqual([]);
  });

  it('sends data and photos with the consent, forgets them here, and shows how far it is', async () => {
    await agree();
    await submit();
    await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/holder-claim/status/index' }]));
    expect(sent().map(({ body }) => body)).toEqual([
      {
        ...typed,
        frontPhotoId: 'front-1',
        backPhotoId: 'back-1',
        holdingPhotoId: 'holding-1',
        consent: true,
        consentVersion: 'holder-2026-11-22-here',
      },
    ]);
    expect(kept()).toBeNull();
  });

  it('a double tap is one claim', async () => {
    await agree();
    submitTwice();
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent()).toHaveLength(1);
  });

  it('after a lost answer it is sent again under the same key, also when the page was closed meanwhile', async () => {
    holder.api.on(submission, 'drop');
    await agree();
    await submit();
    await waitFor(() => expect(document.getElementById('submit-problem')?.textContent).toMatch(/网络/));
    holder.api.on(submission, { status: 201, body: holderClaim() });
    cleanup();
    await agree();
    await submit();
    await waitFor(() => expect(went).toHaveLength(1));
    expect(keys().size).toBe(1);
  });

  it('one that arrived after all leads to how far it is', async () => {
    holder.api.on(submission, { status: 409, body: problem('holder_claim_pending', 409) });
    await agree();
    await submit();
    await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/holder-claim/status/index' }]));
  });

  it('too many of them: says when to try again, and keeps what was filled in', async () => {
    const title = '申请次数已达上限，请在 11月23日 10:00（北京时间）之后再试';
    holder.api.on(submission, { status: 429, body: problem('holder_claim_limit', 429, { title }) });
    await agree();
    await submit();
    expect(await screen.findByText(title)).toBeTruthy();
    expect(kept()?.photos.holding).toBe('holding-1');
  });

  it('what the service says of a photo is marked where it is taken again', async () => {
    const fields = [{ path: 'holdingPhotoId', code: 'photo_not_found', message: '照片不存在' }];
    holder.api.on(submission, { status: 422, body: problem('invalid_input', 422, { fields }) });
    await agree();
    await submit();
    await waitFor(() => expect(went).toEqual([{ how: 'navigateBack' }]));
    expect(kept()?.photos).toEqual({ front: 'front-1', back: 'back-1', holding: null });
    expect(kept()?.problems.holdingPhotoId?.code).toBe('photo_not_found');
  });

  it('without its photos it leads back to them', async () => {
    holderClaimKeeper.store.set(claimDraftReady({ photos: { front: 'front-1', back: 'back-1', holding: null } }));
    await show(<ClaimConfirmPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url: '/holder-claim/form/index' }]));
  });
});

import { cleanup, screen, waitFor } from '@testing-library/react';
import CorrectionConfirmPage from '../../../miniapp/correction/confirm/index';
import { correctionKeeper } from '../../../miniapp/draft/correction-draft';
import { confirmPage } from '../support/confirm-page';
import { problem } from '../support/fake-api';
import { went } from '../support/fake-taro';
import { typed } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { correction, correctionDraftReady } from './samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const submission = 'POST /v1/corrections';
const kept = () => correctionKeeper.store.get();
const { sent, keys, agree, submit, submitTwice } = confirmPage(holder, {
  page: () => <CorrectionConfirmPage />,
  boxes: [/我单独同意/],
  button: '提交变更',
  submission,
});

beforeEach(() => {
  correctionKeeper.store.set(correctionDraftReady());
  holder.api.on(submission, { status: 201, body: correction() });
});

describe('R28 submitting a correction', () => {
  it('consent is never ticked beforehand, and nothing is sent without it', async () => {
    await show(<CorrectionConfirmPage />);
    await submit();
    expect(screen.getByText('请先阅读并勾选同意，再提交')).toBeTruthy();
    expect(sent()).toEqual([]);
  });

  it('sends what has changed with card, proof and consent, forgets them here, and shows how far it is', async () => {
    await agree();
    await submit();
    await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/correction/status/index' }]));
    expect(sent().map(({ body }) => body)).toEqual([
      {
        kind: 'name',
        ...typed,
        frontPhotoId: 'front-1',
        backPhotoId: 'back-1',
        proofPhotoIds: ['proof-1'],
        consent: true,
        consentVersion: 'change-2026-11-22-here',
      },
    ]);
    expect(kept()).toBeNull();
  });

  it('a double tap is one request, and after a lost answer it is sent again under the same key', async () => {
    holder.api.on(submission, 'drop');
    await agree();
    submitTwice();
    await waitFor(() => expect(document.getElementById('submit-problem')?.textContent).toMatch(/网络/));
    holder.api.on(submission, { status: 201, body: correction() });
    cleanup();
    await agree();
    await submit();
    await waitFor(() => expect(went).toHaveLength(1));
    expect(keys().size).toBe(1);
  });

  it('one that arrived after all leads to how far it is', async () => {
    holder.api.on(submission, { status: 409, body: problem('verification_pending', 409) });
    await agree();
    await submit();
    await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/correction/status/index' }]));
  });

  it('a field that the chosen change does not touch is marked in the form', async () => {
    const fields = [{ path: 'idNumber', code: 'not_this_change', message: '' }];
    holder.api.on(submission, { status: 422, body: problem('invalid_input', 422, { fields }) });
    await agree();
    await submit();
    await waitFor(() => expect(went).toEqual([{ how: 'navigateBack' }]));
    expect(kept()?.problems.idNumber?.code).toBe('not_this_change');
    expect(kept()?.proofs).toEqual(['proof-1', null, null]);
  });

  it('a proof that is gone is taken again', async () => {
    const fields = [{ path: 'proofPhotoIds.0', code: 'photo_not_found', message: '' }];
    holder.api.on(submission, { status: 422, body: problem('invalid_input', 422, { fields }) });
    await agree();
    await submit();
    await waitFor(() => expect(went).toEqual([{ how: 'navigateBack' }]));
    expect(kept()?.proofs).toEqual([null, null, null]);
    expect(kept()?.problems.proofPhotoIds?.code).toBe('photo_not_found');
  });

  it('a number that is bound elsewhere says so, with the ways on', async () => {
    holder.api.on(submission, { status: 409, body: problem('identity_already_bound', 409) });
    await agree();
    await submit();
    await waitFor(() => expect(document.getElementById('submit-problem')?.textContent).toMatch(/已被其他账户绑定/));
    expect(kept()?.photos.front).toBe('front-1');
  });

  it('without its proof it leads back to the form', async () => {
    correctionKeeper.store.set(correctionDraftReady({ proofs: [null, null, null] }));
    await show(<CorrectionConfirmPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url: '/correction/form/index' }]));
  });
});

import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { waysOn } from '../../../domain/ways-on';
import { eraseDrafts } from '../../../miniapp/draft/all-drafts';
import { renewalKeeper } from '../../../miniapp/draft/renewal-draft';
import RenewalConfirmPage from '../../../miniapp/renewal/confirm/index';
import { confirmPage } from '../support/confirm-page';
import { problem } from '../support/fake-api';
import { went } from '../support/fake-taro';
import { verification } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { newer, renewalDraftReady } from './samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const submission = 'POST /v1/verifications';
const comparison = 'POST /v1/verifications/comparison';
const kept = () => renewalKeeper.store.get();
const { sent, keys, agree, submit, submitTwice } = confirmPage(holder, {
  page: () => <RenewalConfirmPage />,
  boxes: [/单独同意/],
  button: '提交审核',
  submission,
});
const failure = () => document.getElementById('submit-problem')?.textContent;

beforeEach(() => {
  renewalKeeper.store.set(renewalDraftReady());
  holder.api.on(comparison, { status: 200, body: { fields: [], reading: {} } });
  holder.api.on(submission, { status: 201, body: verification({ id: 'r1', kind: 'renewal' }) });
});

describe('R18 submitting a newer card', () => {
  it('sends photos, dates and consent, neither name nor number; forgets them here, and shows how far it is', async () => {
    await agree();
    for (const said of ['**夏', '1****************X', '2026.11.02 – 长期']) expect(screen.getByText(said)).toBeTruthy();
    await submit();
    await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/real-name/status/index' }]));
    expect(sent().map(({ body }) => body)).toEqual([
      {
        ...newer,
        frontPhotoId: 'front-1',
        backPhotoId: 'back-1',
        consent: true,
        consentVersion: '2026-11-22b-here',
      },
    ]);
    expect(kept()).toBeNull();
  });

  it('R4 a double tap is one request, and after a lost answer it is sent again under the same key', async () => {
    holder.api.on(submission, 'drop');
    await agree();
    submitTwice();
    await waitFor(() => expect(failure()).toMatch(/网络/));
    holder.api.on(submission, { status: 201, body: verification({ id: 'r1', kind: 'renewal' }) });
    cleanup();
    await agree();
    await submit();
    await waitFor(() => expect(went).toHaveLength(1));
    expect(keys().size).toBe(1);
  });

  it('R3 asks for a look where the dates differ from the photo, and says nothing of what was not typed', async () => {
    const fields = [
      { field: 'name', result: 'differs' },
      { field: 'validFrom', result: 'differs' },
    ];
    const reading = { name: '林知秋', validFrom: '2026-11-03', validUntil: null };
    holder.api.on(comparison, { status: 200, body: { fields, reading } });
    await agree();
    expect(await screen.findByText(/照片上读到的是 2026.11.03 – 长期/)).toBeTruthy();
    expect(screen.queryByText(/林知秋/)).toBeNull();
    await submit();
    expect(await screen.findByText('请核对与照片不同的内容，再勾选确认')).toBeTruthy();
    expect(sent()).toEqual([]);
    await userEvent.click(screen.getByRole('checkbox', { name: /^我已对照/ }));
    await submit();
    await waitFor(() => expect(sent()).toHaveLength(1));
  });

  it('a difference in what was not typed keeps nobody', async () => {
    holder.api.on(comparison, { status: 200, body: { fields: [{ field: 'name', result: 'differs' }], reading: {} } });
    await agree();
    await submit();
    await waitFor(() => expect(sent()).toHaveLength(1));
  });

  it('what the service says of the dates is marked in the form', async () => {
    const fields = [
      { path: 'validFrom', code: 'not_later', message: '' },
      { path: 'backPhotoId', code: 'photo_not_found', message: '' },
    ];
    holder.api.on(submission, { status: 422, body: problem('invalid_input', 422, { fields }) });
    await agree();
    await submit();
    await waitFor(() => expect(went).toEqual([{ how: 'navigateBack' }]));
    expect(kept()?.problems.validFrom?.code).toBe('not_later');
    expect(kept()?.photos).toEqual({ front: 'front-1', back: null });
  });

  it.each([
    ['renewal_other_person', /另一证件号/],
    ['clearing_pending', /清除/],
    ['account_frozen', /暂停/],
  ] as const)('%s is said, and the draft stays', async (code, said) => {
    holder.api.on(submission, { status: 409, body: problem(code, 409) });
    await agree();
    await submit();
    await waitFor(() => expect(failure()).toMatch(said));
    expect([went, kept()?.submission]).toEqual([[], null]);
  });

  it('R31 another person’s number: the ways on stand there, and lead on', async () => {
    holder.api.on(submission, { status: 409, body: problem('renewal_other_person', 409) });
    await agree();
    await submit();
    for (const way of Object.values(waysOn.renewal_other_person))
      expect(await screen.findByText(way['zh-CN'])).toBeTruthy();
    await userEvent.click(document.getElementById('go-correction') as HTMLElement);
    expect(went).toEqual([{ how: 'navigateTo', url: '/correction/kind/index' }]);
  });

  it.each(['verification_pending', 'already_verified'] as const)(
    '%s: it arrived after all, and its status says the rest',
    async (code) => {
      holder.api.on(submission, { status: 409, body: problem(code, 409) });
      await agree();
      await submit();
      await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/real-name/status/index' }]));
      expect(kept()).toBeNull();
    },
  );

  it('without a photo it leads back to the form, without a draft to 实名认证', async () => {
    renewalKeeper.store.set(renewalDraftReady({ photos: { front: 'front-1', back: null } }));
    await show(<RenewalConfirmPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url: '/renewal/form/index' }]));
    cleanup();
    went.length = 0;
    renewalKeeper.erase();
    await show(<RenewalConfirmPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url: '/real-name/home/index' }]));
  });

  it('R7 signing out erases what was filled in', () => {
    eraseDrafts();
    expect(kept()).toBeNull();
  });
});

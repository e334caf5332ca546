import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { reissueKeeper } from '../../../miniapp/renewal/draft/reissue-draft';
import ReissueConfirmPage from '../../../miniapp/renewal/reissue-confirm/index';
import { problem } from '../support/fake-api';
import { went } from '../support/fake-taro';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { reissue, reissueDraftReady } from './reissue-samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const submit = 'POST /v1/reissues';
const kept = () => reissueKeeper.store.get();
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const value = (id: string) => document.querySelector(`#confirm-${id} .cell-value`)?.textContent;

async function agreeAndSubmit() {
  await show(<ReissueConfirmPage />);
  await userEvent.click(await screen.findByRole('checkbox'));
  await press('提交凭证');
}

beforeEach(() => reissueKeeper.store.set(reissueDraftReady({ remote: true })));

describe('R4 R19 confirming the paper', () => {
  it('shows what it is and what it gives, and wants the consent', async () => {
    await show(<ReissueConfirmPage />);
    expect([value('kind'), value('issued-on'), value('remote'), value('until')]).toEqual([
      '领证回执',
      '11月1日',
      '是，可多延长 30 天',
      '2027年1月30日',
    ]);
    await press('提交凭证');
    expect((await screen.findByRole('alert')).textContent).toBe('请先阅读并勾选同意，再提交');
    expect(holder.api.calls(submit)).toEqual([]);
  });

  it('sends it once, forgets it, and leads to how far it is', async () => {
    holder.api.on(submit, { status: 201, body: reissue() });
    await agreeAndSubmit();
    await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/renewal/reissue-status/index' }]));
    expect(holder.api.calls(submit)[0]?.body).toMatchObject({
      kind: 'receipt',
      issuedOn: '2026-11-01',
      remote: true,
      proofPhotoId: 'proof-1',
      consent: true,
      consentVersion: expect.stringMatching(/^reissue-/),
    });
    expect(kept()).toBeNull();
  });

  it('says of a temporary card nothing of the place', async () => {
    reissueKeeper.store.set(reissueDraftReady({ kind: 'temporary-card', remote: true }));
    holder.api.on(submit, { status: 201, body: reissue() });
    await agreeAndSubmit();
    await waitFor(() => expect(went).toHaveLength(1));
    expect(value('remote')).toBeUndefined();
    expect(holder.api.calls(submit)[0]?.body).toMatchObject({ remote: false });
  });

  it('goes back to the form with what the service said of a field', async () => {
    const fields = [{ path: 'issuedOn', code: 'paper_over', message: '' }];
    holder.api.on(submit, { status: 422, body: problem('invalid_input', 422, { fields }) });
    await agreeAndSubmit();
    await waitFor(() => expect(went).toEqual([{ how: 'navigateBack' }]));
    expect(kept()?.problems.issuedOn?.code).toBe('paper_over');
    expect(kept()?.photos.proof).toBe('proof-1');
  });

  it.each(['reissue_not_needed', 'reissue_used', 'account_frozen'] as const)('says %s and stays', async (code) => {
    holder.api.on(submit, { status: 409, body: problem(code, 409) });
    await agreeAndSubmit();
    await waitFor(() => expect(document.getElementById('submit-problem')).toBeTruthy());
    expect(went).toEqual([]);
    expect(kept()).not.toBeNull();
  });

  it('where something is in review already, which may be this, leads to how far it is', async () => {
    holder.api.on(submit, { status: 409, body: problem('verification_pending', 409) });
    await agreeAndSubmit();
    await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/renewal/reissue-status/index' }]));
  });

  it('after a lost answer sends it again under the same key', async () => {
    holder.api.on(submit, 'drop', { status: 201, body: reissue() });
    await agreeAndSubmit();
    await waitFor(() => expect(went).toHaveLength(1));
    const keys = holder.api.calls(submit).map(({ headers }) => headers['idempotency-key']);
    expect([keys.length > 1, new Set(keys).size]).toEqual([true, 1]);
  });

  it('without a draft leads to the form', async () => {
    reissueKeeper.erase();
    await show(<ReissueConfirmPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url: '/renewal/reissue/index' }]));
  });
});

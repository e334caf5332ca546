import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { holderClaimKeeper } from '../../../miniapp/draft/holder-claim-draft';
import ExplainPage from '../../../miniapp/holder-claim/explain/index';
import RealNameHomePage from '../../../miniapp/real-name/home/index';
import StatusPage from '../../../miniapp/real-name/status/index';
import { went } from '../support/fake-taro';
import { me, verification } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { claimDraftReady, holderClaim, proved } from './samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const current = (claim: object) => holder.api.on('GET /v1/holder-claims/current', { status: 200, body: claim });

beforeEach(() => {
  holderClaimKeeper.erase();
  holder.api.on('GET /v1/me', { status: 200, body: me() });
});

describe('R8 R25 the ways in', () => {
  it('a refusal because the identity is bound elsewhere leads there', async () => {
    const reasons = [{ code: 'identity_already_bound', field: 'idNumber', message: '该身份信息已被其他账户绑定' }];
    const refused = verification({ status: 'rejected', rejection: { reasons, comment: null } as never });
    holder.api.on('GET /v1/verifications/current', { status: 200, body: refused });
    await show(<StatusPage />);
    await press('我是证件持有人');
    expect(went).toEqual([{ how: 'navigateTo', url: '/holder-claim/explain/index' }]);
  });

  it('so does “…” of 实名认证, and a claim that goes on is one press away', async () => {
    const { id, status } = holderClaim();
    holder.api.on('GET /v1/me', { status: 200, body: me({ holderClaim: { id, status } }) });
    await show(<RealNameHomePage />);
    await press(/我是证件持有人.*查看进度/);
    await press('更多');
    await press('我是证件持有人');
    expect(went.map(({ url }) => url)).toEqual(['/holder-claim/status/index', '/holder-claim/explain/index']);
  });
});

describe('R25 what a claim is', () => {
  it('says in plain words what will happen, and tells nothing of any account', async () => {
    await show(<ExplainPage />);
    expect(await screen.findByText(/一般 7 天|一般有 7 天/)).toBeTruthy();
    expect(screen.getByText(/在证明是本人之前，不会透露/)).toBeTruthy();
    await press('开始核实');
    expect(went).toEqual([{ how: 'navigateTo', url: '/holder-claim/form/index' }]);
  });

  it('goes on with what was begun', async () => {
    holderClaimKeeper.store.set(claimDraftReady());
    await show(<ExplainPage />);
    expect(await screen.findByRole('button', { name: '继续填写' })).toBeTruthy();
  });

  it.each([holderClaim(), proved(), holderClaim({ status: 'announced' })])(
    'one that goes on leads to how far it is: $status',
    async (claim) => {
      current(claim);
      await show(<ExplainPage />);
      await waitFor(() => expect(went).toContainEqual({ how: 'redirectTo', url: '/holder-claim/status/index' }));
    },
  );

  it('one that has ended is in sight, and a new one may be made', async () => {
    current(holderClaim({ status: 'rejected' }));
    await show(<ExplainPage />);
    expect(await screen.findByRole('button', { name: /上次的申请.*未通过/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: '开始核实' })).toBeTruthy();
    expect(went).toEqual([]);
  });

  it('while a submission is in review it says what to do first', async () => {
    const pending = { id: 'v1', status: 'pending', dueAt: '2026-11-25T15:59:59.999Z' } as const;
    holder.api.on('GET /v1/me', { status: 200, body: me({ verification: pending }) });
    await show(<ExplainPage />);
    expect(screen.queryByRole('button', { name: '开始核实' })).toBeNull();
    await press('查看审核进度');
    expect(went).toEqual([{ how: 'navigateTo', url: '/real-name/status/index' }]);
  });
});

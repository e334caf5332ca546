import { screen } from '@testing-library/react';
import { draft } from '../../../miniapp/draft/draft';
import PayPage from '../../../miniapp/pages/pay/index';
import FormPage from '../../../miniapp/real-name/form/index';
import RealNameHomePage from '../../../miniapp/real-name/home/index';
import { me } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const verification = { id: 'v1', status: 'approved', dueAt: '2026-11-25T15:59:59.999Z' } as const;
const clearing = { id: 'c1', status: 'cleared', dueAt: '2026-11-25T15:59:59.999Z' } as const;

describe('R27 verifying again after a clearing', () => {
  it('is what the page 实名认证 offers: the approval of before counts for nothing', async () => {
    draft.set(null);
    holder.api.on('GET /v1/me', { status: 200, body: me({ verification, clearing }) });
    await show(<RealNameHomePage />);
    expect(await screen.findByRole('button', { name: '开始认证' })).toBeTruthy();
    expect(screen.queryByText('已实名')).toBeNull();
  });

  it('stands as not verified in the list of 支付', async () => {
    holder.api.on('GET /v1/me', { status: 200, body: me({ verification, clearing }) });
    await show(<PayPage />);
    expect(await screen.findByText('未实名')).toBeTruthy();
  });

  it('begins with an empty form, and asks for nothing of the attempt that was approved', async () => {
    draft.set(null);
    holder.api.on('GET /v1/me', { status: 200, body: me({ verification }) });
    holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: [] } });
    await show(<FormPage />);
    expect((await screen.findByLabelText<HTMLInputElement>('姓名')).value).toBe('');
    expect(screen.getByText('请用本人身份证，内容须与证件完全一致。')).toBeTruthy();
    expect(holder.api.calls('GET /v1/verifications/v1/form')).toEqual([]);
  });
});

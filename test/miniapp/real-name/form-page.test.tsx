import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draft } from '../../../miniapp/draft/draft';
import FormPage from '../../../miniapp/real-name/form/index';
import { settings } from '../../../miniapp/settings/settings';
import { comeBack, went } from '../support/fake-taro';
import { draftReady, me, photo, photoProblemOf, typed, verification, verified } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const nameInput = () => screen.findByLabelText<HTMLInputElement>('姓名');
const numberInput = () => screen.findByLabelText<HTMLInputElement>('身份证号');

beforeEach(() => {
  draft.set(null);
  holder.api.on('GET /v1/me', { status: 200, body: me() });
  holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: [] } });
});

describe('R2 what is typed is checked at once', () => {
  it('says what is wrong with a number when it is left', async () => {
    await show(<FormPage />);
    await userEvent.type(await numberInput(), '110105194912310021');
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.tab();
    expect(screen.getByRole('alert').textContent).toBe('身份证号校验不通过，请逐位核对');
    expect((await numberInput()).getAttribute('aria-invalid')).toBe('true');
  });

  it('takes the words away when it is put right', async () => {
    await show(<FormPage />);
    await userEvent.type(await numberInput(), '11010519491231002');
    await userEvent.tab();
    expect(screen.queryByRole('alert')).not.toBeNull();
    await userEvent.type(await numberInput(), 'x');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('names everything that is missing after "next", leads to the first, and goes nowhere', async () => {
    await show(<FormPage />);
    await nameInput();
    await userEvent.click(screen.getByRole('button', { name: '下一步' }));
    expect(screen.getAllByText('请填写此项')).toHaveLength(4);
    expect(screen.getByText('请上传身份证人像面照片')).toBeTruthy();
    expect(screen.getByText('请上传身份证国徽面照片')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^人像面/ }));
    expect(went).toEqual([]);
  });

  it('asks for no end of validity where the card is long-term', async () => {
    await show(<FormPage />);
    await userEvent.click(await screen.findByRole('switch'));
    expect(screen.queryByLabelText('截止日期')).toBeNull();
    expect(draft.get()?.typed.validUntil).toBeNull();
  });

  it('keeps the end of validity that was typed where long-term is switched on and off again', async () => {
    await show(<FormPage />);
    await userEvent.type(await screen.findByLabelText('截止日期'), '20400131');
    await userEvent.click(screen.getByRole('switch'));
    expect(draft.get()?.typed.validUntil).toBeNull();
    await userEvent.click(screen.getByRole('switch'));
    expect(screen.getByLabelText<HTMLInputElement>('截止日期').value).toBe('2040-01-31');
  });

  it('counts today by the clock of the service', async () => {
    holder.api.on('GET /v1/service', { status: 200, body: { sandbox: true, now: '2031-01-01T00:00:00Z' } });
    await show(<FormPage />);
    await userEvent.type(await screen.findByLabelText('起始日期'), '20101231');
    await userEvent.type(screen.getByLabelText('截止日期'), '20301231');
    await userEvent.tab();
    expect(screen.getByRole('alert').textContent).toBe('身份证已过有效期，请换领新证后再认证');
  });

  it('goes on where everything is right', async () => {
    draft.set(draftReady());
    holder.api.on('GET /v1/photos?unused=true', {
      status: 200,
      body: { photos: [photo('front', 'front-1'), photo('back', 'back-1')] },
    });
    await show(<FormPage />);
    await nameInput();
    await userEvent.click(screen.getByRole('button', { name: '下一步' }));
    expect(went).toEqual([{ how: 'navigateTo', url: '/real-name/confirm/index' }]);
  });
});

describe('R7 nothing has to be done twice', () => {
  it('keeps what was typed when the form is closed', async () => {
    const first = await show(<FormPage />);
    await userEvent.type(await nameInput(), '林知夏');
    first.unmount();
    await show(<FormPage />);
    expect((await nameInput()).value).toBe('林知夏');
  });

  it('stays as it is when the page is shown again where there is no line', async () => {
    await show(<FormPage />);
    await userEvent.type(await nameInput(), '林知夏');
    for (const call of ['GET /v1/service', 'GET /v1/me', 'GET /v1/photos?unused=true'] as const)
      holder.api.on(call, 'drop');
    await act(async () => {
      for (const run of comeBack) run();
    });
    expect((await nameInput()).value).toBe('林知夏');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('finds photos again that were uploaded, the newest of each side, and deletes copies', async () => {
    const older = photo('front', 'front-0', { uploadedAt: '2026-11-20T03:00:00Z' });
    holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: [older, photo('front', 'front-1')] } });
    holder.api.on('DELETE /v1/photos/front-0', { status: 204 });
    await show(<FormPage />);
    await nameInput();
    expect(draft.get()?.photos).toEqual({ front: 'front-1', back: null });
    await waitFor(() => expect(holder.api.calls('DELETE /v1/photos/front-0')).toHaveLength(1));
  });

  it('asks again for a photo that was erased after its time', async () => {
    draft.set(draftReady());
    holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: [photo('front', 'front-1')] } });
    await show(<FormPage />);
    await nameInput();
    expect(draft.get()?.photos).toEqual({ front: 'front-1', back: null });
  });

  it('does not show what another account typed', async () => {
    draft.set(draftReady({ accountId: 'account-2' }));
    await show(<FormPage />);
    expect((await nameInput()).value).toBe('');
  });

  it('stops at a photo that cannot be used, and goes on with one that may be refused', async () => {
    const problems = [photoProblemOf('wrong_side')];
    draft.set(draftReady());
    holder.api.on('GET /v1/photos?unused=true', {
      status: 200,
      body: { photos: [photo('front', 'front-1', { problems }), photo('back', 'back-1')] },
    });
    const { unmount } = await show(<FormPage />);
    await nameInput();
    await userEvent.click(screen.getByRole('button', { name: '下一步' }));
    expect(screen.getByText(/拍成了身份证的另一面/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^人像面/ }).className).toContain('is-invalid');
    expect(screen.getByRole('button', { name: /^国徽面/ }).className).not.toContain('is-invalid');
    expect(went).toEqual([]);
    unmount();
    const warned = photo('front', 'front-1', { problems: [photoProblemOf('too_dark')] });
    holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: [warned, photo('back', 'back-1')] } });
    await show(<FormPage />);
    await nameInput();
    await userEvent.click(screen.getByRole('button', { name: '下一步' }));
    expect(went).toHaveLength(1);
  });
});

describe('R6 fix and submit again', () => {
  beforeEach(() => {
    const refused = { id: 'v1', status: 'rejected', dueAt: '2026-11-25T15:59:59.999Z' } as const;
    holder.api.on('GET /v1/me', { status: 200, body: me({ verification: refused }) });
    holder.api.on('GET /v1/verifications/v1/form', {
      status: 200,
      body: { ...typed, frontPhotoId: 'front-1', backPhotoId: null },
    });
    holder.api.on('GET /v1/verifications/current', {
      status: 200,
      body: verification({
        status: 'rejected',
        rejection: {
          reasons: [
            { code: 'data_mismatch', field: 'name', message: 'Words of the day' },
            { code: 'photo_unclear', field: 'backPhotoId', message: 'Words of the day' },
          ],
          comment: null,
        },
      }),
    });
  });

  it('opens the form with everything that was right, and marks what was refused', async () => {
    holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: [photo('front', 'front-1')] } });
    await show(<FormPage />);
    expect((await nameInput()).value).toBe('林知夏');
    expect((await numberInput()).value).toBe('11010519491231002X');
    expect(screen.getByText(/^填写内容与身份证不一致/)).toBeTruthy();
    expect(screen.getByText(/^照片不清晰/)).toBeTruthy();
    expect(draft.get()?.photos).toEqual({ front: 'front-1', back: null });
  });

  it('puts the refused attempt in place of an older draft', async () => {
    draft.set(draftReady({ typed: { ...typed, name: '何望舒' } }));
    await show(<FormPage />);
    expect((await nameInput()).value).toBe('林知夏');
  });

  it('takes the mark from a field once that is changed', async () => {
    await show(<FormPage />);
    await userEvent.type(await nameInput(), '安');
    expect(screen.queryByText(/^填写内容与身份证不一致/)).toBeNull();
    expect(screen.getByText(/^照片不清晰/)).toBeTruthy();
  });

  it('says what was refused in the language that is chosen meanwhile', async () => {
    await show(<FormPage />);
    await screen.findByText(/^填写内容与身份证不一致/);
    act(() => settings.set({ language: 'en', textSize: 'standard' }));
    expect(screen.getByText(/^What was typed differs from the card/)).toBeTruthy();
    expect(screen.queryByText(/^填写内容/)).toBeNull();
  });

  it('says in the words of the service what this release does not know', async () => {
    const mark = { from: 'reason', code: 'from_the_future', message: '请按说明修改' } as const;
    draft.set(draftReady({ basedOn: 'v1', problems: { name: mark } }));
    await show(<FormPage />);
    expect(await screen.findByText('请按说明修改')).toBeTruthy();
  });

  it('takes the mark from a photo in whose place another one has been uploaded', async () => {
    holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: [photo('back', 'back-2')] } });
    await show(<FormPage />);
    await nameInput();
    expect(draft.get()?.photos.back).toBe('back-2');
    expect(screen.queryByText(/^照片不清晰/)).toBeNull();
    expect(screen.getByText(/^填写内容与身份证不一致/)).toBeTruthy();
  });

  it('keeps corrections when the form is closed and opened again', async () => {
    const first = await show(<FormPage />);
    await userEvent.clear(await nameInput());
    await userEvent.type(await nameInput(), '林予安');
    first.unmount();
    await show(<FormPage />);
    expect((await nameInput()).value).toBe('林予安');
  });
});

describe('R9 there is nothing to fill in', () => {
  const pending = { id: 'v1', status: 'pending', dueAt: '2026-11-25T15:59:59.999Z' } as const;

  it.each([
    ['verified', me({ realName: verified })],
    ['in review', me({ verification: pending })],
  ])('where the account is %s', async (_state, answer) => {
    holder.api.on('GET /v1/me', { status: 200, body: answer });
    await show(<FormPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url: '/real-name/home/index' }]));
    expect(screen.queryByLabelText('姓名')).toBeNull();
  });
});

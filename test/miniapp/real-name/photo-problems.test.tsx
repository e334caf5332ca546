import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Photo } from '../../../domain/contract/photo';
import { type PhotoProblemCode, photoProblemCodes } from '../../../domain/photo/photo-problems';
import { draft } from '../../../miniapp/draft/draft';
import { choosePhoto } from '../../../miniapp/real-name/form/choose-photo';
import FormPage from '../../../miniapp/real-name/form/index';
import { en } from '../../../miniapp/real-name/words/en';
import { zhCN } from '../../../miniapp/real-name/words/zh-CN';
import { settings } from '../../../miniapp/settings/settings';
import { sendProgress, went } from '../support/fake-taro';
import { draftReady, me, photo, photoProblemOf, read } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));
jest.mock('../../../miniapp/real-name/form/choose-photo');

const holder = withFakeApi();
const goOn = () => screen.queryByRole('button', { name: '先用这张，由人工核对' });
const next = () => userEvent.click(screen.getByRole('button', { name: '下一步' }));
const problems = (...codes: PhotoProblemCode[]) => codes.map((code) => photoProblemOf(code));

/** Opens the form of somebody who has typed everything and has these two photos on the service. */
async function open(front: Partial<Photo>, back: Partial<Photo> = {}) {
  holder.api.on('GET /v1/photos?unused=true', {
    status: 200,
    body: { photos: [photo('front', 'front-1', front), photo('back', 'back-1', back)] },
  });
  const shown = await show(<FormPage />);
  await screen.findByLabelText('姓名');
  return shown;
}

async function takeAnother(answer: Partial<Photo>) {
  holder.api.on('POST /v1/photos', { status: 201, body: photo('front', 'front-2', answer) });
  await userEvent.click(screen.getByRole('button', { name: /^人像面/ }));
  await waitFor(() => expect(draft.get()?.photos.front).toBe('front-2'));
}

beforeEach(() => {
  draft.set(draftReady());
  jest.mocked(choosePhoto).mockResolvedValue({ ok: true, path: 'blob:front' });
  holder.api.on('GET /v1/me', { status: 200, body: me() });
});

describe('R3 what became of a photo', () => {
  it('is a tick and what was read, grouped to be compared with the card', async () => {
    await open({ reading: read.front }, { reading: read.back });
    expect(screen.getAllByText('已识别')).toHaveLength(2);
    expect(document.querySelector('#photo-front-kept')?.textContent).toBe('已识别林知夏110105 19491231 002X');
    expect(document.querySelector('#photo-back-kept')?.textContent).toBe('已识别2020.01.31 – 长期');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that a name was not read where the number was', async () => {
    await open({ reading: { idNumber: '11010519491231002X', confidence: { idNumber: 0.99 } } });
    expect(document.querySelector('#photo-front-kept')?.textContent).toContain('姓名没有读出，请填写');
  });

  it('says that it is being read once all of it was sent', async () => {
    await open({});
    holder.api.on('POST /v1/photos', 'hang');
    await userEvent.click(screen.getByRole('button', { name: /^人像面/ }));
    expect((await screen.findByRole('progressbar')).getAttribute('aria-label')).toBe('正在上传 40%');
    act(() => sendProgress(100));
    expect(screen.getByText('正在识别…')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '取消上传' }));
  });
});

describe('R3 a photo that cannot be used', () => {
  it('that cannot be read says 2010019, with the signs that explain it beneath as what to do', async () => {
    await open({ problems: problems('unreadable', 'blurred', 'glare') });
    const said = within(screen.getByRole('alert'));
    expect(said.getByText(/^身份证照片识别失败（2010019）/)).toBeTruthy();
    expect(said.getByText(/请拿稳手机/)).toBeTruthy();
    expect(said.getByText(/避开灯光/)).toBeTruthy();
    expect(said.getAllByRole('img').map((drawing) => drawing.getAttribute('aria-label'))).toEqual([
      '错误示例：画面模糊。正确示例：文字清晰',
      '错误示例：有反光。正确示例：没有反光',
    ]);
  });

  it.each(photoProblemCodes)('has a drawing of a bad and a good photo, said in words as well: %s', async (code) => {
    await open({ problems: problems(code) });
    const { help } = photoProblemOf(code);
    expect(screen.getByRole('img', { name: zhCN.help[help] })).toBeTruthy();
    act(() => settings.set({ language: 'en', textSize: 'standard' }));
    expect(screen.getByRole('img', { name: en.help[help] })).toBeTruthy();
  });

  it('keeps the other side, which is good', async () => {
    await open({ problems: problems('unreadable') }, { reading: read.back });
    expect(screen.getByRole('button', { name: /^人像面/ }).className).toContain('is-invalid');
    expect(screen.getByRole('button', { name: /^国徽面/ }).className).not.toContain('is-invalid');
    expect(draft.get()?.photos).toEqual({ front: 'front-1', back: 'back-1' });
    expect(draft.get()?.typed.validFrom).toBe('2020-01-31');
  });

  it('holds the form back and leads to the photo', async () => {
    await open({ problems: problems('not_an_id_card') });
    await next();
    expect(went).toEqual([]);
    expect(document.activeElement?.id).toBe('photo-front');
  });

  it('is told apart from one that is only not so good, which stops nobody', async () => {
    await open({ reading: read.front, problems: problems('glare') });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText('可以继续，重拍更稳妥。')).toBeTruthy();
    expect(screen.getByText('已识别')).toBeTruthy();
    await next();
    expect(went).toEqual([{ how: 'navigateTo', url: '/real-name/confirm/index' }]);
  });

  it('stops nobody where the reader had no time: try again, or go on', async () => {
    await open({ readingState: 'timed-out', problems: [photoProblemOf('unreadable', 'timed-out')] });
    expect(screen.getByText(/^暂时没能识别这张照片（2010019）/)).toBeTruthy();
    expect(screen.queryByRole('img', { name: zhCN.help['whole-card'] })).toBeNull();
    await next();
    expect(went).toHaveLength(1);
  });

  it('says in the words of the service what this release does not know, without a drawing', async () => {
    const unknown = { code: 'upside_down', weight: 'stop', message: '请把身份证转正', help: 'turn' } as never;
    await open({ problems: [unknown] });
    expect(screen.getByRole('alert').textContent).toBe('请把身份证转正');
  });
});

describe('R3 after three tries in vain', () => {
  const failed = (failedTries: number): Partial<Photo> => ({ problems: problems('unreadable'), failedTries });

  it('nobody is sent to a person before, and the second try says what comes next', async () => {
    const { unmount } = await open(failed(1));
    expect(goOn()).toBeNull();
    expect(screen.queryByText(/改由人工核对/)).toBeNull();
    unmount();
    await open(failed(2));
    expect(goOn()).toBeNull();
    expect(screen.getByText('再试一次仍不行，可以改由人工核对。')).toBeTruthy();
  });

  it('the person may go on with the photo as it is', async () => {
    await open(failed(3));
    await next();
    expect(went).toEqual([]);
    await userEvent.click(goOn() as HTMLElement);
    expect(screen.getByText('将由人工核对')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: /^人像面/ }).className).not.toContain('is-invalid');
    await next();
    expect(went).toHaveLength(1);
  });

  it('the choice survives closing the app', async () => {
    const { unmount } = await open(failed(3));
    await userEvent.click(goOn() as HTMLElement);
    unmount();
    await open(failed(3));
    expect(screen.getByText('将由人工核对')).toBeTruthy();
  });

  it('the choice is of this photo: another in its place asks again', async () => {
    await open(failed(3));
    await userEvent.click(goOn() as HTMLElement);
    await takeAnother(failed(4));
    expect(screen.queryByText('将由人工核对')).toBeNull();
    expect(goOn()).not.toBeNull();
    await next();
    expect(went).toEqual([]);
  });

  it('is not offered for a photo that can be used', async () => {
    await open({ reading: read.front, failedTries: 3 });
    expect(goOn()).toBeNull();
  });
});

import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PhotoReading } from '../../../domain/reading/photo-reading';
import { draft } from '../../../miniapp/draft/draft';
import { choosePhoto } from '../../../miniapp/real-name/form/choose-photo';
import FormPage from '../../../miniapp/real-name/form/index';
import RealNameHomePage from '../../../miniapp/real-name/home/index';
import { service } from '../../../miniapp/service/service';
import { settings } from '../../../miniapp/settings/settings';
import { sendProgress } from '../support/fake-taro';
import { me } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));
jest.mock('../../../miniapp/real-name/form/choose-photo');

const holder = withFakeApi();
const now = '2026-11-20T04:00:00Z';

function readsPhotos(photoReading: PhotoReading) {
  holder.api.on('GET /v1/service', { status: 200, body: { sandbox: true, now, photoReading } });
}

/** Opens the form and gives everything that it says. */
async function openForm(): Promise<string> {
  await show(<FormPage />);
  await screen.findByLabelText('姓名');
  return document.body.textContent ?? '';
}

/** What the form says once a photo was sent and its answer is awaited. */
async function sendPhoto(): Promise<string | null> {
  holder.api.on('POST /v1/photos', 'hang');
  await userEvent.click(screen.getByRole('button', { name: /^人像面/ }));
  const progress = await screen.findByRole('progressbar');
  act(() => sendProgress(100));
  const said = progress.getAttribute('aria-label');
  await userEvent.click(screen.getByRole('button', { name: '取消上传' }));
  return said;
}

beforeEach(() => {
  draft.set(null);
  jest.mocked(choosePhoto).mockResolvedValue({ ok: true, path: 'blob:card' });
  holder.api.on('GET /v1/me', { status: 200, body: me() });
  holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: [] } });
});

describe('R3 where nothing reads photos', () => {
  beforeEach(() => readsPhotos('none'));

  it('the form promises no filling, and is filled in by hand', async () => {
    expect(await openForm()).toContain('拍摄身份证，填写证件信息');
    expect(document.body.textContent).not.toContain('自动填写');
  });

  it('nor does the page before it', async () => {
    await show(<RealNameHomePage />);
    expect(await screen.findByText('拍两张照片，填写证件信息，约 2 分钟')).toBeTruthy();
    expect(document.body.textContent).not.toContain('自动填写');
  });

  it('a photo that was sent is being saved, not read', async () => {
    await openForm();
    expect(await sendPhoto()).toBe('正在保存…');
  });
});

describe('R3 where photos are read', () => {
  it('here, the form promises to fill itself and sends them nowhere', async () => {
    readsPhotos('here');
    const said = await openForm();
    expect(said).toContain('先拍身份证，信息自动填写');
    expect(said).not.toContain('腾讯云');
    expect(await sendPhoto()).toBe('正在识别…');
  });

  it('by a third party, the form says so before the first photo is taken', async () => {
    readsPhotos('third-party');
    const said = await openForm();
    expect(said).toContain('先拍身份证，信息自动填写');
    expect(said).toContain('照片会加密发送至腾讯云识别');
  });

  it('by a third party, in English too', async () => {
    readsPhotos('third-party');
    settings.set({ language: 'en', textSize: 'standard' });
    await show(<FormPage />);
    expect(await screen.findByText(/sent encrypted to Tencent Cloud/)).toBeTruthy();
  });

  it('a service of an older release, which does not say, counts as reading here', async () => {
    expect(await openForm()).toContain('先拍身份证，信息自动填写');
    expect(service.get()?.photoReading).toBe('here');
  });
});

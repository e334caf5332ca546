import { createHash } from 'node:crypto';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { VerificationInput } from '../../../domain/contract/verification';
import { type PhotoReading, photoReadings } from '../../../domain/reading/photo-reading';
import { consentVersionOf } from '../../../domain/verification/consent';
import { draft } from '../../../miniapp/draft/draft';
import { consentParagraphs } from '../../../miniapp/real-name/confirm/consent-paragraphs';
import ConfirmPage from '../../../miniapp/real-name/confirm/index';
import { en } from '../../../miniapp/real-name/words/en';
import { zhCN } from '../../../miniapp/real-name/words/zh-CN';
import { service } from '../../../miniapp/service/service';
import { settings } from '../../../miniapp/settings/settings';
import { went } from '../support/fake-taro';
import { draftReady, verification } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const readsPhotos = (photoReading: PhotoReading) => service.set({ sandbox: true, clockOffsetMs: 0, photoReading });
const consent = () => screen.getByRole('checkbox');
const submitButton = () => screen.getByRole('button', { name: '提交审核' });

async function readConsent(): Promise<string> {
  await show(<ConfirmPage />);
  await userEvent.click(document.querySelector('#consent-read') as HTMLElement);
  return document.querySelector('#consent-text')?.textContent ?? '';
}

async function versionSubmitted(): Promise<string | undefined> {
  await userEvent.click(submitButton());
  await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/real-name/status/index' }]));
  const [submission] = holder.api.calls('POST /v1/verifications');
  return (submission?.body as VerificationInput | undefined)?.consentVersion;
}

beforeEach(() => {
  draft.set(draftReady());
  holder.api.on('POST /v1/verifications', { status: 201, body: verification() });
});

describe('R4 the consent says who reads the photos', () => {
  it('our own servers only', async () => {
    readsPhotos('here');
    const text = await readConsent();
    expect(text).toContain('仅由我们自己的服务器识别');
    expect(text).not.toContain('腾讯云');
  });

  it('Tencent Cloud, to which they are sent, and why', async () => {
    readsPhotos('third-party');
    const text = await readConsent();
    expect(text).toContain('为自动填写并核对证件信息、检查照片是否清晰完整');
    expect(text).toContain('发送至腾讯云识别');
    expect(text).not.toContain('我们自己的服务器');
  });

  it('Tencent Cloud, in English too', async () => {
    readsPhotos('third-party');
    settings.set({ language: 'en', textSize: 'standard' });
    const text = await readConsent();
    expect(text).toContain('sent encrypted to Tencent Cloud, which reads them so that the form fills itself');
  });

  it('nothing of reading where nothing reads', async () => {
    readsPhotos('none');
    expect(await readConsent()).not.toContain('识别');
  });

  it('our own servers, until the service has been heard', async () => {
    expect(await readConsent()).toContain('仅由我们自己的服务器识别');
  });
});

describe('R4 the version of the consent', () => {
  it.each(photoReadings)('that was shown goes with the submission: %s', async (photoReading) => {
    readsPhotos(photoReading);
    await show(<ConfirmPage />);
    await userEvent.click(consent());
    expect(await versionSubmitted()).toBe(consentVersionOf(photoReading));
  });

  it('is agreed to anew where another text came in its place meanwhile', async () => {
    await show(<ConfirmPage />);
    await userEvent.click(consent());
    act(() => readsPhotos('third-party'));
    expect(consent().getAttribute('aria-checked')).toBe('false');
    await userEvent.click(submitButton());
    expect(screen.getByRole('alert').textContent).toBe('请先阅读并同意后再提交');
    expect(holder.api.calls('POST /v1/verifications')).toEqual([]);
    await userEvent.click(consent());
    expect(await versionSubmitted()).toBe(consentVersionOf('third-party'));
  });

  it.each([
    ['2026-11-22b-here', 'here', '2ef23ce780cb'],
    ['2026-11-22b-third-party', 'third-party', 'a98f76e65719'],
    ['2026-11-22b-none', 'none', 'eda3d6de4e96'],
  ] as const)('is raised with every change of the text: %s', (version, photoReading, digest) => {
    const texts = [zhCN, en].flatMap(({ confirm }) => [
      confirm.consentTitle,
      confirm.consent,
      ...consentParagraphs(confirm, photoReading),
    ]);
    expect(consentVersionOf(photoReading)).toBe(version);
    expect(createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 12)).toBe(digest);
  });
});

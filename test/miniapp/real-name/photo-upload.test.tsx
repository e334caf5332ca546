import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draft } from '../../../miniapp/draft/draft';
import { after } from '../../../miniapp/real-name/form/after';
import { choosePhoto } from '../../../miniapp/real-name/form/choose-photo';
import type { ChosenPhoto } from '../../../miniapp/real-name/form/chosen-photo';
import FormPage from '../../../miniapp/real-name/form/index';
import { problem } from '../support/fake-api';
import { comeBack, leave, went } from '../support/fake-taro';
import { draftReady, me, photo } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));
jest.mock('../../../miniapp/real-name/form/choose-photo');
jest.mock('../../../miniapp/real-name/form/after');

const holder = withFakeApi();
const uploads = () => holder.api.calls('POST /v1/photos');
/** The Idempotency-Keys under which photos were sent. */
const keys = () => new Set(uploads().map(({ headers }) => headers['idempotency-key']));
const choose = (chosen: ChosenPhoto) => jest.mocked(choosePhoto).mockResolvedValue(chosen);

const stopped = jest.fn();
afterEach(() => jest.restoreAllMocks());

beforeEach(() => {
  stopped.mockClear();
  jest.mocked(after).mockReset().mockReturnValue(stopped);
  draft.set(null);
  choose({ ok: true, path: 'blob:front' });
  holder.api.on('GET /v1/me', { status: 200, body: me() });
  holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: [] } });
  holder.api.on('POST /v1/photos', { status: 201, body: photo('front', 'front-1') });
});

async function chooseFront() {
  await show(<FormPage />);
  await userEvent.click(await screen.findByRole('button', { name: /^人像面/ }));
}

describe('R7 a photo is uploaded on its own', () => {
  it('with its side, and kept with the draft', async () => {
    await chooseFront();
    await waitFor(() => expect(draft.get()?.photos.front).toBe('front-1'));
    expect(uploads().map(({ body }) => JSON.parse(String(body)))).toEqual([{ side: 'front', file: 'blob:front' }]);
    expect(await screen.findByText('已上传')).toBeTruthy();
  });

  it('deletes the one that it replaces, after it is safe', async () => {
    draft.set(draftReady({ photos: { front: 'front-0', back: null } }));
    holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: [photo('front', 'front-0')] } });
    holder.api.on('DELETE /v1/photos/front-0', { status: 204 });
    await chooseFront();
    await waitFor(() => expect(holder.api.calls('DELETE /v1/photos/front-0')).toHaveLength(1));
    const order = holder.api.received.map(({ method }) => method).filter((method) => method !== 'GET');
    expect(order).toEqual(['POST', 'DELETE']);
    expect(draft.get()?.photos.front).toBe('front-1');
  });

  it('keeps the old photo where the new one is refused, and says why', async () => {
    draft.set(draftReady({ photos: { front: 'front-0', back: null } }));
    holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: [photo('front', 'front-0')] } });
    holder.api.on('POST /v1/photos', { status: 422, body: problem('photo_unreadable', 422) });
    await chooseFront();
    expect((await screen.findByRole('alert')).textContent).toMatch(/无法打开这张照片/);
    expect(draft.get()?.photos.front).toBe('front-0');
    expect(screen.queryByRole('button', { name: '重新上传' })).toBeNull();
  });

  it('can be cancelled, and sent again later', async () => {
    holder.api.on('POST /v1/photos', 'hang', { status: 201, body: photo('front', 'front-1') });
    await chooseFront();
    await userEvent.click(await screen.findByRole('button', { name: '取消上传' }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^人像面/ }));
    await waitFor(() => expect(draft.get()?.photos.front).toBe('front-1'));
  });

  it('shows how much has been sent', async () => {
    holder.api.on('POST /v1/photos', 'hang');
    await chooseFront();
    expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('40');
    expect(screen.getByText('正在上传 40%')).toBeTruthy();
  });

  it('blocks going on while it is under way', async () => {
    holder.api.on('POST /v1/photos', 'hang');
    await chooseFront();
    await userEvent.click(screen.getByRole('button', { name: '下一步' }));
    await userEvent.click(screen.getByRole('button', { name: '取消上传' }));
    expect(screen.getByText('请上传身份证人像面照片')).toBeTruthy();
  });
});

describe('R7 the line drops', () => {
  it('is sent again by itself', async () => {
    holder.api.on('POST /v1/photos', 'drop', { status: 201, body: photo('front', 'front-1') });
    await chooseFront();
    await waitFor(() => expect(draft.get()?.photos.front).toBe('front-1'));
    expect(uploads()).toHaveLength(2);
    expect(keys().size).toBe(1);
  });

  it('waits for the network, and goes on when it returns', async () => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    holder.api.on('POST /v1/photos', 'drop');
    await chooseFront();
    expect(await screen.findByText('网络已断开，恢复后自动继续上传')).toBeTruthy();
    holder.api.on('POST /v1/photos', { status: 201, body: photo('front', 'front-1') });
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(draft.get()?.photos.front).toBe('front-1'));
  });

  it('goes on when the person asks', async () => {
    holder.api.on('POST /v1/photos', 'drop');
    await chooseFront();
    const again = await screen.findByRole('button', { name: '重新上传' });
    holder.api.on('POST /v1/photos', { status: 201, body: photo('front', 'front-1') });
    await userEvent.click(again);
    await waitFor(() => expect(draft.get()?.photos.front).toBe('front-1'));
    expect(keys().size).toBe(1);
  });

  it('another photo is another upload, under a key of its own', async () => {
    holder.api.on('POST /v1/photos', { status: 422, body: problem('photo_unreadable', 422) });
    await chooseFront();
    await screen.findByRole('alert');
    holder.api.on('POST /v1/photos', { status: 201, body: photo('front', 'front-1') });
    await userEvent.click(screen.getByRole('button', { name: /^人像面/ }));
    await waitFor(() => expect(draft.get()?.photos.front).toBe('front-1'));
    expect(keys().size).toBe(2);
  });
});

describe('R7 the service does not answer though there is a line', () => {
  const notSent = '没有传上去，稍后自动重试';
  const saved = { status: 201, body: photo('front', 'front-1') };
  const waited = () => jest.mocked(after).mock.calls.map(([ms]) => ms);
  /** Lets the wait that runs now pass. */
  const timeIsUp = () => act(() => jest.mocked(after).mock.lastCall?.[1]());
  const all = (pages: Set<() => void>) =>
    act(() => {
      for (const run of pages) run();
    });

  it.each([['drop' as const], [{ status: 503, body: problem('busy', 503) }]])(
    'is tried again by itself after widening waits: %j',
    async (reply) => {
      holder.api.on('POST /v1/photos', reply);
      await chooseFront();
      for (const waits of [[5_000], [5_000, 15_000], [5_000, 15_000, 30_000], [5_000, 15_000, 30_000, 30_000]]) {
        await waitFor(() => expect(waited()).toEqual(waits));
        expect(screen.getByText(notSent)).toBeTruthy();
        if (waits.length === 4) holder.api.on('POST /v1/photos', saved);
        await timeIsUp();
      }
      await waitFor(() => expect(draft.get()?.photos.front).toBe('front-1'));
      expect(screen.queryByText(notSent)).toBeNull();
      expect(keys().size).toBe(1);
    },
  );

  it('rests while the page is hidden, and is tried at once when it is shown again', async () => {
    holder.api.on('POST /v1/photos', 'drop');
    await chooseFront();
    await screen.findByText(notSent);
    await all(leave);
    expect(stopped).toHaveBeenCalledTimes(1);
    holder.api.on('POST /v1/photos', saved);
    await all(comeBack);
    await waitFor(() => expect(draft.get()?.photos.front).toBe('front-1'));
  });

  it('is not tried again where the photo was refused', async () => {
    holder.api.on('POST /v1/photos', { status: 422, body: problem('photo_unreadable', 422) });
    await chooseFront();
    await screen.findByRole('alert');
    expect(waited()).toEqual([]);
  });

  it('keeps the form from going on, and is not asked for as if it were missing', async () => {
    draft.set(draftReady({ photos: { front: null, back: 'back-1' } }));
    holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos: [photo('back', 'back-1')] } });
    holder.api.on('POST /v1/photos', 'drop');
    await chooseFront();
    await screen.findByText(notSent);
    await userEvent.click(screen.getByRole('button', { name: '下一步' }));
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([notSent]);
    expect(went).toEqual([]);
  });
});

describe('R2 choosing a photo', () => {
  it('needs no words where the person closed the camera', async () => {
    choose({ ok: false, problem: 'cancelled' });
    await chooseFront();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(uploads()).toEqual([]);
  });

  it.each([
    ['denied', /没有相机或相册权限/],
    ['too-large', /超过 10 MB/],
    ['cannot-open', /无法打开这张照片/],
  ] as const)('says what to do: %s', async (why, words) => {
    choose({ ok: false, problem: why });
    await chooseFront();
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
  });
});

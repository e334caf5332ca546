import sharp, { type Sharp } from 'sharp';
import { watermark } from '../../../api/photo/watermark';
import { startApi, type TestApi } from '../../support/api';
import { type Client, hold, signInStaff, submitted } from '../../support/api-client';
import { frontPhoto } from '../../support/specimen';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterEach(() => api.clock.setTo(new Date()));
afterAll(() => api.stop());

const noon = new Date('2026-11-30T04:00:00Z');

async function picture(who: Client, id: string): Promise<Buffer> {
  const response = await fetch(`${api.url}/v1/photos/${id}/content`, {
    headers: { Authorization: `Bearer ${who.token}` },
  });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

const plain = (background: string, width = 900, height = 600) =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

async function grey(jpeg: Buffer): Promise<{ data: Buffer; width: number; height: number }> {
  const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** By how much each square of the picture differs at its most different point. */
async function differences(before: Buffer, after: Buffer, side: number): Promise<number[]> {
  const [a, b] = [await grey(before), await grey(after)];
  expect([b.width, b.height]).toEqual([a.width, a.height]);
  const most = new Map<string, number>();
  for (let i = 0; i < a.data.length; i += 1) {
    const [x, y] = [i % a.width, Math.floor(i / a.width)];
    if (x >= a.width - (a.width % side) || y >= a.height - (a.height % side)) continue;
    const square = `${Math.floor(x / side)},${Math.floor(y / side)}`;
    most.set(square, Math.max(most.get(square) ?? 0, Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0))));
  }
  return [...most.values()];
}

describe('R15: what staff see of a photo carries their name and the time', () => {
  it('on what they get, and not on what the person gets', async () => {
    const { person, verification } = await submitted(api.url);
    const agent = await signInStaff(api.url);
    const { front } = (await hold(agent, verification)).subject.photos;
    const id = front?.id ?? '';
    const kept = Buffer.from((await api.deps.photos.get(id)) ?? []);
    expect((await picture(person, id)).equals(kept)).toBe(true);
    api.clock.setTo(new Date(Date.now() + 60_000));
    const at = api.clock.now();
    const shown = await picture(agent, id);
    // A minute may end in between.
    const expected = [at, api.clock.now()].map((time) => watermark(kept, { username: 'agent', at: time }));
    expect((await Promise.all(expected)).some((marked) => marked.equals(shown))).toBe(true);
    expect(shown.equals(kept)).toBe(false);
  });

  it('another name and another minute look different; the same minute looks the same', async () => {
    const photo = await plain('#fff');
    const one = await watermark(photo, { username: 'agent', at: noon });
    const others = await Promise.all([
      watermark(photo, { username: 'agent2', at: noon }),
      watermark(photo, { username: 'agent', at: new Date(noon.getTime() + 60_000) }),
    ]);
    for (const other of others) expect(other.equals(one)).toBe(false);
    const sameMinute = await watermark(photo, { username: 'agent', at: new Date(noon.getTime() + 59_000) });
    expect(sameMinute.equals(one)).toBe(true);
  });

  it.each(['a-very.long_user-name.of-thirty2', 'agent', 'li'])(
    'all over the picture, so that no crop is without it: %s',
    async (username) => {
      const photo = await frontPhoto(undefined, { width: 1280 });
      const marked = await watermark(photo, { username, at: noon });
      for (const difference of await differences(photo, marked, 160)) expect(difference).toBeGreaterThan(25);
    },
  );

  it.each(['#ffffff', '#000000', '#808080', '#d8e4ea'])(
    'stands out on %s, and leaves most of it as it was',
    async (ground) => {
      const photo = await plain(ground);
      const [before, after] = [await grey(photo), await grey(await watermark(photo, { username: 'agent', at: noon }))];
      const changes = [...after.data].map((value, i) => Math.abs(value - (before.data[i] ?? 0)));
      expect(changes.filter((change) => change > 30).length / changes.length).toBeGreaterThan(0.01);
      expect(changes.filter((change) => change > 12).length / changes.length).toBeLessThan(0.2);
    },
  );

  it('dark print stays darker than its ground wherever the mark crosses it', async () => {
    const [ground, print] = ['#e8e8e8', '#202020'];
    const look = { username: 'agent', at: noon };
    const [onGround, onPrint] = [
      await grey(await watermark(await plain(ground), look)),
      await grey(await watermark(await plain(print), look)),
    ];
    const closest = onGround.data.reduce((least, value, i) => Math.min(least, value - (onPrint.data[i] ?? 0)), 255);
    expect(closest).toBeGreaterThan(50);
  });

  it.each([
    [40, 30],
    [2400, 300],
  ])('on a picture of any shape: %i × %i', async (width, height) => {
    const marked = await sharp(
      await watermark(await plain('#fff', width, height), { username: 'agent', at: noon }),
    ).metadata();
    expect([marked.width, marked.height]).toEqual([width, height]);
  });

  it('two at a time, however many agents look at once: photos that come in are not kept waiting', async () => {
    const jpeg = await plain('#cdd');
    let [drawn, most] = [0, 0];
    const toBuffer = sharp.prototype.toBuffer as () => Promise<Buffer>;
    const counted = jest.spyOn(sharp.prototype, 'toBuffer').mockImplementation(function (this: Sharp) {
      drawn += 1;
      most = Math.max(most, drawn);
      return toBuffer.call(this).finally(() => {
        drawn -= 1;
      });
    });
    await Promise.all(Array.from({ length: 20 }, () => watermark(jpeg, { username: 'agent', at: noon })));
    counted.mockRestore();
    expect(most).toBe(2);
  });
});

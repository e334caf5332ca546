import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import type { Problem } from '../../../domain/contract/problem';
import { largestPhotoBytes } from '../../../domain/photo/photo-sides';
import { type Client, client, signIn, upload } from '../../support/api-client';
import { hostileFiles } from '../../support/hostile-files';
import { multipart, sendHalf } from '../../support/load-half-sent';
import { anyPhoto, atOnce, crowd } from '../../support/load-people';
import { type Home, makeHome } from '../../support/load-product';
import type { Served } from '../../support/serve';
import { megapixels, type StrangeFile, strangeFiles, textBomb } from './more-hostile-files';

jest.setTimeout(120_000);

const megabytes = (kilobytes: number) => Math.round(kilobytes / 1024);

/** What the product takes of the machine's memory now, in MB. */
function residentOf({ pid }: Served): number {
  return megabytes(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })));
}

/** Watches memory and health until told to stop. */
function watch(product: Served): () => Promise<{ peak: number; unwell: number[] }> {
  const seen = { peak: 0, unwell: [] as number[] };
  let on = true;
  const watching = (async () => {
    while (on) {
      seen.peak = Math.max(seen.peak, residentOf(product));
      const { status } = await client(product.url).get('/healthz');
      if (status !== 200) seen.unwell.push(status);
      await pause(50);
    }
  })();
  return async () => {
    on = false;
    await watching;
    return seen;
  };
}

/** What all uploads together may hold (192 MB), and one picture that must be unpacked whole (450 MB). */
const mostMegabytes = 192 + 450;

describe('Hostile files', () => {
  let home: Home;
  let product: Served;
  beforeAll(async () => {
    home = await makeHome();
    product = await home.start();
  });
  afterAll(async () => {
    await product.stop();
    await home.remove();
  });

  /** What the product made of a file: `accepted` or the code of its refusal. */
  async function outcomeOf(person: Client, bytes: Buffer): Promise<string> {
    const { status, body } = await upload(person, 'front', bytes);
    return status === 201 ? 'accepted' : (body.code ?? String(status));
  }

  it.each(strangeFiles)('R2: $what is $outcome', async ({ make, outcome }: StrangeFile) => {
    const person = await signIn(product.url);
    const bytes = await make();
    expect(await outcomeOf(person, bytes)).toBe(outcome);
    const { body } = await person.get<{ photos: { id: string }[] }>('/v1/photos');
    expect(body.photos).toHaveLength(outcome === 'accepted' ? 1 : 0);
    for (const { id } of body.photos) {
      const headers = { Authorization: `Bearer ${person.token}` };
      const content = Buffer.from(
        await (await fetch(`${product.url}/v1/photos/${id}/content`, { headers })).arrayBuffer(),
      );
      const { data, info } = await sharp(content, { failOn: 'warning' }).raw().toBuffer({ resolveWithObject: true });
      expect(data.length).toBe(info.width * info.height * info.channels);
      expect(await sharp(content).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb' });
      expect(content.includes('secret.txt')).toBe(false);
    }
  });

  it.each(hostileFiles)('R2: $what is refused as $refusal', async ({ make, refusal }) => {
    expect(await outcomeOf(await signIn(product.url), await make())).toBe(refusal);
  });

  it('R2: a PNG that unpacks 100 MB of text does no harm', async () => {
    const outcome = await outcomeOf(await signIn(product.url), textBomb());
    expect(['accepted', 'photo_unreadable']).toContain(outcome);
  });

  it('R7: a sender who stops in the middle leaves nothing behind, and the product goes on', async () => {
    const person = await signIn(product.url);
    const { hostname, port } = new URL(product.url);
    const half = (await anyPhoto()).subarray(0, 5000);
    const head = [
      'POST /v1/photos HTTP/1.1',
      `Host: ${hostname}`,
      `Authorization: Bearer ${person.token}`,
      'Content-Type: multipart/form-data; boundary=b',
      'Content-Length: 900000',
      '',
      '--b\r\nContent-Disposition: form-data; name="side"\r\n\r\nfront',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n',
    ].join('\r\n');
    await crowd(10, async () => {
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      await new Promise((sent) => socket.write(Buffer.concat([Buffer.from(head), half]), sent));
      socket.destroy();
    });
    expect(await outcomeOf(person, await anyPhoto())).toBe('accepted');
    expect((await person.get<{ photos: object[] }>('/v1/photos')).body.photos).toHaveLength(1);
    expect(product.output()).not.toMatch(/"status":5\d\d/);
  });

  it('R2: sixty of them, eight at a time, neither fill the memory nor keep others waiting', async () => {
    const largest = strangeFiles.filter(({ what }) => /megapixels|10 MB|30 MB|16383/.test(what));
    const bombs = hostileFiles.filter(({ refusal }) => refusal === 'photo_too_large');
    const files = [...(await Promise.all([...largest, ...bombs].map(({ make }) => make()))), textBomb()];
    const people = await crowd(6, () => signIn(product.url));
    await crowd(4, async (i) => upload(people[i] as Client, 'back', await anyPhoto()));
    const idle = residentOf(product);

    const stopWatching = watch(product);
    const outcomes = await crowd(60, (i) =>
      outcomeOf(people[i % people.length] as Client, files[i % files.length] as Buffer),
    );
    const { peak, unwell } = await stopWatching();
    expect(unwell).toEqual([]);
    expect(outcomes.filter((code) => !/^(accepted|photo_\w+)$/.test(code))).toEqual([]);
    expect(peak - idle).toBeLessThan(mostMegabytes);
  });

  it('R7: forty photos of 10 MB at once: where there is no room for one, it is asked to come back', async () => {
    const photo = await anyPhoto();
    const { headers, body } = multipart(
      'front',
      Buffer.concat([photo, Buffer.alloc(largestPhotoBytes - photo.length)]),
    );
    const people = await crowd(4, () => signIn(product.url));
    const idle = residentOf(product);
    const stopWatching = watch(product);
    const half = await atOnce(40, (i) =>
      sendHalf({ url: `${product.url}/v1/photos`, token: (people[i % people.length] as Client).token, headers, body }),
    );
    const replies = await Promise.all(half.map((each) => each.finish()));
    const { peak, unwell } = await stopWatching();
    expect(unwell).toEqual([]);
    const codes = replies.map((reply) =>
      reply.status === 201 ? 'accepted' : (JSON.parse(reply.body) as Problem).code,
    );
    expect([...new Set(codes)].sort()).toEqual(['accepted', 'busy']);
    expect(peak - idle).toBeLessThan(mostMegabytes);
  });

  it('R2: pictures that must be unpacked whole take their turn', async () => {
    const bytes = await megapixels(7000, { progressive: true, chromaSubsampling: '4:4:4' });
    const people = await crowd(3, () => signIn(product.url));
    const idle = residentOf(product);
    const stopWatching = watch(product);
    const outcomes = await Promise.all(people.map((person) => outcomeOf(person, bytes)));
    const { peak, unwell } = await stopWatching();
    expect(unwell).toEqual([]);
    expect(outcomes.filter((code) => !/^(accepted|photo_unreadable)$/.test(code))).toEqual([]);
    // One of them takes some 470 MB; two at once took 700.
    expect(peak - idle).toBeLessThan(600);
  });
});

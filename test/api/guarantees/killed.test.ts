import { randomInt, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { toColumn } from '../../../api/database/time';
import type { RealName } from '../../../domain/contract/account';
import type { Photo } from '../../../domain/contract/photo';
import type { Verification } from '../../../domain/contract/verification';
import { client, signIn, submit } from '../../support/api-client';
import { type Account, accountClient, type Ledger, newLedger, startLoad } from '../../support/load-ledger';
import { crowd } from '../../support/load-people';
import { type Home, makeHome } from '../../support/load-product';
import { findContradictions, storedPhotos } from './find-contradictions';

jest.setTimeout(180_000);

const rounds = 4;

/** Lets it work until so much has been acknowledged, then kills it wherever it happens to be. */
async function workAndKill(home: Home, ledger: Ledger): Promise<void> {
  const product = await home.start();
  const load = startLoad(product.url, ledger);
  const enough = randomInt(40, 90);
  const deadline = Date.now() + 30_000;
  while (load.acknowledged() < enough && Date.now() < deadline) await pause(randomInt(1, 15));
  await product.kill();
  await load.ended;
  expect(load.acknowledged()).toBeGreaterThanOrEqual(enough);
}

/** Everything that this account was told is still so. */
async function checkAccount(url: string, account: Account, ledger: Ledger): Promise<void> {
  const person = accountClient(url, account);
  const listed = (await person.get<{ photos: Photo[] }>('/v1/photos')).body.photos.map(({ id }) => id);
  const kept = account.photos.filter((id) => !account.leaving.includes(id));
  expect(listed).toEqual(expect.arrayContaining(kept));
  expect(listed.filter((id) => account.deleted.includes(id))).toEqual([]);
  // What is shown can be opened, also where the answer to its upload was lost.
  for (const id of listed) {
    const content = await person.send('GET', `/v1/photos/${id}/content`);
    expect([id, content.status]).toEqual([id, 200]);
  }
  if (account.unanswered) {
    const { input, key } = account.unanswered;
    const repeated = await submit(person, input, key);
    expect(repeated.status).toBe(201);
    account.submitted = repeated.body as Verification;
    account.unanswered = undefined;
  }
  if (!account.submitted) return;
  const { body: now } = await person.get<Verification>('/v1/verifications/current');
  expect(now.id).toBe(account.submitted.id);
  if (account.withdrawn) expect(now.status).toBe('withdrawn');
  const decided = ledger.decisions.get(now.id);
  if (decided) expect(now.status).toBe(decided === 'approve' ? 'approved' : 'rejected');
  const { body: realName } = await person.get<RealName>('/v1/real-name');
  expect(realName.status).toBe(now.status === 'approved' ? 'active' : 'none');
}

async function decodePhotos(url: string, account: Account): Promise<void> {
  for (const id of account.photos.filter((each) => !account.leaving.includes(each))) {
    const reply = await fetch(`${url}/v1/photos/${id}/content`, {
      headers: { Authorization: `Bearer ${account.token}` },
    });
    await sharp(Buffer.from(await reply.arrayBuffer()), { failOn: 'warning' })
      .raw()
      .toBuffer();
  }
}

describe('Killed in the middle of its work', () => {
  let home: Home;
  beforeAll(async () => {
    home = await makeHome();
  });
  afterAll(() => home.remove());

  it('R4 R7: keeps everything that was acknowledged and leaves nothing half done, round after round', async () => {
    const ledger = newLedger();
    for (let round = 0; round < rounds; round += 1) {
      await workAndKill(home, ledger);
      expect(await home.look(findContradictions)).toEqual([]);
    }
    expect(ledger.faults).toEqual([]);
    expect(ledger.decisions.size).toBeGreaterThan(0);

    const product = await home.start();
    try {
      await crowd(ledger.accounts.length, (i) => checkAccount(product.url, ledger.accounts[i] as Account, ledger));
      await crowd(ledger.accounts.length, (i) => decodePhotos(product.url, ledger.accounts[i] as Account));
      expect(await home.look(findContradictions)).toEqual([]);
      const perAccount = await home.look((db) => db('verifications').groupBy('account_id').count({ n: '*' }));
      expect(perAccount.every(({ n }) => Number(n) === 1)).toBe(true);
    } finally {
      await product.stop();
    }
    // The search for contradictions can find one.
    await home.look((db) => db('cases').where({ status: 'closed' }).update({ status: 'open' }));
    expect(await home.look(findContradictions)).not.toEqual([]);
  });

  it('R7: files that a kill left without a photo are seen by nobody and swept', async () => {
    const photos = join(home.dataDir, 'photos');
    const [loose, half] = [randomUUID(), randomUUID()];
    for (const [id, ending] of [
      [loose, 'age'],
      [half, 'age.partial'],
    ]) {
      mkdirSync(join(photos, String(id).slice(-2)), { recursive: true });
      writeFileSync(join(photos, String(id).slice(-2), `${id}.${ending}`), 'half a photo');
    }
    await home.look((db) =>
      db('loose_photo_files').insert([loose, half].map((id) => ({ id, since: toColumn(new Date()) }))),
    );

    const product = await home.start();
    try {
      const person = await signIn(product.url);
      expect((await person.get(`/v1/photos/${loose}/content`)).status).toBe(404);

      const twoHoursAgo = toColumn(new Date(Date.now() - 7_200_000));
      await home.look((db) => db('loose_photo_files').update({ since: twoHoursAgo }));
      const swept = await client(product.url).send('PUT', '/v1/sandbox/clock', {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ advanceDays: 0 }),
      });
      expect(swept.status).toBe(200);
      const rows: string[] = await home.look((db) => db('photos').whereNull('erased_at').pluck('id'));
      expect(storedPhotos(home.dataDir).sort()).toEqual(rows.sort());
    } finally {
      await product.stop();
    }
  });
});

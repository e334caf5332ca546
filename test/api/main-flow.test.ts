import { createSandboxAuthority } from '../../api/authority/sandbox-authority';
import { createLocalReader } from '../../api/photo/reading/local/local-reader';
import type { Me, RealName } from '../../domain/contract/account';
import type { Comparison } from '../../domain/contract/photo';
import type { Verification } from '../../domain/contract/verification';
import { startApi, type TestApi } from '../support/api';
import {
  approve,
  claim,
  decide,
  refuse,
  signIn,
  signInStaff,
  submit,
  submitted,
  uploadBoth,
} from '../support/api-client';
import { uploadRead } from '../support/read-photos';
import { makeSpecimen } from '../support/specimen/make-specimen';

jest.setTimeout(120_000);

describe('One person verified, end to end', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('R4 R5 R6 R10: is submitted, refused with reasons, corrected, submitted again, approved', async () => {
    const { person, card } = await submitted(api.url);
    const agent = await signInStaff(api.url);

    const first = await claim(agent);
    expect(first.status).toBe(201);
    expect((await decide(agent, first.body, refuse)).status).toBe(200);

    const refused = (await person.get<Verification>('/v1/verifications/current')).body;
    expect(refused.status).toBe('rejected');
    expect(refused.rejection?.reasons).toEqual([
      { code: 'photo_unclear', field: 'frontPhotoId', message: expect.stringContaining('重新拍摄') },
    ]);

    const form = (await person.get<object>(`/v1/verifications/${refused.id}/form`)).body;
    expect(form).toMatchObject({ name: card.name, idNumber: card.idNumber, frontPhotoId: null });
    const again = await submit(person, { ...form, ...(await uploadBoth(person)), consent: true });
    expect(again.status).toBe(201);

    const second = await claim(agent);
    expect(second.body.attempt).toBe(2);
    expect((await decide(agent, second.body, approve)).status).toBe(200);

    const realName = (await person.get<RealName>('/v1/real-name')).body;
    expect(realName).toMatchObject({ status: 'active', validFrom: card.validFrom, validUntil: card.validUntil });
    expect(JSON.stringify(realName)).not.toContain(card.idNumber);
    expect((await person.get<Me>('/v1/me')).body.verification?.status).toBe('approved');
  });
});

describe('One person verified without typing', () => {
  const reader = createLocalReader({ threads: 1, budgetMs: 30_000 });
  let api: TestApi;
  beforeAll(async () => {
    await reader.warmUp();
    api = await startApi({ reader, authority: createSandboxAuthority(), straightThrough: true });
  });
  afterAll(async () => {
    await reader.close();
    await api.stop();
  });

  it('R3 R4 R12: two photos fill the form, what they say is submitted, and all agrees: approved with no agent', async () => {
    // The same pictures each time: whether every card is read is measured elsewhere.
    const asOf = '2026-06-01';
    api.clock.setTo(new Date(`${asOf}T04:00:00Z`));
    const ofFront = await makeSpecimen({ seed: 1, side: 'front', asOf });
    const ofBack = await makeSpecimen({ seed: 1, side: 'back', asOf, holder: ofFront.holder });
    const person = await signIn(api.url);
    const front = await uploadRead(person, 'front', ofFront.jpeg);
    const back = await uploadRead(person, 'back', ofBack.jpeg);
    expect([...front.problems, ...back.problems]).toEqual([]);
    const { name = '', idNumber = '' } = front.reading;
    const { validFrom = '', validUntil = '' } = back.reading;
    expect(ofFront.holder).toMatchObject({ name, idNumber, validFrom, validUntil });

    const typed = { name, idNumber, validFrom, validUntil, frontPhotoId: front.id, backPhotoId: back.id };
    const { body: compared } = await person.post<Comparison>('/v1/verifications/comparison', typed);
    expect(compared.fields.map(({ result }) => result)).toEqual(['same', 'same', 'same', 'same']);
    expect((await submit(person, { ...typed, consent: true })).status).toBe(201);

    await api.deps.afterwards.settled();
    expect((await claim(await signInStaff(api.url))).status).toBe(204);
    expect((await person.get<RealName>('/v1/real-name')).body).toMatchObject({
      status: 'active',
      validFrom,
      validUntil,
    });
  });
});

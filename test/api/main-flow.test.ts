import type { Me, RealName, Verification } from '../../domain/contract';
import { startApi, type TestApi } from '../support/api';
import { approve, claim, decide, refuse, signInStaff, submit, submitted, uploadBoth } from '../support/api-client';

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

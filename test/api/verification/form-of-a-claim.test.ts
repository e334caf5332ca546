import type { VerificationForm } from '../../../domain/contract/verification';
import { startApi, type TestApi } from '../../support/api';
import { approve, decide, problemOf, signIn, signInStaff } from '../../support/api-client';
import { claimed, holdClaimCase } from '../../support/holder-claim';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe('R25 the form of a claim that was proved', () => {
  it('gives the holder what they typed, and nobody before the proof or anybody else', async () => {
    const { card, claimant, claim } = await claimed(api.url);
    const read = (person = claimant) => person.get<VerificationForm>(`/v1/verifications/${claim.id}/form`);
    expect(problemOf(await read())).toEqual({ status: 404, code: 'not_found' });
    const agent = await signInStaff(api.url);
    await decide(agent, await holdClaimCase(api, agent, claim), approve);
    expect((await read()).body).toMatchObject({ name: card.name, idNumber: card.idNumber, validFrom: card.validFrom });
    expect(problemOf(await read(await signIn(api.url)))).toEqual({ status: 404, code: 'not_found' });
  });
});

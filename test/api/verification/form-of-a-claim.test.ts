import type { VerificationForm } from '../../../domain/contract/verification';
import { startApi, type TestApi } from '../../support/api';
import { approve, decide, problemOf, signIn, signInStaff, submit, verified } from '../../support/api-client';
import { approvedOnce, holdClearing } from '../../support/clearing';
import { askToClearOther, claimed, currentClaim, holdClaimCase, prove } from '../../support/holder-claim';

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

  it('names its photos, with which they are verified where nobody is bound', async () => {
    const { claimant, claim } = await claimed(api.url);
    await prove(api, claim);
    const { body: form } = await claimant.get<VerificationForm>(`/v1/verifications/${claim.id}/form`);
    expect(form).toMatchObject({ frontPhotoId: expect.any(String), backPhotoId: expect.any(String) });
    expect((await submit(claimant, { ...form, consent: true })).status).toBe(201);
  });

  it('names its photos once nobody is bound any more, and leaves them to the claim before', async () => {
    const { clearing, card } = await approvedOnce(api);
    const { claimant, claim } = await claimed(api.url, card);
    await prove(api, claim);
    const [account] = (await currentClaim(claimant)).body.accounts;
    const read = () => claimant.get<VerificationForm>(`/v1/verifications/${claim.id}/form`);
    expect((await read()).body).toMatchObject({ frontPhotoId: null, backPhotoId: null });
    const senior = await signInStaff(api.url, 'senior');
    expect((await decide(senior, await holdClearing(api, senior, clearing), approve)).status).toBe(200);
    expect(problemOf(await askToClearOther(claimant, claim.id, account?.id)).code).toBe('identity_free');
    expect((await submit(claimant, { ...(await read()).body, consent: true })).status).toBe(201);
  });

  it('once its photos are in a submission no clearing rests on them; taken back, it does', async () => {
    const { claimant, claim, card } = await claimed(api.url);
    await prove(api, claim);
    const { body: form } = await claimant.get<VerificationForm>(`/v1/verifications/${claim.id}/form`);
    const { body: submission } = await submit(claimant, { ...form, consent: true });
    await verified(api.url, card);
    const [account] = (await currentClaim(claimant)).body.accounts;
    expect(problemOf(await askToClearOther(claimant, claim.id, account?.id)).code).toBe('holder_claim_not_proved');
    await claimant.post(`/v1/verifications/${submission.id}/withdrawal`);
    expect((await askToClearOther(claimant, claim.id, account?.id)).body.status).toBe('announced');
  });
});

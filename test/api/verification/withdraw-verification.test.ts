import type { Case } from '../../../domain/contract/case';
import type { Photo } from '../../../domain/contract/photo';
import type { Verification, VerificationForm } from '../../../domain/contract/verification';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  decide,
  hold,
  makeInput,
  problemOf,
  refuse,
  signIn,
  signInStaff,
  submit,
  submitted,
} from '../../support/api-client';

let api: TestApi;
let agent: Client;
beforeAll(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
});
afterAll(() => api.stop());

const withdraw = (person: Client, { id }: { id: string }) =>
  person.post<Verification>(`/v1/verifications/${id}/withdrawal`);
const form = (person: Client, { id }: { id: string }) => person.get<VerificationForm>(`/v1/verifications/${id}/form`);
const caseOf = async (verification: { id: string }) => {
  const row = await api.deps.db('cases').where({ verification_id: verification.id }).first('id');
  return (await agent.get<Case>(`/v1/review/cases/${row.id}`)).body;
};
const notFound = { status: 404, code: 'not_found' };
const decided = { status: 409, code: 'verification_decided' };

describe('R6: a submission in review can be withdrawn', () => {
  it('and its photos used again, in a new one', async () => {
    const { person, verification, card } = await submitted(api.url);
    const { status, body } = await withdraw(person, verification);
    expect([status, body.status]).toEqual([200, 'withdrawn']);
    expect(body.decidedAt).not.toBeNull();
    const { photos } = (await person.get<{ photos: Photo[] }>('/v1/photos?unused=true')).body;
    expect(photos).toHaveLength(2);
    const idOf = (side: string) => photos.find((photo) => photo.side === side)?.id;
    const again = { ...card, frontPhotoId: idOf('front'), backPhotoId: idOf('back'), consent: true };
    expect((await submit(person, again)).status).toBe(201);
  });

  it('twice, which is the same answer twice', async () => {
    const { person, verification } = await submitted(api.url);
    const first = await withdraw(person, verification);
    expect(await withdraw(person, verification)).toMatchObject({ status: 200, body: first.body });
  });

  it('and its case is closed: nobody is handed it', async () => {
    const { person, verification } = await submitted(api.url);
    await withdraw(person, verification);
    expect(await caseOf(verification)).toMatchObject({ status: 'closed', outcome: 'withdrawn', holder: null });
    await expect(hold(agent, verification)).rejects.toThrow('204');
  });

  it('even while an agent has it, who then cannot decide it any more', async () => {
    const { person, verification } = await submitted(api.url);
    const held = await hold(agent, verification);
    expect((await withdraw(person, verification)).status).toBe(200);
    const closed = { status: 409, code: 'case_closed' };
    expect(problemOf(await decide(agent, held, approve))).toEqual(closed);
    expect(problemOf(await agent.post(`/v1/review/cases/${held.id}/lease`))).toEqual(closed);
    expect(problemOf(await agent.post(`/v1/review/cases/${held.id}/release`))).toEqual(closed);
    expect(problemOf(await agent.post(`/v1/review/cases/${held.id}/disclosures`, { reason: 'why' }))).toEqual(closed);
    expect((await person.get('/v1/real-name')).body).toEqual({ status: 'none' });
  });

  it.each([approve, refuse])('but not after the decision: $decision', async (decision) => {
    const { person, verification } = await submitted(api.url);
    await decide(agent, await hold(agent, verification), decision);
    expect(problemOf(await withdraw(person, verification))).toEqual(decided);
  });

  it('and where withdrawal and decision come at once, one of them stands', async () => {
    const { person, verification } = await submitted(api.url);
    const held = await hold(agent, verification);
    const [withdrawal, decision] = await Promise.all([withdraw(person, verification), decide(agent, held, approve)]);
    expect([withdrawal.status, decision.status].sort()).toEqual([200, 409]);
    const { status } = (await person.get<{ status: string }>('/v1/real-name')).body;
    expect(status).toBe(decision.status === 200 ? 'active' : 'none');
  });

  it('by an id that names one only', async () => {
    const person = await signIn(api.url);
    expect(problemOf(await withdraw(person, { id: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59' }))).toEqual(notFound);
    expect(problemOf(await withdraw(person, { id: 'current' }))).toEqual(notFound);
  });
});

describe('R6: the form to correct', () => {
  it('is not shown while the submission is in review, nor after its approval', async () => {
    const { person, verification } = await submitted(api.url);
    expect(problemOf(await form(person, verification))).toEqual(notFound);
    await decide(agent, await hold(agent, verification), approve);
    expect(problemOf(await form(person, verification))).toEqual(notFound);
  });

  it('holds everything after a withdrawal, both photos included', async () => {
    const person = await signIn(api.url);
    const { consent, ...input } = await makeInput(person);
    const { body } = await submit(person, { ...input, consent });
    await withdraw(person, body);
    expect((await form(person, body)).body).toEqual(input);
  });

  it('after a refusal lacks the photo that was refused, and nothing else', async () => {
    const person = await signIn(api.url);
    const { consent, ...input } = await makeInput(person);
    const { body } = await submit(person, { ...input, consent });
    await decide(agent, await hold(agent, body), refuse);
    expect((await form(person, body)).body).toEqual({ ...input, frontPhotoId: null });
  });

  it('lacks a photo that the person has erased or used since', async () => {
    const { person, verification } = await submitted(api.url);
    await withdraw(person, verification);
    const { body: before } = await form(person, verification);
    await person.send('DELETE', `/v1/photos/${before.backPhotoId}`);
    expect((await form(person, verification)).body).toEqual({ ...before, backPhotoId: null });
  });
});

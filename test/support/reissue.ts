import { randomUUID } from 'node:crypto';
import { addDays, beijingDate, type CivilDate } from '../../domain/calendar/civil-date';
import type { Me } from '../../domain/contract/account';
import type { Case } from '../../domain/contract/case';
import type { Problem } from '../../domain/contract/problem';
import type { Reissue, ReissueInput } from '../../domain/contract/reissue';
import type { TestApi } from './api';
import { approve, type Client, decide, type Reply, signInStaff, verified } from './api-client';
import { uploadProof } from './correction';
import { makePerson, type Person } from './people';

export type ReissueReply = Reply<Reissue & Omit<Problem, 'status'>>;

/** The Beijing day of a server. */
export const todayOf = ({ clock }: Pick<TestApi, 'clock'>): CivilDate => beijingDate(clock.now());

/** Somebody verified whose card expired so many days ago; waiting for that would move everybody's clock. */
export async function expired(
  api: TestApi,
  { daysAgo = 80, card = makePerson() }: { daysAgo?: number; card?: Person } = {},
): Promise<{ person: Client; card: Person; validUntil: CivilDate }> {
  const { person } = await verified(api.url, card);
  const { body } = await person.get<Me>('/v1/me');
  const validUntil = addDays(todayOf(api), -daysAgo);
  await api.deps.db('real_names').where({ account_id: body.account.id }).update({ valid_until: validUntil });
  return { person, card, validUntil };
}

/** A complete body for POST /v1/reissues, its photo uploaded: a receipt of so many days ago. `wishes` override. */
export async function makeReissueInput(
  api: TestApi,
  person: Client,
  wishes: Partial<ReissueInput> = {},
): Promise<ReissueInput> {
  const issuedOn = addDays(todayOf(api), -10);
  return { kind: 'receipt', issuedOn, proofPhotoId: await uploadProof(person), consent: true, ...wishes };
}

export function sendPaper(person: Client, input: unknown, key: string = randomUUID()): Promise<ReissueReply> {
  return person.post('/v1/reissues', input, { 'Idempotency-Key': key });
}

export function currentReissue(person: Client): Promise<ReissueReply> {
  return person.get('/v1/reissues/current');
}

export function withdrawReissue(person: Client, id: string): Promise<ReissueReply> {
  return person.post(`/v1/reissues/${id}/withdrawal`);
}

/** Sends in a paper, which is in review then. */
export async function reissuing(api: TestApi, person: Client, wishes: Partial<ReissueInput> = {}): Promise<Reissue> {
  const { status, body } = await sendPaper(person, await makeReissueInput(api, person, wishes));
  if (status !== 201) throw new Error(`Sending the paper in failed with ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Holds the case of a paper, whatever else waits. */
export async function holdReissue(api: TestApi, agent: Client, { id }: Pick<Reissue, 'id'>): Promise<Case> {
  const row = await api.deps.db('cases').where({ verification_id: id, kind: 'reissue' }).first('id');
  const { status, body } = await agent.post<Case>(`/v1/review/cases/${row.id}/claim`);
  if (status !== 200) throw new Error(`The case of ${id} cannot be held: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Approves a paper as an agent. */
export async function approveReissue(api: TestApi, reissue: Pick<Reissue, 'id'>): Promise<Case> {
  const agent = await signInStaff(api.url);
  const { status, body } = await decide(agent, await holdReissue(api, agent, reissue), approve);
  if (status !== 200) throw new Error(`Approving failed with ${status} ${JSON.stringify(body)}`);
  return body;
}

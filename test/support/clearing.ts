import { randomUUID } from 'node:crypto';
import { type ClearingPhotoField, clearingPhotoFields, purposeOf } from '../../domain/clearing/clearing-photos';
import type { Me } from '../../domain/contract/account';
import type { Case } from '../../domain/contract/case';
import type { Clearing, ClearingInput } from '../../domain/contract/clearing-request';
import type { Problem } from '../../domain/contract/problem';
import { isPhotoSide } from '../../domain/photo/photo-sides';
import type { TestApi } from './api';
import {
  approve,
  type Client,
  client,
  decide,
  type Reply,
  signInStaff,
  specimen,
  upload,
  verified,
} from './api-client';
import { makePerson, type Person } from './people';

type ClearingReply = Reply<Clearing & Omit<Problem, 'status'>>;

/** A complete body for POST /v1/clearings, its photos uploaded. */
export async function makeClearingInput(person: Client): Promise<ClearingInput> {
  const taken = await Promise.all(
    clearingPhotoFields.map(async (field): Promise<[ClearingPhotoField, string]> => {
      const purpose = purposeOf[field];
      const { status, body } = await upload(person, purpose, await specimen(isPhotoSide(purpose) ? purpose : 'front'));
      if (status !== 201) throw new Error(`Uploading failed with ${status}`);
      return [field, body.id];
    }),
  );
  return Object.fromEntries(taken) as Record<ClearingPhotoField, string>;
}

export function askToClear(person: Client, input: unknown, key: string = randomUUID()): Promise<ClearingReply> {
  return person.post('/v1/clearings', input, { 'Idempotency-Key': key });
}

export function withdrawClearing(person: Client, id: string): Promise<ClearingReply> {
  return person.post(`/v1/clearings/${id}/withdrawal`);
}

export function currentClearing(person: Client): Promise<ClearingReply> {
  return person.get('/v1/clearings/current');
}

/** What the host says of somebody's account, from now on. */
export async function hostSays(url: string, person: Client, facts: object): Promise<void> {
  const { body } = await person.get<Me>('/v1/me');
  const { status } = await client(url).send('PUT', `/v1/sandbox/host/${body.account.nickname}`, {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(facts),
  });
  if (status !== 200) throw new Error(`The host cannot be told: ${status}`);
}

/** A verified person whose request to clear the real name is in review. */
export async function clearing(
  url: string,
  card: Person = makePerson(),
): Promise<{ person: Client; card: Person; clearing: Clearing }> {
  const { person } = await verified(url, card);
  const { status, body } = await askToClear(person, await makeClearingInput(person));
  if (status !== 201) throw new Error(`Asking failed with ${status} ${JSON.stringify(body)}`);
  return { person, card, clearing: body };
}

/** The id of the case of a request. */
export async function caseOfClearing({ deps }: TestApi, { id }: Pick<Clearing, 'id'>): Promise<string> {
  return (await deps.db('cases').where({ clearing_id: id }).first('id')).id;
}

export async function readClearingCase(api: TestApi, staff: Client, asked: Pick<Clearing, 'id'>): Promise<Case> {
  return (await staff.get<Case>(`/v1/review/cases/${await caseOfClearing(api, asked)}`)).body;
}

/** Nothing of what other tests left waits any more. */
export async function emptyQueue({ deps }: TestApi): Promise<void> {
  await deps
    .db('cases')
    .whereNot({ status: 'closed' })
    .update({ status: 'closed', holder_id: null, lease_until: null });
}

/** Holds the case of a request, whatever else waits. */
export async function holdClearing(api: TestApi, staff: Client, asked: Pick<Clearing, 'id'>): Promise<Case> {
  const id = await caseOfClearing(api, asked);
  const { status, body } = await staff.post<Case>(`/v1/review/cases/${id}/claim`);
  if (status !== 200) throw new Error(`The case of ${asked.id} cannot be held: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** A request on which the first of two has agreed. */
export async function approvedOnce(
  api: TestApi,
  card: Person = makePerson(),
): Promise<Awaited<ReturnType<typeof clearing>>> {
  const asked = await clearing(api.url, card);
  const agent = await signInStaff(api.url);
  const { status } = await decide(agent, await holdClearing(api, agent, asked.clearing), approve);
  if (status !== 200) throw new Error(`Approving failed with ${status}`);
  return asked;
}

/** Somebody whose real name was cleared. */
export async function cleared(
  api: TestApi,
  card: Person = makePerson(),
): Promise<Awaited<ReturnType<typeof clearing>>> {
  const asked = await approvedOnce(api, card);
  const senior = await signInStaff(api.url, 'senior');
  const { status } = await decide(senior, await holdClearing(api, senior, asked.clearing), approve);
  if (status !== 200) throw new Error(`Clearing failed with ${status}`);
  return asked;
}

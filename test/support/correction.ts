import { randomUUID } from 'node:crypto';
import type { Case } from '../../domain/contract/case';
import type { Correction, CorrectionInput } from '../../domain/contract/correction';
import type { Problem } from '../../domain/contract/problem';
import { type CorrectionKind, correctionKind, type IdentityField } from '../../domain/correction/correction-kinds';
import type { TestApi } from './api';
import {
  approve,
  type Client,
  decide,
  type Reply,
  signInStaff,
  specimen,
  upload,
  uploadBoth,
  verified,
} from './api-client';
import { makePerson, type Person } from './people';

export type CorrectionReply = Reply<Correction & Omit<Problem, 'status'>>;

/** Uploads one page that proves a change. */
export async function uploadProof(person: Client): Promise<string> {
  const { status, body } = await upload(person, 'proof', await specimen('front'));
  if (status !== 201) throw new Error(`Uploading failed with ${status}`);
  return body.id;
}

/** Somebody after a change: what the kind changes is another person's, the rest, the card's dates too, as it was. */
export function changed(kind: CorrectionKind, card: Person): Person {
  const { name, idNumber, validFrom, validUntil } = makePerson();
  const after: Record<IdentityField, Partial<Person>> = {
    name: { name },
    idNumber: { idNumber, validFrom, validUntil },
  };
  const wishes = correctionKind(kind).changes.map((field) => after[field]);
  return Object.assign({}, card, ...wishes);
}

/** A complete body for POST /v1/corrections, its photos uploaded. */
export async function makeCorrectionInput(
  person: Client,
  kind: CorrectionKind,
  after: Person,
): Promise<CorrectionInput> {
  const { name, idNumber, validFrom, validUntil } = after;
  const typed = { name, idNumber, validFrom, validUntil };
  const photos = await uploadBoth(person);
  return { kind, ...typed, ...photos, proofPhotoIds: [await uploadProof(person)], consent: true };
}

export function askToCorrect(person: Client, input: unknown, key: string = randomUUID()): Promise<CorrectionReply> {
  return person.post('/v1/corrections', input, { 'Idempotency-Key': key });
}

export function currentCorrection(person: Client): Promise<CorrectionReply> {
  return person.get('/v1/corrections/current');
}

export function withdrawCorrection(person: Client, id: string): Promise<CorrectionReply> {
  return person.post(`/v1/corrections/${id}/withdrawal`);
}

/** Somebody verified, and what they ask to have corrected. */
export interface InCorrection {
  person: Client;
  card: Person;
  after: Person;
  correction: Correction;
}

/** A verified person whose request for a correction is in review. */
export async function correcting(
  url: string,
  kind: CorrectionKind = 'name',
  card: Person = makePerson(),
): Promise<InCorrection> {
  const { person } = await verified(url, card);
  return correctingAgain(person, kind, card);
}

/** The same for somebody who is verified already. */
export async function correctingAgain(person: Client, kind: CorrectionKind, card: Person): Promise<InCorrection> {
  const after = changed(kind, card);
  const { status, body } = await askToCorrect(person, await makeCorrectionInput(person, kind, after));
  if (status !== 201) throw new Error(`Asking failed with ${status} ${JSON.stringify(body)}`);
  return { person, card, after, correction: body };
}

/** Holds the case of a correction, whatever else waits. */
export async function holdCorrection(api: TestApi, staff: Client, { id }: Pick<Correction, 'id'>): Promise<Case> {
  const row = await api.deps.db('cases').where({ verification_id: id, kind: 'correction' }).first('id');
  const { status, body } = await staff.post<Case>(`/v1/review/cases/${row.id}/claim`);
  if (status !== 200) throw new Error(`The case of ${id} cannot be held: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Approves a correction as a senior. */
export async function approveCorrection(api: TestApi, correction: Pick<Correction, 'id'>): Promise<Case> {
  const senior = await signInStaff(api.url, 'senior');
  const held = await holdCorrection(api, senior, correction);
  const { status, body } = await decide(senior, held, approve);
  if (status !== 200) throw new Error(`Approving failed with ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Somebody whose real name was corrected. */
export async function corrected(
  api: TestApi,
  kind: CorrectionKind = 'name',
  card: Person = makePerson(),
): Promise<InCorrection> {
  const asked = await correcting(api.url, kind, card);
  await approveCorrection(api, asked.correction);
  return asked;
}

import { randomUUID } from 'node:crypto';
import type { Session } from '../../domain/contract/account';
import type { Case } from '../../domain/contract/case';
import type { Photo } from '../../domain/contract/photo';
import type { Problem } from '../../domain/contract/problem';
import type { StaffSession } from '../../domain/contract/staff';
import type { CardInput, Verification } from '../../domain/contract/verification';
import type { PhotoSide } from '../../domain/photo/photo-sides';
import { makePerson, type Person } from './people';
import { backPhoto, frontPhoto } from './specimen';
import { staffPassword } from './staff-password';
import { uniqueName } from './unique-name';

export interface Reply<T> {
  status: number;
  body: T;
  headers: Headers;
}

/** An answer that a test knows to be the one or the other; both have a `status`, of different kinds. */
type OrProblem<T> = T & Omit<Problem, 'status'>;

/** One caller of the API over real HTTP. */
export interface Client {
  token: string;
  get<T>(path: string, headers?: Record<string, string>): Promise<Reply<T>>;
  post<T>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply<T>>;
  send<T>(method: string, path: string, init?: RequestInit): Promise<Reply<T>>;
}

export function client(url: string, token = ''): Client {
  async function send<T>(method: string, path: string, init: RequestInit = {}): Promise<Reply<T>> {
    const headers = new Headers(init.headers);
    if (token) headers.set('Authorization', `Bearer ${token}`);
    const response = await fetch(url + path, { ...init, method, headers });
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: (json ? JSON.parse(text) : text) as T, headers: response.headers };
  }
  return {
    token,
    send,
    get: (path, headers) => send('GET', path, { headers }),
    post: (path, body, headers) =>
      send('POST', path, {
        headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
  };
}

/** Signs in as a sandbox account; without a name as one that nobody else uses. */
export async function signIn(url: string, name = uniqueName()): Promise<Client> {
  const { status, body } = await client(url).post<Session>('/v1/sessions', { code: `sandbox:${name}` });
  if (status !== 201) throw new Error(`Signing in failed with ${status}`);
  return client(url, body.token);
}

export async function signInStaff(url: string, username = 'agent'): Promise<Client> {
  const { status, body } = await client(url).post<StaffSession>('/v1/staff/sessions', {
    username,
    password: staffPassword,
  });
  if (status !== 201) throw new Error(`Signing in as ${username} failed with ${status}`);
  return client(url, body.token);
}

interface FileToSend {
  filename?: string;
  contentType?: string;
  headers?: Record<string, string>;
}

/** Uploads bytes as a photo. */
export function upload(
  person: Client,
  side: string,
  bytes: Buffer,
  file: FileToSend = {},
): Promise<Reply<OrProblem<Photo>>> {
  const form = new FormData();
  form.set('side', side);
  form.set(
    'file',
    new Blob([new Uint8Array(bytes)], { type: file.contentType ?? 'image/jpeg' }),
    file.filename ?? 'photo.jpg',
  );
  return person.send('POST', '/v1/photos', { body: form, headers: file.headers });
}

/** Drawn once: drawing a specimen takes longer than a whole submission, and few tests care what it shows. */
const specimens = new Map<PhotoSide, Promise<Buffer>>();

/** A good photo of one side, the same each time. */
export function specimen(side: PhotoSide): Promise<Buffer> {
  const draw = side === 'front' ? frontPhoto : backPhoto;
  const drawn = specimens.get(side) ?? draw(undefined, { width: 640 });
  specimens.set(side, drawn);
  return drawn;
}

/** Uploads both sides and gives their ids. */
export async function uploadBoth(person: Client): Promise<Record<`${PhotoSide}PhotoId`, string>> {
  const [front, back] = await Promise.all([
    upload(person, 'front', await specimen('front')),
    upload(person, 'back', await specimen('back')),
  ]);
  if (front.status !== 201 || back.status !== 201)
    throw new Error(`Uploading failed with ${front.status}, ${back.status}`);
  return { frontPhotoId: front.body.id, backPhotoId: back.body.id };
}

/** A complete, lawful body for POST /v1/verifications, its photos uploaded. */
export async function makeInput(person: Client, card = makePerson()): Promise<CardInput> {
  const { name, idNumber, validFrom, validUntil } = card;
  return { name, idNumber, validFrom, validUntil, ...(await uploadBoth(person)), consent: true };
}

export function submit(
  person: Client,
  input: unknown,
  idempotencyKey: string = randomUUID(),
): Promise<Reply<Verification & Omit<Problem, 'status'>>> {
  return person.post('/v1/verifications', input, { 'Idempotency-Key': idempotencyKey });
}

/** A person who has submitted: signed in, photos uploaded, in review. */
export async function submitted(
  url: string,
  card = makePerson(),
): Promise<{ person: Client; card: Person; verification: Verification }> {
  const person = await signIn(url);
  const { status, body } = await submit(person, await makeInput(person, card));
  if (status !== 201) throw new Error(`Submitting failed with ${status} ${JSON.stringify(body)}`);
  return { person, card, verification: body };
}

export function claim(agent: Client): Promise<Reply<Case>> {
  return agent.post('/v1/review/claims');
}

/** Claims the case of one submission, whatever other tests have left in the queue before it. */
export async function hold(agent: Client, verification: Pick<Verification, 'id'>): Promise<Case> {
  const inTheWay: Case[] = [];
  try {
    for (;;) {
      const { status, body } = await claim(agent);
      if (status !== 201) throw new Error(`The case of ${verification.id} cannot be claimed: ${status}`);
      if (body.subject.verificationId === verification.id) return body;
      inTheWay.push(body);
    }
  } finally {
    for (const { id } of inTheWay) await agent.post(`/v1/review/cases/${id}/release`);
  }
}

/** A person whose submission was approved. */
export async function verified(url: string, card = makePerson()): Promise<Awaited<ReturnType<typeof submitted>>> {
  const agent = await signInStaff(url);
  const done = await submitted(url, card);
  const { status } = await decide(agent, await hold(agent, done.verification), approve);
  if (status !== 200) throw new Error(`Approving failed with ${status}`);
  return done;
}

/** What a problem document says, in short, after checking that it is a whole one. */
export function problemOf({ status, body, headers }: Reply<unknown>): {
  status: number;
  code: string;
  fields?: string[];
} {
  const problem = body as Problem;
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(problem).toMatchObject({ status, requestId: headers.get('x-request-id'), type: `/docs#${problem.code}` });
  expect(problem.title).not.toBe('');
  expect(problem.title).not.toMatch(/[{}]/);
  for (const field of problem.fields ?? []) expect(field.message).not.toBe('');
  const fields = problem.fields?.map(({ path, code }) => `${path}:${code}`);
  return { status, code: problem.code, ...(fields && { fields }) };
}

/** The short form of an answer that names these fields, each as `path:code`. */
export const invalid = (...fields: string[]) => ({ status: 422, code: 'invalid_input', fields });

export function decide(
  agent: Client,
  held: Pick<Case, 'id' | 'version'>,
  decision: object,
): Promise<Reply<Case & Omit<Problem, 'status'>>> {
  return agent.post(`/v1/review/cases/${held.id}/decision`, { version: held.version, ...decision });
}

export const approve = { decision: 'approve' } as const;
export const refuse = { decision: 'reject', reasons: [{ code: 'photo_unclear', field: 'frontPhotoId' }] } as const;

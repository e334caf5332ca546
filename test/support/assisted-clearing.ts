import { randomUUID } from 'node:crypto';
import { type ClearingPhotoField, clearingPhotoFields, purposeOf } from '../../domain/clearing/clearing-photos';
import type {
  AssistedClearing,
  AssistedClearingInput,
  AssistedPhoto,
  CallerSearch,
  CallerSearchInput,
} from '../../domain/contract/assisted-clearing';
import type { Preconditions } from '../../domain/contract/clearing';
import type { Problem } from '../../domain/contract/problem';
import { isPhotoSide } from '../../domain/photo/photo-sides';
import type { TestApi } from './api';
import { type Client, type Reply, signInStaff, specimen, verified } from './api-client';
import { makePerson, type Person } from './people';

type OrProblem<T> = T & Omit<Problem, 'status'>;

export const callReason = '来电称手机丢失，无法登录，已核对预留信息';
const path = '/v1/review/assisted-clearings';

export function searchCaller(
  staff: Client,
  by: Omit<CallerSearchInput, 'reason'>,
  reason: string = callReason,
): Promise<Reply<OrProblem<CallerSearch>>> {
  return staff.post(`${path}/search`, { ...by, reason });
}

/** The ticket to somebody's account; fails the test where there is none. */
export async function ticketTo(staff: Client, idNumber: string): Promise<string> {
  const { status, body } = await searchCaller(staff, { idNumber });
  const ticket = body.account?.ticket?.value;
  if (!ticket) throw new Error(`There is no ticket: ${status} ${JSON.stringify(body)}`);
  return ticket;
}

export interface CalledAbout {
  person: Client;
  card: Person;
  /** Who takes the call. */
  agent: Client;
  ticket: string;
}

/** Somebody verified, for whom an agent takes a call and has found the account. */
export async function calledAbout(api: TestApi, by?: Client, card: Person = makePerson()): Promise<CalledAbout> {
  const { person } = await verified(api.url, card);
  const agent = by ?? (await signInStaff(api.url));
  return { person, card, agent, ticket: await ticketTo(agent, card.idNumber) };
}

export function readBoard(staff: Client, ticket: string): Promise<Reply<OrProblem<Preconditions>>> {
  return staff.get(`${path}/${ticket}/preconditions`);
}

export function uploadForCaller(
  staff: Client,
  ticket: string,
  side: string,
  photo: Buffer,
  key: string = randomUUID(),
): Promise<Reply<OrProblem<AssistedPhoto>>> {
  const form = new FormData();
  form.set('side', side);
  form.set('file', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg');
  return staff.send('POST', `${path}/${ticket}/photos`, { body: form, headers: { 'Idempotency-Key': key } });
}

/** A complete body, its photos sent in by the caller. */
export async function makeCallerInput(staff: Client, ticket: string): Promise<AssistedClearingInput> {
  const taken = await Promise.all(
    clearingPhotoFields.map(async (field): Promise<[ClearingPhotoField, string]> => {
      const purpose = purposeOf[field];
      const { status, body } = await uploadForCaller(
        staff,
        ticket,
        purpose,
        await specimen(isPhotoSide(purpose) ? purpose : 'front'),
      );
      if (status !== 201) throw new Error(`Uploading failed with ${status} ${JSON.stringify(body)}`);
      return [field, body.id];
    }),
  );
  return { ...(Object.fromEntries(taken) as Record<ClearingPhotoField, string>), reason: callReason };
}

export function openForCaller(
  staff: Client,
  ticket: string,
  input: unknown,
  key: string = randomUUID(),
): Promise<Reply<OrProblem<AssistedClearing>>> {
  return staff.post(`${path}/${ticket}`, input, { 'Idempotency-Key': key });
}

/** A request that a member of staff has opened for a caller. */
export async function openedForCaller(
  api: TestApi,
  by?: Client,
  card?: Person,
): Promise<CalledAbout & { opened: AssistedClearing }> {
  const called = await calledAbout(api, by, card);
  const { status, body } = await openForCaller(
    called.agent,
    called.ticket,
    await makeCallerInput(called.agent, called.ticket),
  );
  if (status !== 201) throw new Error(`Opening failed with ${status} ${JSON.stringify(body)}`);
  return { ...called, opened: body };
}

import { randomUUID } from 'node:crypto';
import { proceedDueClaims } from '../../api/holder-claim/proceed-due-claims';
import { deliverDue } from '../../api/notice/deliver-due';
import type { Case } from '../../domain/contract/case';
import type { HolderClaim, HolderClaimInput, Objection } from '../../domain/contract/holder-claim';
import type { Problem } from '../../domain/contract/problem';
import type { TestApi } from './api';
import {
  approve,
  type Client,
  decide,
  makeInput,
  type Reply,
  signIn,
  signInStaff,
  specimen,
  upload,
  verified,
} from './api-client';
import { makePerson, type Person } from './people';

type ClaimReply = Reply<HolderClaim & Omit<Problem, 'status'>>;
type ObjectionReply = Reply<Objection & Omit<Problem, 'status'>>;

/** A complete body for POST /v1/holder-claims, its photos uploaded. */
export async function makeClaimInput(person: Client, card: Person): Promise<HolderClaimInput> {
  const { body, status } = await upload(person, 'holding', await specimen('front'));
  if (status !== 201) throw new Error(`Uploading failed with ${status}`);
  return { ...(await makeInput(person, card)), holdingPhotoId: body.id };
}

export function claimToHold(person: Client, input: unknown, key: string = randomUUID()): Promise<ClaimReply> {
  return person.post('/v1/holder-claims', input, { 'Idempotency-Key': key });
}

export function currentClaim(person: Client): Promise<ClaimReply> {
  return person.get('/v1/holder-claims/current');
}

export function withdrawClaim(person: Client, id: string): Promise<ClaimReply> {
  return person.post(`/v1/holder-claims/${id}/withdrawal`);
}

export function askToClearOther(person: Client, id: string, accountId: string | undefined): Promise<ClaimReply> {
  return person.post(`/v1/holder-claims/${id}/clearing`, { accountId });
}

export function objectionOf(person: Client): Promise<ObjectionReply> {
  return person.get('/v1/objections/current');
}

export function object(person: Client, words = '我没有申请过，这是我的账户'): Promise<ObjectionReply> {
  return person.post('/v1/objections/current', { words });
}

interface Claimed {
  card: Person;
  claimant: Client;
  claim: HolderClaim;
}

/** Somebody, new where nobody is named, who claims to hold a card; the proof is in review. */
export async function claimed(url: string, card: Person = makePerson(), who?: Client): Promise<Claimed> {
  const claimant = who ?? (await signIn(url));
  const { status, body } = await claimToHold(claimant, await makeClaimInput(claimant, card));
  if (status !== 201) throw new Error(`Claiming failed with ${status} ${JSON.stringify(body)}`);
  return { card, claimant, claim: body };
}

/** Holds the case of a kind about a claim, whatever else waits. */
export async function holdClaimCase(
  api: TestApi,
  staff: Client,
  { id }: Pick<HolderClaim, 'id'>,
  kind: 'holder-claim' | 'dispute' = 'holder-claim',
): Promise<Case> {
  const row = await api.deps.db('cases').where({ verification_id: id, kind }).first('id');
  return hold(staff, row?.id);
}

/** Holds the case of the clearing that a claim asked for. */
export async function holdClaimedClearing(api: TestApi, staff: Client, { id }: Pick<HolderClaim, 'id'>): Promise<Case> {
  const row = await api.deps
    .db('cases')
    .join('clearings', 'clearings.id', 'cases.clearing_id')
    .where({ holder_claim_id: id })
    .first('cases.id');
  return hold(staff, row?.id);
}

async function approveHeld(staff: Client, held: Case): Promise<void> {
  const { status, body } = await decide(staff, held, approve);
  if (status !== 200) throw new Error(`Approving failed with ${status} ${JSON.stringify(body)}`);
}

/** An agent and a senior approve the clearing that a claim asked for. */
export async function clearClaimed(api: TestApi, claim: Pick<HolderClaim, 'id'>): Promise<void> {
  for (const staff of [await signInStaff(api.url), await signInStaff(api.url, 'senior')]) {
    await approveHeld(staff, await holdClaimedClearing(api, staff, claim));
  }
}

async function hold(staff: Client, id: string | undefined): Promise<Case> {
  const { status, body } = await staff.post<Case>(`/v1/review/cases/${id}/claim`);
  if (status !== 200) throw new Error(`The case ${id} cannot be held: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** An agent accepts the proof of a claim. */
export async function prove(api: TestApi, claim: Pick<HolderClaim, 'id'>): Promise<void> {
  const agent = await signInStaff(api.url);
  await approveHeld(agent, await holdClaimCase(api, agent, claim));
}

/** A verified account, and somebody else who has proved to be the holder of its identity. */
export async function proved(api: TestApi, card: Person = makePerson()): Promise<Claimed & { owner: Client }> {
  const { person: owner } = await verified(api.url, card);
  const { claimant, claim } = await claimed(api.url, card);
  await prove(api, claim);
  return { card, owner, claimant, claim: (await currentClaim(claimant)).body };
}

/** The same, who has asked for the clearing of that account. */
export async function announced(api: TestApi, card: Person = makePerson()): ReturnType<typeof proved> {
  const { owner, claimant, claim } = await proved(api, card);
  const { status, body } = await askToClearOther(claimant, claim.id, claim.accounts[0]?.id);
  if (status !== 200) throw new Error(`Asking failed with ${status} ${JSON.stringify(body)}`);
  // Whoever is to be cleared is told before their time to object can be over.
  await deliverDue(api.deps);
  return { card, owner, claimant, claim: body };
}

/** Messages go out, and every claim whose time is over goes on. */
export async function claimsGoOn({ deps }: TestApi): Promise<void> {
  await deliverDue(deps);
  await proceedDueClaims(deps);
}

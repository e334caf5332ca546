import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Photo } from '../../domain/contract/photo';
import type { Verification } from '../../domain/contract/verification';
import { approve, type Client, claim, client, decide, refuse, signIn, signInStaff, submit, upload } from './api-client';
import { anyPhoto } from './load-people';
import { makePerson } from './people';

/** What one account has been told that is done; nothing stands here that was not acknowledged. */
export interface Account {
  token: string;
  photos: string[];
  /** Asked to be deleted; whether it happened is open until it stands in `deleted` as well. */
  leaving: string[];
  deleted: string[];
  submitted?: Verification;
  withdrawn?: true;
  /** Sent, and the answer never came: whether it happened is open, but it must not happen twice. */
  unanswered?: { input: object; key: string };
}

export interface Ledger {
  accounts: Account[];
  /** Acknowledged decisions, by verification. */
  decisions: Map<string, 'approve' | 'reject'>;
  /** Answers that no client should ever see. */
  faults: string[];
}

export function newLedger(): Ledger {
  return { accounts: [], decisions: new Map(), faults: [] };
}

interface Load {
  /** Resolves when every client has noticed that the product is gone. */
  ended: Promise<void>;
  acknowledged(): number;
}

/** Clients of all kinds work without a pause until the product is gone, and write down what it acknowledged. */
export function startLoad(url: string, ledger: Ledger): Load {
  let acknowledged = 0;
  const note = <T extends { status: number; body: unknown }>(reply: T): T => {
    if (reply.status >= 500) ledger.faults.push(`${reply.status} ${JSON.stringify(reply.body)}`);
    if (reply.status < 300) acknowledged += 1;
    return reply;
  };
  const untilGone = async (work: () => Promise<void>) => {
    try {
      for (;;) await work();
    } catch (error) {
      // The word of `fetch` for a connection that broke; anything else is a fault of the test itself.
      if ((error as Error).name !== 'TypeError') ledger.faults.push(String(error));
    }
  };
  const people = Array.from({ length: 5 }, (_, i) => untilGone(() => liveOnePerson(url, ledger, note, i)));
  const staff = ['agent', 'senior'].map(async (name) => {
    const agent = await signInStaff(url, name);
    await untilGone(() => reviewOne(agent, ledger, note));
  });
  return { ended: Promise.allSettled([...people, ...staff]).then(() => {}), acknowledged: () => acknowledged };
}

type Note = <T extends { status: number; body: unknown }>(reply: T) => T;

/** Signs in, uploads, sometimes throws a photo away, submits, and sometimes withdraws. */
async function liveOnePerson(url: string, ledger: Ledger, note: Note, i: number): Promise<void> {
  const person = await signIn(url);
  const account: Account = { token: person.token, photos: [], leaving: [], deleted: [] };
  ledger.accounts.push(account);
  const keep = async (side: string) => {
    const { body } = note(
      await upload(person, side, await anyPhoto(), { headers: { 'Idempotency-Key': randomUUID() } }),
    );
    account.photos.push((body as Photo).id);
    return (body as Photo).id;
  };
  const spare = await keep('front');
  account.leaving.push(spare);
  if (note(await person.send('DELETE', `/v1/photos/${spare}`)).status === 204) account.deleted.push(spare);
  const { name, idNumber, validFrom, validUntil } = makePerson();
  const photos = { frontPhotoId: await keep('front'), backPhotoId: await keep('back') };
  const input = { name, idNumber, validFrom, validUntil, ...photos, consent: true };
  account.unanswered = { input, key: randomUUID() };
  const reply = note(await submit(person, input, account.unanswered.key));
  account.unanswered = undefined;
  if (reply.status === 201) account.submitted = reply.body as Verification;
  if (i === 0 && account.submitted) {
    const { status } = note(await person.post(`/v1/verifications/${account.submitted.id}/withdrawal`));
    if (status === 200) account.withdrawn = true;
  }
}

/** Takes one case, looks at its photos, and decides. */
async function reviewOne(agent: Client, ledger: Ledger, note: Note): Promise<void> {
  const { status, body: taken } = note(await claim(agent));
  if (status !== 201) return void (await pause(20));
  const { front } = taken.subject.photos;
  if (front) note(await agent.get(`/v1/photos/${front.id}/content`));
  const decision = ledger.decisions.size % 3 === 0 ? refuse : approve;
  const reply = note(await decide(agent, taken, decision));
  if (reply.status === 200) ledger.decisions.set(taken.subject.verificationId, decision.decision);
}

/** Signs nobody in: the tokens that were given out must still be good. */
export function accountClient(url: string, { token }: Account): Client {
  return client(url, token);
}

import type { Case, CasePage } from '../../domain/contract/case';
import type { Verification } from '../../domain/contract/verification';
import { startApi, type TestApi } from './api';
import { approve, type Client, decide, hold, makeInput, signIn, signInStaff, submit } from './api-client';
import { makePerson, type Person } from './people';
import { seenCard, toldReader } from './reader';
import { toldAuthority } from './told-authority';

export interface Sent {
  person: Client;
  card: Person;
  verification: Verification;
}

export interface Decided extends Sent {
  /** As the one who decided sees it. */
  first: Case;
}

export type Reviewer = 'agent' | 'agent2' | 'senior' | 'auditor';

export interface Drawing {
  api: TestApi;
  staff: Record<Reviewer, Client>;
  /** A submission whose photos say what was typed; of somebody new, unless a person is named. */
  send(person?: Client, card?: Person): Promise<Sent>;
  /** A submission that is decided: an approval by `agent`, unless told otherwise. */
  decided(how?: object, by?: Client, sent?: Sent): Promise<Decided>;
  list(who: Client, query: string): Promise<Case[]>;
  /** What an auditor sees of the only open case of a kind. */
  only(kind: string): Promise<Case>;
}

/** The application where every decision is drawn for a second look, until `secondLookShare` is set to 0. */
export async function startDrawing(): Promise<Drawing> {
  const reader = toldReader('龑');
  // Chance says 0.04: drawn where the share is above it.
  const api = await startApi({ reader, authority: toldAuthority(), secondLookShare: 0.05, chance: () => 0.04 });
  const names: Reviewer[] = ['agent', 'agent2', 'senior', 'auditor'];
  const signedIn = await Promise.all(names.map(async (name) => [name, await signInStaff(api.url, name)]));
  const staff: Drawing['staff'] = Object.fromEntries(signedIn);

  async function send(person?: Client, card = makePerson()): Promise<Sent> {
    reader.sees('front', seenCard(card, 'front'));
    reader.sees('back', seenCard(card, 'back'));
    const sender = person ?? (await signIn(api.url));
    const { status, body } = await submit(sender, await makeInput(sender, card));
    expect([status, body.code]).toEqual([201, undefined]);
    await api.deps.afterwards.settled();
    return { person: sender, card, verification: body };
  }

  async function decided(how: object = approve, by = staff.agent, sent?: Sent): Promise<Decided> {
    const submission = sent ?? (await send());
    const { status, body } = await decide(by, await hold(by, submission.verification), how);
    expect([status, body.code]).toEqual([200, undefined]);
    return { ...submission, first: body };
  }

  const list = async (who: Client, query: string) =>
    (await who.get<CasePage>(`/v1/review/cases?${query}`)).body.cases as Case[];

  async function only(kind: string): Promise<Case> {
    const found = await list(staff.auditor, `kind=${kind}`);
    expect(found).toHaveLength(1);
    return found[0] as Case;
  }

  return { api, staff, send, decided, list, only };
}

/** Between tests: no case is left, and what is drawn and who is enabled is as at the start. */
export async function clearDrawing({ api }: Drawing): Promise<void> {
  api.clock.setTo(new Date());
  Object.assign(api.deps, { secondLookShare: 0.05, straightThrough: false });
  await api.deps.db('staff').update({ disabled_at: null });
  for (const table of ['second_looks', 'recusals', 'cases']) await api.deps.db(table).delete();
}

export const mismatch = {
  decision: 'reject',
  reasons: [{ code: 'data_mismatch', field: 'name' }],
  comment: '请核对姓名',
} as const;

/** The same reason for another field: an opinion that agrees with {@link mismatch}. */
export const otherMismatch = { decision: 'reject', reasons: [{ code: 'data_mismatch', field: 'idNumber' }] } as const;

export const readCase = (who: Client, { id }: { id: string }) => who.get<Case>(`/v1/review/cases/${id}`);
export const takeCase = (who: Client, { id }: { id: string }) => who.post<Case>(`/v1/review/cases/${id}/claim`);

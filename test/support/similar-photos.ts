import { createHash } from 'node:crypto';
import type { Case } from '../../domain/contract/case';
import type { SimilarCases } from '../../domain/contract/similar-cases';
import type { Verification } from '../../domain/contract/verification';
import type { Portrait } from '../../domain/photo/photo-mark';
import type { Reading } from '../../domain/reading/reading';
import { startApi, type TestApi } from './api';
import { type Client, makeInput, signIn, signInStaff, submit } from './api-client';
import type { Person } from './people';
import { seenCard, type ToldReader, toldReader } from './reader';
import { cardHolderOf } from './specimen/card-holder';

/** Some portrait, the same for the same name, and far from every other. */
export const portraitOf = (name: string): Portrait => createHash('sha256').update(name).digest('hex');
export const portrait = portraitOf('somebody');

/** The same with so many bits turned over. */
export function blurred(portrait: Portrait, bits: number): Portrait {
  const bytes = Buffer.from(portrait, 'hex');
  for (let i = 0; i < bits; i += 1) bytes[i % bytes.length] = (bytes[i % bytes.length] as number) ^ (1 << (i >> 5));
  return bytes.toString('hex');
}

/** What is printed of one person, for a photograph whose name and number were changed. */
export function printOf(card: Person, fields: readonly ('name' | 'birthDate' | 'address' | 'idNumber')[]): Reading {
  const holder = cardHolderOf(card);
  return Object.fromEntries(fields.map((field) => [field, holder[field]]));
}

export interface SentPhotograph {
  person: Client;
  card: Person;
  verification: Verification;
}

export interface Photograph {
  portrait?: Portrait;
  /** What its front says otherwise than the card of whoever sends it. */
  print?: Reading;
}

/** The application with a reader that is told what it sees, and what the desk says of photographs alike. */
export interface Comparing {
  api: TestApi;
  reader: ToldReader;
  agent: Client;
  show(card: Person, photograph: Photograph): void;
  send(card: Person, photograph: Photograph, person?: Client): Promise<SentPhotograph>;
  idOf(sent: SentPhotograph): Promise<string>;
  read(sent: SentPhotograph): Promise<Case>;
  /** What the check says, in short. */
  found(sent: SentPhotograph): Promise<(string | null | undefined)[]>;
  listed(sent: SentPhotograph): Promise<SimilarCases['cases']>;
}

export async function startComparing(): Promise<Comparing> {
  const reader = toldReader();
  const api = await startApi({ reader });
  const agent = await signInStaff(api.url);

  function show(card: Person, { portrait, print }: Photograph): void {
    reader.sees('front', seenCard(card, 'front', { portrait, misread: print }));
    reader.sees('back', seenCard(card, 'back'));
  }

  async function send(card: Person, photograph: Photograph, person?: Client): Promise<SentPhotograph> {
    show(card, photograph);
    const sender = person ?? (await signIn(api.url));
    const { status, body } = await submit(sender, await makeInput(sender, card));
    expect([status, body.code]).toEqual([201, undefined]);
    await api.deps.afterwards.settled();
    return { person: sender, card, verification: body };
  }

  const idOf = async ({ verification }: SentPhotograph): Promise<string> =>
    (await api.deps.db('cases').where({ verification_id: verification.id, kind: 'verification' }).first('id')).id;
  const read = async (sent: SentPhotograph) => (await agent.get<Case>(`/v1/review/cases/${await idOf(sent)}`)).body;

  async function found(sent: SentPhotograph) {
    const { checks } = await read(sent);
    const check = checks.find(({ code }) => code === 'similar_photos');
    return [check?.state, check?.detail];
  }

  async function listed(sent: SentPhotograph): Promise<SimilarCases['cases']> {
    const { status, body } = await agent.get<SimilarCases>(`/v1/review/cases/${await idOf(sent)}/similar`);
    expect(status).toBe(200);
    return body.cases;
  }

  return { api, reader, agent, show, send, idOf, read, found, listed };
}

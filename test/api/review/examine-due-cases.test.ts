import { examineCase } from '../../../api/review/examine-case';
import { examineDueCases } from '../../../api/review/examine-due-cases';
import type { AuthorityAnswer } from '../../../domain/review/authority';
import { startApi, type TestApi } from '../../support/api';
import { makeInput, signIn, submit, submitted } from '../../support/api-client';
import { makePerson } from '../../support/people';
import { seenCard, type ToldReader, toldReader } from '../../support/reader';
import { type ToldAuthority, toldAuthority } from '../../support/told-authority';

let api: TestApi;
let reader: ToldReader;
let authority: ToldAuthority;
beforeEach(async () => {
  reader = toldReader();
  authority = toldAuthority();
  api = await startApi({ reader, authority, straightThrough: true });
});
afterEach(() => api.stop());

const inSeconds = (seconds: number) => api.clock.setTo(new Date(api.clock.now().getTime() + seconds * 1000));
const examinations = () => api.deps.db('examinations').orderBy('due_at');
const statusOf = async (id: string) => (await api.deps.db('verifications').where({ id }).first('status')).status;

/** Submissions that nobody has looked at yet: as after a process went away. */
async function lost(count: number): Promise<void> {
  authority.says(() => Promise.reject(new Error('the process is gone')));
  for (let i = 0; i < count; i += 1) await submitted(api.url);
  await api.deps.afterwards.settled();
  await api.deps.db('examinations').update({ tries: 0 });
  authority.asked.length = 0;
  inSeconds(61);
}

/** An authority that answers once it is let, and tells when it has been asked so many times. */
function hesitate(answer: AuthorityAnswer, asked: number): { let(): void; reached: Promise<void> } {
  let release: () => void = () => undefined;
  let reach: () => void = () => undefined;
  const said = new Promise<AuthorityAnswer>((resolve) => {
    release = () => resolve(answer);
  });
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  authority.says(() => {
    if (authority.asked.length >= asked) reach();
    return said;
  });
  return { let: () => release(), reached };
}

describe('R12: what falls due is examined', () => {
  it('several at a time, eight at most', async () => {
    await lost(11);
    const answer = hesitate('no_record', 8);
    const examined = examineDueCases(api.deps);
    await answer.reached;
    expect(authority.asked).toHaveLength(8);
    answer.let();
    await examined;
    expect(authority.asked).toHaveLength(11);
  });

  it('only a few while the authority is down; the others stay due and keep their tries', async () => {
    await lost(20);
    authority.says('unavailable');
    await examineDueCases(api.deps);
    const first = authority.asked.length;
    expect(first).toBeLessThanOrEqual(10);
    const untouched = (await examinations()).filter(({ tries }) => tries === 0);
    expect(untouched).toHaveLength(20 - first);
    authority.says('no_record');
    inSeconds(61);
    await examineDueCases(api.deps);
    expect(authority.asked).toHaveLength(20 + first);
    expect((await examinations()).map(({ answer, due_at }) => [answer, due_at])).toEqual(
      Array(20).fill(['no_record', null]),
    );
  });

  it('all of it where the authority only now and then gives no answer', async () => {
    await lost(12);
    authority.says(async () => (authority.asked.length % 3 === 0 ? 'no_record' : 'unavailable'));
    await examineDueCases(api.deps);
    expect(authority.asked).toHaveLength(12);
  });

  it('and nothing more is begun once the process is stopping', async () => {
    await lost(11);
    const answer = hesitate('no_record', 8);
    const stopping = new AbortController();
    const examined = examineDueCases(api.deps, stopping.signal);
    await answer.reached;
    stopping.abort();
    answer.let();
    await examined;
    expect(authority.asked).toHaveLength(8);
    expect((await examinations()).filter(({ due_at }) => due_at !== null)).toHaveLength(3);
  });
});

describe('R12: a process that dies', () => {
  async function clear(): Promise<string> {
    const card = makePerson();
    reader.sees('front', seenCard(card, 'front'));
    reader.sees('back', seenCard(card, 'back'));
    const person = await signIn(api.url);
    const { body } = await submit(person, await makeInput(person, card));
    return body.id;
  }

  it('after it kept the answer and before it decided leaves the decision to the next, who asks nobody again', async () => {
    const decide = jest.spyOn(api.deps.db.client, 'transaction');
    authority.says(async () => {
      decide.mockImplementationOnce(() => {
        throw new Error('the process is gone');
      });
      return 'match';
    });
    const id = await clear();
    await api.deps.afterwards.settled();
    decide.mockRestore();
    expect([await statusOf(id), (await examinations())[0].answer]).toEqual(['pending', 'match']);
    await examineDueCases(api.deps);
    expect(await statusOf(id)).toBe('pending');
    inSeconds(61);
    await Promise.all(Array.from({ length: 8 }, () => examineDueCases(api.deps)));
    expect([await statusOf(id), authority.asked.length]).toEqual(['approved', 1]);
    expect((await examinations())[0].due_at).toBeNull();
  });

  it('ten times over the same submission leaves it to people', async () => {
    authority.says(() => Promise.reject(new Error('the process is gone')));
    const id = await clear();
    await api.deps.afterwards.settled();
    for (let i = 0; i < 12; i += 1) {
      inSeconds(61);
      await examineCase(api.deps, id).catch(() => undefined);
    }
    expect(authority.asked).toHaveLength(10);
    expect(await statusOf(id)).toBe('pending');
  });
});

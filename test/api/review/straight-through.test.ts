import { examineCase } from '../../../api/review/examine-case';
import { examineDueCases } from '../../../api/review/examine-due-cases';
import type { RealName } from '../../../domain/contract/account';
import type { Case, CasePage } from '../../../domain/contract/case';
import type { Verification } from '../../../domain/contract/verification';
import type { Reading } from '../../../domain/reading/reading';
import type { AuthorityAnswer } from '../../../domain/review/authority';
import type { CaseCheckCode } from '../../../domain/review/case-checks';
import { isMet } from '../../../domain/review/straight-through';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  decide,
  hold,
  makeInput,
  refuse,
  signIn,
  signInStaff,
  submit,
} from '../../support/api-client';
import { makePerson, type Person } from '../../support/people';
import { seenCard, type ToldReader, toldReader } from '../../support/reader';
import { type ToldAuthority, toldAuthority } from '../../support/told-authority';

let api: TestApi;
let agent: Client;
let reader: ToldReader;
let authority: ToldAuthority;
beforeEach(async () => {
  reader = toldReader('龑');
  authority = toldAuthority();
  api = await startApi({ reader, authority, straightThrough: true });
  agent = await signInStaff(api.url);
});
afterEach(() => api.stop());

interface Submitted {
  person: Client;
  card: Person;
  verification: Verification;
}

/** A submission whose photos were read, sent and not yet looked at. */
async function send(card: Person = makePerson(), person?: Client, misread: Reading = {}): Promise<Submitted> {
  reader.sees('front', seenCard(card, 'front', { misread }));
  reader.sees('back', seenCard(card, 'back'));
  const sender = person ?? (await signIn(api.url));
  const { status, body } = await submit(sender, await makeInput(sender, card));
  expect([status, body.code]).toEqual([201, undefined]);
  return { person: sender, card, verification: body };
}

/** The same, and looked at. */
async function sent(...given: Parameters<typeof send>): Promise<Submitted> {
  const submitted = await send(...given);
  await api.deps.afterwards.settled();
  return submitted;
}

const statusOf = async ({ person }: Submitted) =>
  (await person.get<Verification>('/v1/verifications/current')).body.status;
const realNameOf = async ({ person }: Submitted) => (await person.get<RealName>('/v1/real-name')).body.status;
const casesIn = async (status: string) => (await agent.get<CasePage>(`/v1/review/cases?status=${status}`)).body.cases;
async function caseOf({ verification }: Submitted): Promise<Case> {
  const all = [...(await casesIn('open')), ...(await casesIn('claimed')), ...(await casesIn('closed'))];
  const whole = await Promise.all(all.map(({ id }) => agent.get<Case>(`/v1/review/cases/${id}`)));
  const found = whole.find(({ body }) => body.subject.verificationId === verification.id);
  if (!found) throw new Error('There is no case of this submission');
  return found.body;
}
const notPassed = ({ checks }: Case): CaseCheckCode[] =>
  checks.filter((check) => check.condition && !isMet(check)).map(({ code }) => code);

describe('R12: a submission where everything agrees', () => {
  it('is answered as pending, approved at once without a person, and binds the real name', async () => {
    const submission = await sent();
    expect(submission.verification.status).toBe('pending');
    expect([await statusOf(submission), await realNameOf(submission)]).toEqual(['approved', 'active']);
    const { name, idNumber } = submission.card;
    expect(authority.asked).toEqual([{ name, idNumber }]);
  });

  it('leaves a closed case that says that no person decided, and why it could be decided', async () => {
    const closed = await caseOf(await sent());
    expect(closed).toMatchObject({ status: 'closed', outcome: 'approved', holder: null, straightThrough: true });
    expect(closed.decision).toMatchObject({ decision: 'approve', decidedBy: null, reasons: [] });
    expect(notPassed(closed)).toEqual([]);
    expect(closed.checks.filter(({ condition }) => condition).length).toBeGreaterThan(8);
  });

  it('R15 leaves an audit row of the product itself', async () => {
    const { id } = await caseOf(await sent());
    const row = await api.deps.db('audit').where({ action: 'case.approve', subject_id: id }).first();
    expect(row).toMatchObject({ actor_kind: 'system', actor_id: null });
  });

  it('waits for a person where straight-through is switched off, with the answer beside it', async () => {
    api.deps.straightThrough = false;
    const submission = await sent();
    const waiting = await caseOf(submission);
    expect([await statusOf(submission), waiting.status, waiting.straightThrough]).toEqual(['pending', 'open', false]);
    expect(notPassed(waiting)).toEqual([]);
  });
});

describe('R12: a submission that comes to a person, who sees why', () => {
  const answers: [AuthorityAnswer, string][] = [
    ['mismatch', 'failed'],
    ['no_record', 'attention'],
    ['unavailable', 'attention'],
  ];
  it.each(answers)('the authority says %s', async (answer, state) => {
    authority.says(answer);
    const submission = await sent();
    const waiting = await caseOf(submission);
    expect([await statusOf(submission), waiting.status]).toEqual(['pending', 'open']);
    expect(notPassed(waiting)).toEqual(['authority']);
    expect(waiting.checks.find(({ code }) => code === 'authority')).toMatchObject({ state, detail: answer });
  });

  it('the authority was not asked: there is none, or the case is older than the question', async () => {
    api.deps.authority = undefined;
    const unasked = await sent();
    const older = await sent();
    await api.deps.db('examinations').where({ verification_id: older.verification.id }).delete();
    for (const submission of [unasked, older]) {
      const { checks } = await caseOf(submission);
      expect(checks.find(({ code }) => code === 'authority')).toMatchObject({ state: 'attention', detail: null });
    }
  });

  const flaws: [string, () => Promise<Submitted>, CaseCheckCode[]][] = [
    [
      'the name was typed otherwise than it is printed',
      () => sent(makePerson({ name: '林知夏' }), undefined, { name: '孟听澜' }),
      ['typed_and_read'],
    ],
    [
      'a character of the name cannot be checked',
      () => sent(makePerson({ name: '马龑' }), undefined, { name: '马' }),
      ['typed_and_read'],
    ],
  ];
  it.each(flaws)('%s', async (_what, make, expected) => {
    const submission = await make();
    expect(await statusOf(submission)).toBe('pending');
    expect(notPassed(await caseOf(submission))).toEqual(expect.arrayContaining(expected));
  });

  it('a photo has a problem that only warns', async () => {
    const card = makePerson();
    const person = await signIn(api.url);
    reader.sees('front', seenCard(card, 'front', { signs: ['too_dark'] }));
    reader.sees('back', seenCard(card, 'back'));
    const { body: verification } = await submit(person, await makeInput(person, card));
    await api.deps.afterwards.settled();
    expect(notPassed(await caseOf({ person, card, verification }))).toEqual(['photos']);
  });

  it('nobody looked at the photos', async () => {
    reader.sees('front', undefined);
    reader.sees('back', undefined);
    const card = makePerson();
    const person = await signIn(api.url);
    const { body: verification } = await submit(person, await makeInput(person, card));
    await api.deps.afterwards.settled();
    expect(notPassed(await caseOf({ person, card, verification }))).toEqual([
      'typed_and_read',
      'card_agrees',
      'photos',
    ]);
  });

  it('another account waits with the same number', async () => {
    authority.says('no_record');
    const card = makePerson();
    await sent(card);
    authority.says('match');
    const second = await sent(card);
    expect([await statusOf(second), notPassed(await caseOf(second))]).toEqual(['pending', ['no_rivals']]);
  });

  it('the account was refused before for what was typed, but not where a photo was refused', async () => {
    authority.says('no_record');
    const [typed, photo] = [await sent(), await sent()];
    const reasons = [{ code: 'data_mismatch', field: 'name' }];
    await decide(agent, await hold(agent, typed.verification), { decision: 'reject', reasons });
    await decide(agent, await hold(agent, photo.verification), refuse);
    authority.says('match');
    const again = await sent(typed.card, typed.person);
    expect([await statusOf(again), notPassed(await caseOf(again))]).toEqual(['pending', ['not_refused_before']]);
    expect(await statusOf(await sent(photo.card, photo.person))).toBe('approved');
  });
});

describe('R12: whatever races or fails', () => {
  /** An authority that answers only when it is let. */
  function hesitate(): () => void {
    let answer: () => void = () => undefined;
    const said = new Promise<AuthorityAnswer>((resolve) => {
      answer = () => resolve('match');
    });
    authority.says(() => said);
    return () => answer();
  }

  it('an agent who takes the case first keeps it, and finds the answer beside it', async () => {
    const answer = hesitate();
    const submission = await send();
    const held = await hold(agent, submission.verification);
    expect(held.checks.find(({ code }) => code === 'authority')).toMatchObject({ detail: 'awaited' });
    answer();
    await api.deps.afterwards.settled();
    expect(await statusOf(submission)).toBe('pending');
    expect(notPassed(await caseOf(submission))).toEqual([]);
    await decide(agent, held, approve);
    expect(await statusOf(submission)).toBe('approved');
  });

  it('what an agent held and gave back is for people to decide', async () => {
    const answer = hesitate();
    const submission = await send();
    const held = await hold(agent, submission.verification);
    expect((await agent.post(`/v1/review/cases/${held.id}/release`)).status).toBe(200);
    answer();
    await api.deps.afterwards.settled();
    expect([await statusOf(submission), (await caseOf(submission)).status]).toEqual(['pending', 'open']);
  });

  it('a submission that was withdrawn meanwhile stays withdrawn', async () => {
    const answer = hesitate();
    const submission = await send();
    await submission.person.post(`/v1/verifications/${submission.verification.id}/withdrawal`);
    answer();
    await api.deps.afterwards.settled();
    expect([await statusOf(submission), await realNameOf(submission)]).toEqual(['withdrawn', 'none']);
  });

  it('32 processes at once ask once and approve once', async () => {
    const answer = hesitate();
    const submission = await send();
    const all = Promise.all(Array.from({ length: 32 }, () => examineCase(api.deps, submission.verification.id)));
    answer();
    await all;
    await api.deps.afterwards.settled();
    expect(authority.asked).toHaveLength(1);
    expect(await statusOf(submission)).toBe('approved');
    const rows = await api.deps.db('audit').where({ action: 'case.approve' });
    expect(rows).toHaveLength(1);
  });

  it('R8 of eight accounts that send one card at once, at most one is verified', async () => {
    const card = makePerson();
    reader.sees('front', seenCard(card, 'front'));
    reader.sees('back', seenCard(card, 'back'));
    const people = await Promise.all(Array.from({ length: 8 }, () => signIn(api.url)));
    const inputs = await Promise.all(people.map((person) => makeInput(person, card)));
    const sent = await Promise.all(people.map((person, i) => submit(person, inputs[i])));
    await api.deps.afterwards.settled();
    expect(sent.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
    const bound = await Promise.all(people.map((person) => person.get<RealName>('/v1/real-name')));
    expect(bound.filter(({ body }) => body.status === 'active').length).toBeLessThanOrEqual(1);
  });

  it('asks again after one minute and after ten where no answer came, three times in all', async () => {
    authority.says('unavailable');
    const submission = await sent();
    for (const minutes of [0, 1, 9, 1, 60, 600]) {
      api.clock.setTo(new Date(api.clock.now().getTime() + minutes * 60_000));
      await examineDueCases(api.deps);
    }
    expect(authority.asked).toHaveLength(3);
    expect(await statusOf(submission)).toBe('pending');
  });

  it('decides when the answer comes at the second time of asking', async () => {
    authority.says('unavailable');
    const submission = await sent();
    authority.says('match');
    api.clock.setTo(new Date(api.clock.now().getTime() + 61_000));
    await examineDueCases(api.deps);
    expect(await statusOf(submission)).toBe('approved');
  });

  it('a submission whose process died before it was looked at is taken up by the next', async () => {
    authority.says(() => Promise.reject(new Error('the process is gone')));
    const submission = await sent();
    expect(await statusOf(submission)).toBe('pending');
    authority.says('match');
    await examineDueCases(api.deps);
    expect(await statusOf(submission)).toBe('pending');
    api.clock.setTo(new Date(api.clock.now().getTime() + 61_000));
    await examineDueCases(api.deps);
    expect(await statusOf(submission)).toBe('approved');
  });
});

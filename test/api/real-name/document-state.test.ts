import { addDays, type CivilDate } from '../../../domain/calendar/civil-date';
import type { Me, RealName } from '../../../domain/contract/account';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  decide,
  hold,
  makeInput,
  problemOf,
  signIn,
  signInStaff,
  submit,
} from '../../support/api-client';
import { makePerson, newerCard, type Person } from '../../support/people';

let api: TestApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.stop());

const validUntil = '2027-05-31';

/** Noon in Beijing. */
const on = (day: CivilDate) => api.clock.setTo(new Date(`${day}T04:00:00Z`));
const realName = async (person: Client) => (await person.get<RealName>('/v1/real-name')).body;

/** Somebody verified by a card that ends on the last day of May 2027. */
async function holder(): Promise<{ person: Client; card: Person }> {
  on('2027-01-04');
  const card = makePerson({ birthDate: '1980-03-02', validFrom: '2007-05-31', validUntil });
  const person = await signIn(api.url);
  const { status, body } = await submit(person, await makeInput(person, card));
  expect(status).toBe(201);
  const agent = await signInStaff(api.url);
  await decide(agent, await hold(agent, body), approve);
  return { person, card };
}

describe('R19: the ID card by which an account is verified', () => {
  it.each<[CivilDate, object]>([
    ['2027-03-31', { documentState: 'valid' }],
    ['2027-04-01', { documentState: 'expiring' }],
    ['2027-05-31', { documentState: 'expiring' }],
    ['2027-06-01', { documentState: 'grace', graceUntil: '2027-08-29' }],
    ['2027-08-29', { documentState: 'grace', graceUntil: '2027-08-29' }],
    ['2027-08-30', { documentState: 'suspended' }],
  ])('stands on %s as %j, wherever it is asked', async (day, standing) => {
    const { person } = await holder();
    on(day);
    const said = await realName(person);
    expect(said).toMatchObject({ status: 'active', validUntil, ...standing });
    expect('graceUntil' in said).toBe('graceUntil' in standing);
    expect((await person.get<Me>('/v1/me')).body.realName).toEqual(said);
  });

  it('changes at midnight in Beijing', async () => {
    const { person } = await holder();
    api.clock.setTo(new Date('2027-05-31T15:59:30Z'));
    expect(await realName(person)).toMatchObject({ documentState: 'expiring' });
    api.clock.setTo(new Date('2027-05-31T16:00:00Z'));
    expect(await realName(person)).toMatchObject({ documentState: 'grace' });
  });

  it('has as many days of grace as are set', async () => {
    api.deps.graceDays = 10;
    const { person } = await holder();
    on('2027-06-10');
    expect(await realName(person)).toMatchObject({ documentState: 'grace', graceUntil: '2027-06-10' });
    on('2027-06-11');
    expect(await realName(person)).toMatchObject({ documentState: 'suspended' });
  });

  it('keeps its grace while a renewal is reviewed that came in time, and is valid once that is approved', async () => {
    const { person, card } = await holder();
    on('2027-08-29');
    const newer = newerCard(card, '2027-08-29');
    const { body } = await submit(person, await makeInput(person, newer));
    on('2027-08-31');
    expect(await realName(person)).toMatchObject({ documentState: 'grace' });
    const agent = await signInStaff(api.url);
    await decide(agent, await hold(agent, body), approve);
    expect(await realName(person)).toMatchObject({ documentState: 'valid', validUntil: newer.validUntil });
  });

  it('is suspended once that is refused, and stays so under one that came too late', async () => {
    const { person, card } = await holder();
    on(addDays(validUntil, 91));
    const newer = newerCard(card, addDays(validUntil, 91));
    const { status, body } = await submit(person, await makeInput(person, newer));
    expect(status).toBe(201);
    expect(await realName(person)).toMatchObject({ documentState: 'suspended' });
    expect(problemOf(await submit(person, await makeInput(person, newer))).code).toBe('verification_pending');
    await person.post(`/v1/verifications/${body.id}/withdrawal`);
    expect(await realName(person)).toMatchObject({ documentState: 'suspended' });
  });
});

describe('R17 R19: what the account says by itself of its ID card', () => {
  const prompts = async (person: Client, language = 'zh-CN') =>
    (await person.get<Me>('/v1/me', { 'Accept-Language': language })).body.prompts;

  it.each<[CivilDate, object[]]>([
    ['2027-03-31', []],
    ['2027-04-01', [{ kind: 'document_expiring', severity: 'info', action: 'renew', date: '2027-05-31' }]],
    ['2027-05-24', [{ kind: 'document_expiring', severity: 'warning', action: 'renew', date: '2027-05-31' }]],
    ['2027-06-01', [{ kind: 'document_grace', severity: 'warning', action: 'renew', date: '2027-08-29' }]],
    ['2027-08-22', [{ kind: 'document_grace', severity: 'error', action: 'renew', date: '2027-08-29' }]],
    ['2027-08-30', [{ kind: 'document_suspended', severity: 'error', action: 'renew', date: '2027-05-31' }]],
  ])('on %s is %j', async (day, said) => {
    const { person } = await holder();
    on(day);
    expect(await prompts(person)).toEqual(said.map((one) => ({ ...one, words: expect.any(String) })));
  });

  it('counts the days down, in the language of the person', async () => {
    const { person } = await holder();
    on('2027-05-21');
    expect((await prompts(person))[0]?.words).toBe('您的身份证5月31日到期，还有 10 天。换领新证后，请在这里更新');
    expect((await prompts(person, 'en'))[0]?.words).toContain('valid until 31 May (days left: 10)');
    on('2027-05-31');
    expect((await prompts(person))[0]?.words).toContain('今天到期');
    on('2027-06-15');
    expect((await prompts(person))[0]?.words).toContain('最晚在8月29日更新');
  });

  it('is quiet or says that it is under review once a newer card was sent in', async () => {
    const { person, card } = await holder();
    on('2027-05-21');
    await submit(person, await makeInput(person, newerCard(card, '2027-05-21')));
    expect(await prompts(person)).toEqual([]);
    on('2027-06-01');
    const waiting = { kind: 'document_grace', severity: 'info', action: 'verification-status' };
    expect(await prompts(person)).toMatchObject([waiting]);
  });

  it('is nothing to whoever has a long-term card or is not verified', async () => {
    const person = await signIn(api.url);
    expect(await prompts(person)).toEqual([]);
    on('2027-01-04');
    const card = makePerson({ birthDate: '1970-03-02', validFrom: '2020-05-31', validUntil: null });
    const { body } = await submit(person, await makeInput(person, card));
    const agent = await signInStaff(api.url);
    await decide(agent, await hold(agent, body), approve);
    expect(await realName(person)).toMatchObject({ documentState: 'valid', validUntil: null });
    expect(await prompts(person)).toEqual([]);
  });
});

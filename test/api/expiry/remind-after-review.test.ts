import { runDueWork } from '../../../api/jobs/run-due-work';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Me } from '../../../domain/contract/account';
import { startApi, type TestApi } from '../../support/api';
import { type Client, decide, hold, makeInput, refuse, signInStaff, submit, verified } from '../../support/api-client';
import { clearing, withdrawClearing } from '../../support/clearing';
import { inboxOf, sentTo } from '../../support/notices';
import { makePerson, newerCard } from '../../support/people';
import { approveReissue, reissuing, withdrawReissue } from '../../support/reissue';

let api: TestApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.stop());

/** Noon in Beijing. */
const moveTo = (day: CivilDate) => api.clock.setTo(new Date(`${day}T04:00:00Z`));
async function workOn(...days: CivilDate[]) {
  for (const day of days) {
    moveTo(day);
    await runDueWork(api.deps);
  }
}
async function toldOfCard(person: Client): Promise<string[]> {
  const notices = await inboxOf(person);
  return notices.filter(({ topic }) => topic === 'document').map(({ kind }) => kind);
}

/** Somebody whose card ends on 2027-05-31, so that the grace ends on 2027-08-29. */
async function holder() {
  moveTo('2027-01-04');
  const card = makePerson({ birthDate: '1980-03-02', validFrom: '2007-05-31', validUntil: '2027-05-31' });
  const { person } = await verified(api.url, card);
  return { person, card };
}
/** The same, who sends in a newer card on a day. */
async function renewing(on: CivilDate) {
  const { person, card } = await holder();
  await workOn(on);
  const { body } = await submit(person, await makeInput(person, newerCard(card, on)));
  return { person, renewal: body };
}
const withdraw = (person: Client, id: string) => person.post(`/v1/verifications/${id}/withdrawal`);

describe('R17 R19: whoever was left in peace while a review went on', () => {
  it('is told that services stopped once the newer card is refused, and once only', async () => {
    const { person, renewal } = await renewing('2027-08-29');
    await workOn('2027-08-30', '2027-08-31');
    expect(await toldOfCard(person)).toEqual([]);
    const agent = await signInStaff(api.url);
    await decide(agent, await hold(agent, renewal), refuse);
    await workOn('2027-09-01');
    expect(await toldOfCard(person)).toEqual(['document_suspended']);
    const name = (await person.get<Me>('/v1/me')).body.account.nickname;
    expect((await sentTo(api.url, name)).map(({ kind }) => kind)).toContain('document_suspended');
  });

  it('is told of the grace period, with its last day, once the newer card is taken back', async () => {
    const { person, renewal } = await renewing('2027-05-30');
    await workOn('2027-05-31', '2027-06-01', '2027-06-02');
    expect(await toldOfCard(person)).toEqual([]);
    await withdraw(person, renewal.id);
    await withdraw(person, renewal.id);
    const told = await inboxOf(person);
    expect(told[0]).toMatchObject({ kind: 'document_grace' });
    expect(told[0]?.body).toContain('8月29日');
    expect(await toldOfCard(person)).toHaveLength(1);
  });

  it('is told nothing anew where no border was reached meanwhile', async () => {
    const { person, card } = await holder();
    await workOn('2027-03-31', '2027-04-01', '2027-04-15');
    const { body } = await submit(person, await makeInput(person, newerCard(card, '2027-04-15')));
    await withdraw(person, body.id);
    expect(await toldOfCard(person)).toEqual(['document_expiring_60']);
  });

  it('is told once the paper of a reissue is taken back that came in time', async () => {
    const { person } = await holder();
    await workOn('2027-08-29');
    const { id } = await reissuing(api, person, { issuedOn: '2027-08-01' });
    await workOn('2027-08-30');
    expect(await toldOfCard(person)).toEqual([]);
    await withdrawReissue(person, id);
    await workOn('2027-08-31');
    expect(await toldOfCard(person)).toEqual(['document_suspended']);
  });

  it('is told once where a reissue had held the grace open until that ended', async () => {
    const { person, card } = await holder();
    await workOn('2027-08-20');
    await approveReissue(api, await reissuing(api, person, { issuedOn: '2027-08-01' }));
    await workOn('2027-08-30', '2027-09-30');
    const { body } = await submit(person, await makeInput(person, newerCard(card, '2027-09-30')));
    await workOn('2027-10-01');
    expect(await toldOfCard(person)).toEqual([]);
    await withdraw(person, body.id);
    await workOn('2027-10-02');
    expect(await toldOfCard(person)).toEqual(['document_suspended']);
  });

  it('is told of the reminder that a clearing under review held back, once that is withdrawn', async () => {
    moveTo('2027-03-30');
    await runDueWork(api.deps);
    const card = makePerson({ birthDate: '1980-03-02', validFrom: '2007-05-31', validUntil: '2027-05-31' });
    const { person, clearing: asked } = await clearing(api.url, card);
    await workOn('2027-04-01');
    expect(await toldOfCard(person)).toEqual([]);
    expect((await withdrawClearing(person, asked.id)).status).toBe(200);
    expect(await toldOfCard(person)).toEqual(['document_expiring_60']);
  });
});

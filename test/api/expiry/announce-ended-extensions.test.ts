import { announceEndedExtensions } from '../../../api/expiry/announce-ended-extensions';
import { listEndedExtensions } from '../../../api/expiry/extension-store';
import { runDueWork } from '../../../api/jobs/run-due-work';
import { addDays, type CivilDate } from '../../../domain/calendar/civil-date';
import type { Me } from '../../../domain/contract/account';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, decide, hold, makeInput, signInStaff, submit, verified } from '../../support/api-client';
import { inboxOf, sentTo } from '../../support/notices';
import { makePerson, newerCard, type Person } from '../../support/people';
import { planOf } from '../../support/plan-of';
import { approveReissue, makeReissueInput, reissuing, sendPaper, withdrawReissue } from '../../support/reissue';

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

/** Somebody whose card ended on 2027-05-31, so that the grace ends on 2027-08-29. */
async function holder(): Promise<{ person: Client; card: Person }> {
  moveTo('2027-01-04');
  const card = makePerson({ birthDate: '1980-03-02', validFrom: '2007-05-31', validUntil: '2027-05-31' });
  return verified(api.url, card);
}

/** The same, held open until 2027-09-30 by a receipt. */
async function heldOpen(issuedOn: CivilDate = '2027-08-01', on: CivilDate = '2027-08-20') {
  const { person, card } = await holder();
  moveTo(on);
  await approveReissue(api, await reissuing(api, person, { issuedOn }));
  return { person, card };
}

describe('R19 R20: whose grace period a reissue holds open', () => {
  it('is told that services stop on the day after it ends, once, and not when the ordinary grace would have', async () => {
    const { person } = await heldOpen();
    await workOn('2027-08-29', '2027-08-30', '2027-09-30');
    expect(await toldOfCard(person)).toEqual([]);
    await workOn('2027-10-01', '2027-10-01', '2027-10-02');
    await announceEndedExtensions(api.deps);
    expect(await toldOfCard(person)).toEqual(['document_suspended']);
    const name = (await person.get<Me>('/v1/me')).body.account.nickname;
    expect((await sentTo(api.url, name)).filter(({ kind }) => kind === 'document_suspended')).toHaveLength(1);
  });

  it('is told at midnight in Beijing', async () => {
    const { person } = await heldOpen();
    await workOn('2027-08-30');
    api.clock.setTo(new Date('2027-09-30T15:59:30Z'));
    await announceEndedExtensions(api.deps);
    expect(await toldOfCard(person)).toEqual([]);
    api.clock.setTo(new Date('2027-09-30T16:00:00Z'));
    await announceEndedExtensions(api.deps);
    expect(await toldOfCard(person)).toEqual(['document_suspended']);
  });

  it('is told once more where services had stopped before', async () => {
    const { person } = await holder();
    await workOn('2027-08-29', '2027-08-30');
    expect(await toldOfCard(person)).toEqual(['document_suspended']);
    await approveReissue(api, await reissuing(api, person, { issuedOn: '2027-08-20' }));
    await workOn('2027-10-19');
    expect(await toldOfCard(person)).toHaveLength(1);
    await workOn('2027-10-20', '2027-10-21');
    expect(await toldOfCard(person)).toEqual(['document_suspended', 'document_suspended']);
  });

  it('is told after days in which nobody was at work', async () => {
    const { person } = await heldOpen();
    await workOn('2027-11-15');
    expect(await toldOfCard(person)).toEqual(['document_suspended']);
  });

  it('is told by two processes at once, once', async () => {
    const { person } = await heldOpen();
    await workOn('2027-08-30');
    moveTo('2027-10-01');
    await Promise.all([announceEndedExtensions(api.deps), announceEndedExtensions(api.deps)]);
    expect(await toldOfCard(person)).toEqual(['document_suspended']);
  });

  it('hears nothing of it where it was extended anew, or a newer card is under review or in force', async () => {
    const { person: anew } = await heldOpen();
    await approveReissue(api, await reissuing(api, anew, { kind: 'temporary-card', issuedOn: '2027-08-19' }));
    const { person: reviewed, card } = await heldOpen();
    const { person: renewed, card: theirs } = await heldOpen();
    moveTo('2027-09-30');
    await submit(reviewed, await makeInput(reviewed, newerCard(card, '2027-09-30')));
    const { body } = await submit(renewed, await makeInput(renewed, newerCard(theirs, '2027-09-30')));
    const agent = await signInStaff(api.url);
    await decide(agent, await hold(agent, body), approve);
    await workOn('2027-10-01');
    for (const person of [anew, reviewed, renewed]) expect(await toldOfCard(person)).toEqual([]);
    await workOn('2027-11-20');
    expect(await toldOfCard(anew)).toEqual(['document_suspended']);
  });

  it('is not told while the paper is under review that came in time, and again is where that is withdrawn', async () => {
    const { person } = await holder();
    moveTo('2027-08-29');
    const { body } = await sendPaper(person, await makeReissueInput(api, person, { issuedOn: '2027-08-01' }));
    await workOn('2027-08-30');
    expect(await toldOfCard(person)).toEqual([]);
    await withdrawReissue(person, body.id);
    expect((await person.get<{ documentState: string }>('/v1/real-name')).body.documentState).toBe('suspended');
  });

  it('is found by an index: it costs what has ended', async () => {
    const plan = await planOf(api.deps.db, () => listEndedExtensions(api.deps.db, '2027-10-01', 500));
    expect(plan).toContain('real_names_by_extension');
    expect(plan).not.toMatch(/SCAN|filesort|TEMP B-TREE/);
  });

  it('is told the later day where the card expires while it is held open already', async () => {
    api.deps.graceDays = 10;
    const { person } = await holder();
    moveTo('2027-05-20');
    await approveReissue(api, await reissuing(api, person, { issuedOn: '2027-05-10' }));
    await workOn('2027-05-31', '2027-06-01');
    const [grace] = await inboxOf(person);
    expect(grace).toMatchObject({ kind: 'document_grace' });
    expect(grace?.body).toContain('7月9日');
    await workOn(addDays('2027-07-09', 1));
    expect((await inboxOf(person))[0]).toMatchObject({ kind: 'document_suspended' });
  });
});

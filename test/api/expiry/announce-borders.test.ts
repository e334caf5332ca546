import { announceBorders } from '../../../api/expiry/announce-borders';
import { deliverDue } from '../../../api/notice/deliver-due';
import { addDays, type CivilDate } from '../../../domain/calendar/civil-date';
import type { Me } from '../../../domain/contract/account';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, decide, hold, makeInput, signInStaff, submit, verified } from '../../support/api-client';
import { inboxOf, sentTo } from '../../support/notices';
import { makePerson, newerCard, type Person } from '../../support/people';

let api: TestApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.stop());

const validUntil = '2027-05-31';

/** Somebody verified by a card that ends on the last day of May 2027. */
async function holder(): Promise<{ person: Client; card: Person; name: string }> {
  moveTo('2027-01-04');
  const card = makePerson({ birthDate: '1980-03-02', validFrom: '2007-05-31', validUntil });
  const { person } = await verified(api.url, card);
  const { body } = await person.get<Me>('/v1/me');
  return { person, card, name: body.account.nickname };
}

/** Noon in Beijing. */
const moveTo = (day: CivilDate) => api.clock.setTo(new Date(`${day}T04:00:00Z`));
async function workOn(day: CivilDate) {
  moveTo(day);
  await announceBorders(api.deps);
  await deliverDue(api.deps);
}
async function toldOfCard(person: Client): Promise<string[]> {
  const notices = await inboxOf(person);
  return notices.filter(({ topic }) => topic === 'document').map(({ kind }) => kind);
}

describe('R17: the reminders of an ID card that expires', () => {
  it.each<[CivilDate, string[]]>([
    ['2027-03-31', []],
    ['2027-04-01', ['document_expiring_60']],
    ['2027-04-30', ['document_expiring_60']],
    ['2027-05-01', ['document_expiring_30', 'document_expiring_60']],
    ['2027-05-23', ['document_expiring_30', 'document_expiring_60']],
    ['2027-05-24', ['document_expiring_7', 'document_expiring_30', 'document_expiring_60']],
    ['2027-05-31', ['document_expires_today', 'document_expiring_7', 'document_expiring_30', 'document_expiring_60']],
  ])('have come by %s, each once: %j', async (last, kinds) => {
    const { person } = await holder();
    for (const border of ['2027-04-01', '2027-05-01', '2027-05-24', '2027-05-31']) {
      for (const day of [addDays(border, -1), border, addDays(border, 1)]) {
        if (day > last) continue;
        await workOn(day);
        await announceBorders(api.deps);
      }
    }
    await workOn(last);
    expect(await toldOfCard(person)).toEqual(kinds);
  });

  it('begin at midnight in Beijing', async () => {
    const { person } = await holder();
    api.clock.setTo(new Date('2027-03-31T15:59:30Z'));
    await announceBorders(api.deps);
    expect(await toldOfCard(person)).toEqual([]);
    api.clock.setTo(new Date('2027-03-31T16:00:00Z'));
    await announceBorders(api.deps);
    expect(await toldOfCard(person)).toEqual(['document_expiring_60']);
  });

  it('go on after the last day: grace with its date, then that services stop (R19)', async () => {
    const { person, name } = await holder();
    await workOn('2027-06-01');
    const [grace] = await inboxOf(person);
    expect(grace).toMatchObject({ kind: 'document_grace', action: 'renew', readAt: null });
    expect(grace?.title + String(grace?.body)).toMatch(/5月31日.*8月29日/);
    await workOn('2027-08-29');
    expect(await toldOfCard(person)).toEqual(['document_grace']);
    await workOn('2027-08-30');
    expect(await toldOfCard(person)).toEqual(['document_suspended', 'document_grace']);
    const sent = await sentTo(api.url, name);
    expect(sent.map(({ kind, channel }) => ({ kind, channel }))).toEqual([
      { kind: 'document_suspended', channel: 'sms' },
      { kind: 'document_grace', channel: 'sms' },
      { kind: 'verified', channel: 'sms' },
    ]);
  });

  it('say only what holds now after days in which nobody was at work', async () => {
    const { person } = await holder();
    await workOn('2027-03-30');
    await workOn('2027-05-26');
    expect(await toldOfCard(person)).toEqual(['document_expiring_7']);
  });

  it('are found again where the sandbox’s clock went back, and told once', async () => {
    const { person } = await holder();
    await workOn('2027-04-01');
    await workOn('2027-01-05');
    const other = await holder();
    for (let day = '2027-03-30'; day <= '2027-04-02'; day = addDays(day, 1)) await workOn(day);
    expect(await toldOfCard(other.person)).toEqual(['document_expiring_60']);
    expect(await toldOfCard(person)).toEqual(['document_expiring_60']);
  });

  it('reach whoever is verified on the day itself, after the work of the day began', async () => {
    await workOn('2027-01-04');
    const { person } = await holder();
    await workOn('2027-04-01');
    const card = makePerson({ birthDate: '1980-03-02', validFrom: '2007-05-31', validUntil });
    const late = await verified(api.url, card);
    await announceBorders(api.deps);
    expect(await toldOfCard(late.person)).toEqual(['document_expiring_60']);
    expect(await toldOfCard(person)).toEqual(['document_expiring_60']);
  });

  it('leave in peace whoever has sent in a newer card, and begin anew with that one', async () => {
    const { person, card } = await holder();
    await workOn('2027-04-01');
    moveTo('2027-04-15');
    const { body } = await submit(person, await makeInput(person, newerCard(card, '2027-04-15')));
    await workOn('2027-05-01');
    expect(await toldOfCard(person)).toEqual(['document_expiring_60']);
    const agent = await signInStaff(api.url);
    await decide(agent, await hold(agent, body), approve);
    await workOn('2027-05-31');
    expect(await toldOfCard(person)).toEqual(['document_expiring_60']);
  });

  it('say nothing to whoever has a card without an end, or whose real name was cleared', async () => {
    moveTo('2027-01-04');
    const { person } = await verified(
      api.url,
      makePerson({ birthDate: '1960-01-01', validFrom: '2010-01-01', validUntil: null }),
    );
    const gone = await holder();
    await api.deps.db('real_names').whereNotNull('valid_until').update({ status: 'cleared' });
    await workOn('2027-04-01');
    expect(await toldOfCard(person)).toEqual([]);
    expect(await toldOfCard(gone.person)).toEqual([]);
  });

  it('are not sent where the card was renewed before they could be', async () => {
    const { person, card, name } = await holder();
    await deliverDue(api.deps);
    moveTo('2027-04-01');
    await announceBorders(api.deps);
    const { body } = await submit(person, await makeInput(person, newerCard(card, '2027-04-01')));
    const agent = await signInStaff(api.url);
    await decide(agent, await hold(agent, body), approve);
    await deliverDue(api.deps);
    expect((await sentTo(api.url, name)).map(({ kind }) => kind)).toEqual(['renewed', 'verified']);
    expect(await api.deps.db('deliveries').where({ status: 'dropped' })).toMatchObject([{ fault: 'outdated' }]);
  });

  it('are told once, whoever works at the same time', async () => {
    const { person } = await holder();
    moveTo('2027-04-01');
    await Promise.all(Array.from({ length: 8 }, () => announceBorders(api.deps)));
    await announceBorders(api.deps);
    expect(await toldOfCard(person)).toEqual(['document_expiring_60']);
  });

  it('wake nobody: written at midnight, they are sent when the quiet hours are over', async () => {
    api.deps.quietHours = { from: 22, to: 8 };
    const { person, name } = await holder();
    api.clock.setTo(new Date('2027-03-31T16:00:30Z'));
    await announceBorders(api.deps);
    expect(await toldOfCard(person)).toEqual(['document_expiring_60']);
    const reminders = async () => (await sentTo(api.url, name)).filter(({ kind }) => kind === 'document_expiring_60');
    expect(await reminders()).toEqual([]);
    api.clock.setTo(new Date('2027-04-01T00:00:00Z'));
    expect(await reminders()).toHaveLength(1);
  });
});

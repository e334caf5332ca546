import { addDays, weekday } from '../../../domain/calendar/civil-date';
import type { Me } from '../../../domain/contract/account';
import type { Verification } from '../../../domain/contract/verification';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, client, decide, hold, signInStaff, submitted } from '../../support/api-client';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterEach(() => api.clock.setTo(new Date()));
afterAll(() => api.stop());

/** Moves the clock to a time of day in Beijing. */
const itIs = (day: string, time = '10:00') => api.clock.setTo(new Date(`${day}T${time}:00+08:00`));
const endOf = (day: string) => new Date(`${day}T23:59:59.999+08:00`).toISOString();
const current = async (person: Client) => (await person.get<Verification>('/v1/verifications/current')).body;

describe('R5: a submission is decided within three working days', () => {
  it.each([
    ['2026-11-16', 'a Monday', '2026-11-19'],
    ['2026-11-19', 'a Thursday', '2026-11-24'],
    ['2026-11-21', 'a Saturday', '2026-11-25'],
    ['2026-09-30', 'the eve of National Day, of which a Saturday is worked', '2026-10-10'],
  ])('on %s, %s: until the end of %s in Beijing', async (day, _what, due) => {
    itIs(day);
    const { verification } = await submitted(api.url);
    expect(verification).toMatchObject({ dueAt: endOf(due), timesMissed: 0, countedBy: 'holiday-calendar' });
  });

  it('counted from the day in Beijing, wherever the server stands', async () => {
    itIs('2026-11-17', '00:30');
    const { verification } = await submitted(api.url);
    expect(verification.submittedAt).toMatch(/^2026-11-16T16:30/);
    expect(verification.dueAt).toBe(endOf('2026-11-20'));
  });

  it('and past the last year whose holidays are known, by weekends only, which the answer says', async () => {
    const year = api.deps.calendar.lastYear + 1;
    let monday = `${year}-03-01`;
    while (weekday(monday) !== 1) monday = addDays(monday, 1);
    itIs(monday);
    const { verification } = await submitted(api.url);
    expect(verification).toMatchObject({ dueAt: endOf(addDays(monday, 3)), countedBy: 'weekends-only' });
  });
});

describe('R5: a date that was missed', () => {
  it('is replaced by the next working day as often as needed, and how often is told', async () => {
    itIs('2026-11-16');
    const { person } = await submitted(api.url);
    const promise = async () => {
      const { dueAt, timesMissed } = await current(person);
      expect((await person.get<Me>('/v1/me')).body.verification?.dueAt).toBe(dueAt);
      return [dueAt, timesMissed];
    };
    itIs('2026-11-19', '23:59');
    expect(await promise()).toEqual([endOf('2026-11-19'), 0]);
    itIs('2026-11-20', '00:00');
    expect(await promise()).toEqual([endOf('2026-11-20'), 1]);
    itIs('2026-11-21');
    expect(await promise()).toEqual([endOf('2026-11-23'), 2]);
    itIs('2026-11-26');
    expect(await promise()).toEqual([endOf('2026-11-26'), 5]);
  });

  it('stays in the queue where it was, so that what is late is on top', async () => {
    itIs('2026-11-02');
    const { verification } = await submitted(api.url);
    itIs('2026-11-12');
    const held = await hold(await signInStaff(api.url), verification);
    expect([held.dueAt, held.late]).toEqual([endOf('2026-11-05'), true]);
  });

  it('is no longer counted once it was decided', async () => {
    itIs('2026-11-16');
    const { person, verification } = await submitted(api.url);
    itIs('2026-11-20');
    const agent = await signInStaff(api.url);
    await decide(agent, await hold(agent, verification), approve);
    itIs('2026-12-24');
    const decided = await current(person);
    expect([decided.timesMissed, decided.dueAt]).toEqual([1, endOf('2026-11-20')]);
    expect(decided.steps.map(({ code, state }) => `${code} ${state}`)).toEqual([
      'submitted done',
      'in_review done',
      'result done',
    ]);
  });
});

it('R5: forms count "today" by the clock that the service tells', async () => {
  itIs('2026-11-17');
  const { body } = await client(api.url).get<{ now: string }>('/v1/service');
  expect(body.now).toMatch(/^2026-11-17T02:00/);
});

import { announceBorders } from '../../../api/expiry/announce-borders';
import { addDays, type CivilDate } from '../../../domain/calendar/civil-date';
import { startApi, type TestApi } from '../../support/api';
import { type Client, decide, hold, makeInput, refuse, signInStaff, submit, verified } from '../../support/api-client';
import { deliver, makeTold } from '../../support/partners';
import { makePerson, newerCard, type Person } from '../../support/people';
import { startReceiver, type WebhookReceiver } from '../../support/webhook-receiver';

let api: TestApi;
let receiver: WebhookReceiver;
beforeEach(async () => {
  [api, receiver] = [await startApi(), await startReceiver()];
  await makeTold(await signInStaff(api.url, 'admin'), receiver.url);
});
afterEach(async () => {
  await receiver.stop();
  await api.stop();
});

const validUntil = '2027-05-31';
const on = (day: CivilDate) => api.clock.setTo(new Date(`${day}T04:00:00Z`));

async function holder(): Promise<{ person: Client; card: Person }> {
  on('2027-01-04');
  const card = makePerson({ birthDate: '1980-03-02', validFrom: '2007-05-31', validUntil });
  const { person } = await verified(api.url, card);
  // Told before the clock moves on: what waits for three days is given up.
  await api.deps.afterwards.settled();
  return { person, card };
}

/** How the document stood in each event of a kind that the partner was told of, in order. */
async function told(): Promise<(string | null)[]> {
  await api.deps.afterwards.settled();
  await deliver(api);
  return receiver.received
    .filter(({ event }) => event.type === 'document_state_changed')
    .map(({ event }) => event.state?.documentState ?? null);
}

describe('R36 R19: partners are told when the state of an ID card changes', () => {
  it('at each border that changes it, and at no other', async () => {
    await holder();
    for (const border of ['2027-04-01', '2027-05-01', '2027-05-31', '2027-06-01', '2027-08-30']) {
      for (const day of [addDays(border, -1), border]) {
        on(day);
        await announceBorders(api.deps);
      }
    }
    expect(await told()).toEqual(['expiring', 'grace', 'suspended']);
  });

  it('after days in which nobody was at work, as it is by then', async () => {
    await holder();
    on('2027-03-30');
    await announceBorders(api.deps);
    on('2027-05-26');
    await announceBorders(api.deps);
    expect(await told()).toEqual(['expiring']);
  });

  it('not while a newer card is under review, but once that is refused', async () => {
    const { person, card } = await holder();
    on('2027-08-29');
    await announceBorders(api.deps);
    const { body } = await submit(person, await makeInput(person, newerCard(card, '2027-08-29')));
    on('2027-08-31');
    await announceBorders(api.deps);
    expect((await told()).at(-1)).not.toBe('suspended');
    const agent = await signInStaff(api.url);
    await decide(agent, await hold(agent, body), refuse);
    expect((await told()).at(-1)).toBe('suspended');
  });
});

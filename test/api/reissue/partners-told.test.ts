import { announceEndedExtensions } from '../../../api/expiry/announce-ended-extensions';
import { addDays } from '../../../domain/calendar/civil-date';
import { startApi, type TestApi } from '../../support/api';
import { type Client, decide, makeInput, signInStaff, submit } from '../../support/api-client';
import { makeTold } from '../../support/partners';
import { newerCard } from '../../support/people';
import { approveReissue, expired, holdReissue, reissuing, todayOf, withdrawReissue } from '../../support/reissue';
import { startReceiver, type WebhookReceiver } from '../../support/webhook-receiver';

let api: TestApi;
let receiver: WebhookReceiver;
beforeEach(async () => {
  api = await startApi();
  receiver = await startReceiver();
});
afterEach(async () => {
  await receiver.stop();
  await api.stop();
});

/** What partners heard of an account since they listen, in order. */
async function told(): Promise<unknown[]> {
  await api.deps.afterwards.settled();
  return receiver.received.map(({ event }) => [event.type, event.state?.documentState]);
}

/** Somebody of whom partners are told from now on. */
async function heldBy(daysAgo: number): Promise<{ person: Client; card: Parameters<typeof newerCard>[0] }> {
  const { person, card } = await expired(api, { daysAgo });
  await makeTold(await signInStaff(api.url, 'admin'), receiver.url);
  return { person, card };
}

/** A day passes, without anybody's clock but the card's. */
async function age(person: Client, daysAgo: number): Promise<void> {
  const { body } = await person.get<{ account: { id: string } }>('/v1/me');
  const on = (days: number) => addDays(todayOf(api), -days);
  await api.deps
    .db('real_names')
    .where({ account_id: body.account.id })
    .update({ valid_until: on(daysAgo) });
  await api.deps
    .db('verifications')
    .where({ account_id: body.account.id, status: 'pending' })
    .update({ submitted_at: `${on(2)} 04:00:00.000` });
}

describe('R19 R36: partners are told', () => {
  it('that a paper opened what was suspended, and that its time is over', async () => {
    const { person } = await heldBy(100);
    const reissue = await reissuing(api, person);
    await approveReissue(api, reissue);
    expect(await told()).toEqual([['document_state_changed', 'grace']]);
    api.clock.setTo(new Date(`${addDays(reissue.heldOpenUntil, 1)}T04:00:00Z`));
    await announceEndedExtensions(api.deps);
    expect((await told())[1]).toEqual(['document_state_changed', 'suspended']);
  });

  it('nothing of a paper that changes nothing yet', async () => {
    const { person } = await heldBy(80);
    await approveReissue(api, await reissuing(api, person));
    expect(await told()).toEqual([]);
  });

  it('that a refusal, or a withdrawal, ends the grace that a review held open', async () => {
    const { person, card } = await heldBy(90);
    const reissue = await reissuing(api, person);
    await age(person, 91);
    const agent = await signInStaff(api.url);
    const reasons = [{ code: 'photo_unclear', field: 'proofPhotoId' }];
    await decide(agent, await holdReissue(api, agent, reissue), { decision: 'reject', reasons });
    expect(await told()).toEqual([['document_state_changed', 'suspended']]);

    await age(person, 90);
    const again = await reissuing(api, person);
    await age(person, 91);
    await withdrawReissue(person, again.id);
    expect(await told()).toHaveLength(2);

    await age(person, 90);
    const { body } = await submit(person, await makeInput(person, newerCard(card, todayOf(api))));
    await age(person, 91);
    await person.post(`/v1/verifications/${body.id}/withdrawal`);
    expect((await told())[2]).toEqual(['document_state_changed', 'suspended']);
  });
});

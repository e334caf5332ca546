import { randomUUID } from 'node:crypto';
import { findHolderClaim } from '../../../api/holder-claim/holder-claim-store';
import { findVerification } from '../../../api/verification/verification-store';
import type { Me } from '../../../domain/contract/account';
import { reportNewest } from '../../support/activity';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  decide,
  makeInput,
  problemOf,
  signIn,
  signInStaff,
  submit,
  verified,
} from '../../support/api-client';
import {
  askToClearOther,
  claimed,
  claimToHold,
  currentClaim,
  holdClaimCase,
  makeClaimInput,
  prove,
  withdrawClaim,
} from '../../support/holder-claim';
import { makePerson } from '../../support/people';
import { uniqueName } from '../../support/unique-name';
import { stopSound } from '../guarantees/stop-sound';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => stopSound(api));

const dayMs = 86_400_000;

/** An answer without what is different each time. */
function withoutTimes({
  id: _id,
  submittedAt: _submittedAt,
  steps,
  ...rest
}: {
  id: string;
  submittedAt: string;
  steps: { code: string; state: string }[];
}) {
  return { ...rest, steps: steps.map(({ code, state }) => ({ code, state })) };
}

async function accountOf(person: Client): Promise<string> {
  return (await person.get<Me>('/v1/me')).body.account.id;
}

async function refuse(claim: { id: string }): Promise<void> {
  const agent = await signInStaff(api.url);
  const refusal = { decision: 'reject', reasons: [{ code: 'not_the_person_shown' }] };
  expect((await decide(agent, await holdClaimCase(api, agent, claim), refusal)).status).toBe(200);
}

/** As if so many other accounts had been refused like this one. Answers with their claims. */
async function refusedBesides(id: string, count: number): Promise<string[]> {
  const { db } = api.deps;
  const [proof, claim] = [await findVerification(db, id), await findHolderClaim(db, id)];
  const ids = Array.from({ length: count }, () => randomUUID());
  for (const copy of ids) {
    const other = { id: copy, account_id: await accountOf(await signIn(api.url)) };
    await db('verifications').insert({ ...proof, ...other });
    await db('holder_claims').insert({ ...claim, ...other });
  }
  return ids;
}

it('R8 R25: the answer is the same whether or not somebody is bound to the number', async () => {
  const card = makePerson();
  await verified(api.url, card);
  const free = { ...makePerson(), name: card.name, validFrom: card.validFrom, validUntil: card.validUntil };
  const [bound, unbound] = [await claimed(api.url, card), await claimed(api.url, free)];
  const masked = { maskedIdNumber: expect.any(String) };
  expect({ ...withoutTimes(bound.claim), ...masked }).toEqual({ ...withoutTimes(unbound.claim), ...masked });
  expect(bound.claim).toMatchObject({ status: 'pending', accounts: [], provedUntil: null });
  for (const { claimant } of [bound, unbound])
    expect((await currentClaim(claimant)).body).toMatchObject({ status: 'pending', accounts: [] });
});

it('R25: a claim that was sent twice is one claim', async () => {
  const [person, key] = [await signIn(api.url), randomUUID()];
  const input = await makeClaimInput(person, makePerson());
  const [one, other] = await Promise.all([claimToHold(person, input, key), claimToHold(person, input, key)]);
  expect([one.status, other.status]).toEqual([201, 201]);
  expect(other.body).toEqual(one.body);
  expect((await claimToHold(person, input, key)).body).toEqual(one.body);
  const rows = await api.deps.db('cases').where({ verification_id: one.body.id });
  expect(rows).toMatchObject([{ kind: 'holder-claim', status: 'open' }]);
  expect(problemOf(await claimToHold(person, { ...input, name: '另一人' }, key)).code).toBe('idempotency_key_reused');
});

it('R25: one claim at a time, and none beside a submission in review', async () => {
  const { claimant } = await claimed(api.url);
  const second = await makeClaimInput(claimant, makePerson());
  expect(problemOf(await claimToHold(claimant, second))).toEqual({ status: 409, code: 'holder_claim_pending' });
  const submission = await submit(claimant, await makeInput(claimant));
  expect(problemOf(submission)).toEqual({ status: 409, code: 'verification_pending' });

  const person = await signIn(api.url);
  expect((await submit(person, await makeInput(person))).status).toBe(201);
  const claim = await claimToHold(person, await makeClaimInput(person, makePerson()));
  expect(problemOf(claim)).toEqual({ status: 409, code: 'verification_pending' });
});

describe('R25: whoever is verified by the number', () => {
  const own = { status: 409, code: 'already_verified' };

  it('has nothing to claim', async () => {
    const { person, card } = await verified(api.url);
    expect(problemOf(await claimToHold(person, await makeClaimInput(person, card)))).toEqual(own);
    expect(problemOf(await currentClaim(person)).code).toBe('not_found');
  });

  it('is not found out by whoever tries numbers from within the session without photos', async () => {
    const { person, card } = await verified(api.url);
    const photos = { frontPhotoId: randomUUID(), backPhotoId: randomUUID(), holdingPhotoId: randomUUID() };
    const [right, wrong] = await Promise.all(
      [card, makePerson()].map(async (tried) =>
        claimToHold(person, { ...(await makeClaimInput(person, tried)), ...photos }),
      ),
    );
    expect(right && problemOf(right)).toEqual(wrong && problemOf(wrong));
    expect(right && problemOf(right).code).toBe('invalid_input');
  });

  it('is told so three times a day, as often as they may claim', async () => {
    const { person, card } = await verified(api.url);
    const input = await makeClaimInput(person, card);
    for (let i = 0; i < 3; i += 1) expect(problemOf(await claimToHold(person, input))).toEqual(own);
    expect(problemOf(await claimToHold(person, input)).code).toBe('holder_claim_limit');
  });
});

it('R31: whoever is verified as somebody else may prove to be the holder of another card', async () => {
  const { person } = await verified(api.url);
  expect((await claimToHold(person, await makeClaimInput(person, makePerson()))).status).toBe(201);
});

it('R29: a frozen account claims nothing', async () => {
  const person = await signIn(api.url);
  const input = await makeClaimInput(person, makePerson());
  await reportNewest(person);
  expect(problemOf(await claimToHold(person, input))).toEqual({ status: 409, code: 'account_frozen' });
});

it('R25: each photo must be the person’s own, unused, and of what it is sent in as', async () => {
  const [person, other] = [await signIn(api.url), await signIn(api.url)];
  const [input, theirs] = [await makeClaimInput(person, makePerson()), await makeClaimInput(other, makePerson())];
  const wrong = { ...input, holdingPhotoId: input.frontPhotoId, backPhotoId: theirs.backPhotoId };
  expect(problemOf(await claimToHold(person, { ...wrong, frontPhotoId: input.holdingPhotoId })).fields).toEqual([
    'frontPhotoId:photo_wrong_side',
    'backPhotoId:photo_not_found',
    'holdingPhotoId:photo_wrong_side',
  ]);
  expect(
    problemOf(await claimToHold(person, { ...input, consent: undefined, idNumber: '110105194912310021' })).fields,
  ).toEqual(expect.arrayContaining(['consent:consent_required', 'idNumber:id_number_check_digit']));
});

describe('R25: nobody searches for people by claiming to be them', () => {
  it('an account has three claims a day, withdrawn ones too, and is told when it has the next', async () => {
    const name = uniqueName();
    const person = await signIn(api.url, name);
    for (let i = 0; i < 3; i += 1) {
      const { status, body } = await claimToHold(person, await makeClaimInput(person, makePerson()));
      expect(status).toBe(201);
      await withdrawClaim(person, body.id);
    }
    const input = await makeClaimInput(person, makePerson());
    const refused = await claimToHold(person, input);
    expect(problemOf(refused)).toEqual({ status: 429, code: 'holder_claim_limit' });
    expect(refused.body.title).toMatch(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(86_000);
    api.sessionClock.setTo(new Date(api.sessionClock.now().getTime() + dayMs + 1000));
    expect((await claimToHold(await signIn(api.url, name), input)).status).toBe(201);
  });

  it('nobody claims one card once ten accounts were refused within a month, whether or not it is bound', async () => {
    const { claim, claimant, card } = await claimed(api.url);
    await refuse(claim);
    const others = await refusedBesides(claim.id, 9);
    const late = await signIn(api.url);
    const input = await makeClaimInput(late, card);
    try {
      const reply = await claimToHold(late, input);
      expect(problemOf(reply)).toEqual({ status: 429, code: 'holder_claim_limit' });
      expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(29 * 86_400);
      // Who is refused again is one and the same.
      await api.deps
        .db('holder_claims')
        .where({ id: others[0] })
        .update({ account_id: await accountOf(claimant) });
      expect((await claimToHold(late, input)).status).toBe(201);
    } finally {
      await api.deps.db('holder_claims').whereIn('id', others).delete();
      await api.deps.db('verifications').whereIn('id', others).delete();
    }
  });

  it('and nobody keeps a holder from claiming by claiming the card themselves and withdrawing', async () => {
    const card = makePerson();
    for (let i = 0; i < 4; i += 1) {
      const stranger = await signIn(api.url);
      const input = await makeClaimInput(stranger, card);
      for (let again = 0; again < 3; again += 1)
        await withdrawClaim(stranger, (await claimToHold(stranger, input)).body.id);
    }
    expect((await claimed(api.url, card)).claim.status).toBe('pending');
  });
});

describe('R25: the proof', () => {
  it('is looked at by a person, however well everything agrees', async () => {
    const quick = await startApi({ straightThrough: true, authority: { name: 'told', ask: async () => 'match' } });
    try {
      const { claimant } = await claimed(quick.url);
      await quick.deps.afterwards.settled();
      expect((await currentClaim(claimant)).body.status).toBe('pending');
    } finally {
      await quick.stop();
    }
  });

  it('shows the desk all three photos and what the authority says, and not whether anybody is bound', async () => {
    const card = makePerson();
    await verified(api.url, card);
    const { claim } = await claimed(api.url, card);
    const agent = await signInStaff(api.url);
    const held = await holdClaimCase(api, agent, claim);
    expect(held).toMatchObject({ kind: 'holder-claim', holderClaim: { target: null, objection: null } });
    expect(held.checks.map(({ code }) => code)).not.toContain('identity_free');
    expect(JSON.stringify(held)).not.toContain(card.idNumber);
    for (const photo of [held.holderClaim?.holdingPhoto, held.subject.photos.front, held.subject.photos.back])
      expect((await agent.get(`/v1/photos/${photo?.id}/content`)).status).toBe(200);
    await decide(agent, held, approve);
  });

  it('accepted, tells what was written with it as long as the claim goes on', async () => {
    const { claimant, claim } = await claimed(api.url);
    const agent = await signInStaff(api.url);
    await decide(agent, await holdClaimCase(api, agent, claim), { ...approve, comment: '照片清楚，谢谢' });
    expect((await currentClaim(claimant)).body).toMatchObject({ status: 'proved', comment: '照片清楚，谢谢' });
    expect((await withdrawClaim(claimant, claim.id)).body).toMatchObject({ status: 'withdrawn', comment: null });
  });

  it('refused, says why, and gives back the photos that were right', async () => {
    const { claimant, claim } = await claimed(api.url);
    const agent = await signInStaff(api.url);
    const refusal = { decision: 'reject', reasons: [{ code: 'not_the_person_shown' }], comment: '请本人手持' };
    const held = await holdClaimCase(api, agent, claim);
    expect((await decide(agent, held, refusal)).status).toBe(200);
    expect((await decide(agent, held, refusal)).status).toBe(200);
    expect((await currentClaim(claimant)).body).toMatchObject({
      status: 'rejected',
      provedUntil: null,
      rejection: { reasons: [{ code: 'not_the_person_shown', field: 'holdingPhotoId' }], comment: '请本人手持' },
    });
    const { body } = await claimant.get<{ photos: { side: string }[] }>('/v1/photos?unused=true');
    expect(body.photos.map(({ side }) => side).sort()).toEqual(['back', 'front']);
  });

  it('is refused for nothing that would tell whether the identity is bound', async () => {
    const { claim } = await claimed(api.url);
    const agent = await signInStaff(api.url);
    const held = await holdClaimCase(api, agent, claim);
    const refusal = { decision: 'reject', reasons: [{ code: 'identity_already_bound' }] };
    expect(problemOf(await decide(agent, held, refusal)).fields).toEqual(['reasons.0.code:unknown_reason']);
    await agent.post(`/v1/review/cases/${held.id}/release`);
  });

  it('for a number that nobody is bound to shows nobody: go on and verify', async () => {
    const { claimant, claim, card } = await claimed(api.url);
    await prove(api, claim);
    expect((await currentClaim(claimant)).body).toMatchObject({ status: 'proved', accounts: [] });
    expect(problemOf(await askToClearOther(claimant, claim.id, 'anybody')).code).toBe('identity_free');
    expect((await submit(claimant, await makeInput(claimant, card))).status).toBe(201);
  });

  it('is good for a day, then it has to be sent in again', async () => {
    const card = makePerson();
    await verified(api.url, card);
    const { claimant, claim } = await claimed(api.url, card);
    await prove(api, claim);
    const { body: fresh } = await currentClaim(claimant);
    expect(fresh).toMatchObject({ proofExpired: false, accounts: [expect.anything()] });
    const before = api.clock.now();
    try {
      api.clock.setTo(new Date(before.getTime() + dayMs + 1000));
      expect((await currentClaim(claimant)).body).toMatchObject({ status: 'proved', proofExpired: true, accounts: [] });
      const late = await askToClearOther(claimant, claim.id, fresh.accounts[0]?.id);
      expect(problemOf(late)).toEqual({ status: 409, code: 'holder_claim_not_proved' });
      expect((await claimToHold(claimant, await makeClaimInput(claimant, card))).status).toBe(201);
    } finally {
      api.clock.setTo(before);
    }
  });

  it('R29: of a frozen account is not accepted', async () => {
    const { claimant, claim } = await claimed(api.url);
    await reportNewest(claimant);
    const agent = await signInStaff(api.url);
    const held = await holdClaimCase(api, agent, claim);
    expect(problemOf(await decide(agent, held, approve)).code).toBe('account_frozen');
    await agent.post(`/v1/review/cases/${held.id}/release`);
  });
});

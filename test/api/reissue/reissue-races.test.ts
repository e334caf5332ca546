import type { RealName } from '../../../domain/contract/account';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, decide, makeInput, signInStaff, submit } from '../../support/api-client';
import { atOnce, crowd } from '../../support/load-people';
import { newerCard } from '../../support/people';
import {
  currentReissue,
  expired,
  holdReissue,
  makeReissueInput,
  reissuing,
  sendPaper,
  todayOf,
  withdrawReissue,
} from '../../support/reissue';
import { findContradictions } from '../guarantees/find-contradictions';

jest.setTimeout(60_000);

const many = 4;

let api: TestApi;
let agent: Client;
beforeAll(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
});
afterEach(async () => expect(await findContradictions(api.deps.db)).toEqual([]));
afterAll(() => api.stop());

async function people() {
  const all: Awaited<ReturnType<typeof expired>>[] = [];
  for (let i = 0; i < many; i++) all.push(await expired(api, { daysAgo: 91 }));
  return all;
}

it(`R19: of a paper and a newer card sent in at once one is taken, ${many} times`, async () => {
  const ready = await Promise.all(
    (await people()).map(async ({ person, card }) => ({
      person,
      paper: await makeReissueInput(api, person),
      renewal: await makeInput(person, newerCard(card, todayOf(api))),
    })),
  );
  await atOnce(many, async (i) => {
    const { person, paper, renewal } = ready[i] as (typeof ready)[number];
    const replies = await Promise.all([sendPaper(person, paper), submit(person, renewal)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await currentReissue(person)).status).toBe(replies[0].status === 201 ? 200 : 404);
  });
});

it(`R19: of two papers sent in at once one is taken, ${many} times`, async () => {
  const ready = await Promise.all(
    (await people()).map(async ({ person }) => ({
      person,
      receipt: await makeReissueInput(api, person),
      card: await makeReissueInput(api, person, { kind: 'temporary-card' }),
    })),
  );
  await atOnce(many, async (i) => {
    const { person, receipt, card } = ready[i] as (typeof ready)[number];
    const replies = await Promise.all([sendPaper(person, receipt), sendPaper(person, card)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

it(`R19: of a withdrawal and an approval at once exactly one happens, ${many} times`, async () => {
  const all = await people();
  const held = await crowd(many, async (i) => {
    const { person } = all[i] as (typeof all)[number];
    const reissue = await reissuing(api, person);
    return { person, reissue, taken: await holdReissue(api, agent, reissue) };
  });
  await atOnce(many, async (i) => {
    const { person, reissue, taken } = held[i] as (typeof held)[number];
    const replies = await Promise.all([withdrawReissue(person, reissue.id), decide(agent, taken, approve)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body } = await person.get<RealName>('/v1/real-name');
    expect(body).toMatchObject({ documentState: replies[1].status === 200 ? 'grace' : 'suspended' });
  });
});

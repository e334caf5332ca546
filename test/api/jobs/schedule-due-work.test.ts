import { setImmediate as turn } from 'node:timers/promises';
import { scheduleDueWork } from '../../../api/jobs/schedule-due-work';
import type { AuthorityAnswer } from '../../../domain/review/authority';
import { startApi, type TestApi } from '../../support/api';
import { submitted } from '../../support/api-client';
import { toldAuthority } from '../../support/told-authority';

const authority = toldAuthority();
let api: TestApi;
let runs = 0;
/** The minutes of the schedule pass when the test says so. */
let minutePasses: () => void;

beforeEach(async () => {
  api = await startApi();
  runs = 0;
  api.deps.db.on('query', ({ sql }: { sql: string }) => {
    if (/from .examinations. where .due_at. <=/.test(sql)) runs += 1;
  });
  const setIntervalOfNode = setInterval;
  jest.spyOn(global, 'setInterval').mockImplementation((tick, period, ...rest) => {
    // The pool of connections has an interval of its own.
    if (period !== 60_000) return setIntervalOfNode(tick, period, ...rest);
    minutePasses = tick;
    return undefined as never;
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await api.stop();
});

/** Due examinations, and an authority that hangs on them until it is let; `reached` when so many have been asked. */
async function hanging(count: number, asked: number): Promise<{ let(): void; reached: Promise<void> }> {
  for (let i = 0; i < count; i += 1) await submitted(api.url);
  await api.deps.afterwards.settled();
  await api.deps.db('examinations').update({ tries: 0, due_at: '2026-01-01 00:00:00.000' });
  authority.asked.length = 0;
  api.deps.authority = authority;
  let release: () => void = () => undefined;
  const said = new Promise<AuthorityAnswer>((resolve) => {
    release = () => resolve('no_record');
  });
  const reached = new Promise<void>((resolve) => {
    authority.says(() => {
      if (authority.asked.length >= asked) resolve();
      return said;
    });
  });
  return { let: () => release(), reached };
}

/** Once the examinations are done with, whatever would be run next has had time to begin. */
async function runEnds(): Promise<void> {
  while (await api.deps.db('examinations').whereNotNull('due_at').first()) await turn();
  for (let i = 0; i < 20; i += 1) await api.deps.db('examinations').first();
}

describe('Due work', () => {
  it('is run at once and every minute; while a run takes longer, none is begun and none queues up', async () => {
    const answer = await hanging(1, 1);
    const stop = scheduleDueWork(api.deps);
    await answer.reached;
    for (let minute = 0; minute < 5; minute += 1) minutePasses();
    answer.let();
    await runEnds();
    expect(runs).toBe(1);
    minutePasses();
    while (runs < 2) await turn();
    await stop();
  });

  it('begins nothing more once the process stops, which waits for what was begun', async () => {
    const answer = await hanging(10, 8);
    const stop = scheduleDueWork(api.deps);
    await answer.reached;
    let stopped = false;
    const stopping = stop().then(() => {
      stopped = true;
    });
    await api.deps.db('examinations').first();
    expect(stopped).toBe(false);
    answer.let();
    await stopping;
    expect(authority.asked).toHaveLength(8);
    expect(await api.deps.db('examinations').whereNotNull('due_at')).toHaveLength(2);
  });
});

import type { Case } from '../../../../domain/contract/case';
import type { Agreement } from '../../../../domain/contract/second-look';
import { approve, type Client, decide, problemOf } from '../../../support/api-client';
import { askToClear, holdClearing, makeClearingInput } from '../../../support/clearing';
import { crowd } from '../../../support/load-people';
import { type Decided, type Drawing, mismatch, readCase, startDrawing, takeCase } from '../../../support/second-looks';
import { enter, makeStaff } from '../../../support/staff';
import { findContradictions } from '../../guarantees/find-contradictions';

let drawing: Drawing;
let agent2: Client;
let auditor: Client;
/** Know nothing of the approvals that are looked at again, and work on the clearings. */
let clerk: Client;
let head: Client;
beforeAll(async () => {
  drawing = await startDrawing();
  ({ agent2, auditor } = drawing.staff);
  clerk = await enter(drawing.api, (await makeStaff(drawing.api)).username);
  head = await enter(drawing.api, (await makeStaff(drawing.api, 'senior')).username);
});
afterEach(async () => {
  expect(await findContradictions(drawing.api.deps.db)).toEqual([]);
});
afterAll(() => drawing.api.stop());

/** The request of somebody verified, on which one has agreed; in the hands of a senior. */
async function almostCleared({ person }: Decided): Promise<Case> {
  const { body: asked } = await askToClear(person, await makeClearingInput(person));
  const { status } = await decide(clerk, await holdClearing(drawing.api, clerk, asked), approve);
  expect(status).toBe(200);
  return holdClearing(drawing.api, head, asked);
}

async function lookAt({ verification }: Decided): Promise<Case> {
  const row = await drawing.api.deps
    .db('cases')
    .where({ verification_id: verification.id, kind: 'second-look' })
    .first('id');
  return (await takeCase(agent2, row)).body;
}

const park = async (who: Client, { id }: Case) => {
  const { body } = await who.get<{ days: string[] }>('/v1/review/parking');
  return who.post(`/v1/review/cases/${id}/park`, { reason: 'awaiting_person', until: body.days[0] });
};
const agreement = async () => (await auditor.get<Agreement>('/v1/review/agreement')).body;

describe('R13 R27: what waits to be judged again of a real name that is cleared', () => {
  it.each<[string, (drawn: Decided) => Promise<unknown>]>([
    ['in the queue', async () => undefined],
    ['in somebody’s hands', lookAt],
    ['put aside', async (drawn) => park(agent2, await lookAt(drawn))],
  ])('a second look %s is closed without an opinion, for its photos go', async (_, bring) => {
    const before = (await agreement()).all;
    const drawn = await drawing.decided();
    const taken = await almostCleared(drawn);
    await bring(drawn);
    const look = await drawing.only('second-look');
    expect((await decide(head, taken, approve)).body).toMatchObject({ status: 'closed', outcome: 'approved' });
    const { body } = await readCase(auditor, look);
    expect(body).toMatchObject({ status: 'closed', outcome: 'void', holder: null, parked: null, decision: null });
    expect(body.subject.photos).toEqual({ front: null, back: null });
    expect(problemOf(await takeCase(agent2, look))).toEqual({ status: 409, code: 'case_closed' });
    const log = await drawing.api.deps.db('audit').where({ subject_id: look.id, action: 'case.void' });
    expect(log).toMatchObject([{ actor_kind: 'system' }]);
    expect((await agreement()).all).toEqual({ ...before, unjudged: before.unjudged + 1 });
  });

  it('two opinions that differ stay counted as such, unsettled', async () => {
    const before = (await agreement()).all;
    const drawn = await drawing.decided();
    const taken = await almostCleared(drawn);
    await decide(agent2, await lookAt(drawn), mismatch);
    const dispute = await drawing.only('disagreement');
    await takeCase(drawing.staff.senior, dispute);
    await decide(head, taken, approve);
    const { body } = await readCase(auditor, dispute);
    expect(body).toMatchObject({ status: 'closed', outcome: 'void', settlement: null });
    expect(body.opinions?.second.decision).toBe('reject');
    const { all, waiting } = await agreement();
    expect(all).toEqual({ ...before, disagreed: before.disagreed + 1, unsettled: before.unsettled + 1 });
    expect(waiting).toEqual({ secondLooks: 0, disagreements: 0, nobody: 0 });
  });

  it('the clearing and the second opinion at once leave nothing that waits, 8 times', async () => {
    const ready = await crowd(
      8,
      async () => {
        const drawn = await drawing.decided();
        return { taken: await almostCleared(drawn), look: await lookAt(drawn) };
      },
      1,
    );
    await Promise.all(
      ready.map(async ({ taken, look }, i) => {
        const both = [() => decide(head, taken, approve), () => decide(agent2, look, mismatch)];
        const replies = await Promise.all((i % 2 ? both : [...both].reverse()).map((act) => act()));
        const [clearing, opinion] = i % 2 ? replies : [...replies].reverse();
        expect(clearing?.status).toBe(200);
        expect([200, 409]).toContain(opinion?.status);
      }),
    );
    const ids = ready.map(({ look }) => look.subject.verificationId);
    const outcomes = (kind: string): Promise<string[]> =>
      drawing.api.deps.db('cases').whereIn('verification_id', ids).where({ kind }).pluck('outcome');
    const given = (await outcomes('second-look')).filter((outcome) => outcome === 'disagreed');
    expect(await outcomes('disagreement')).toEqual(given.map(() => 'void'));
    expect(await drawing.list(auditor, '')).toEqual([]);
  });

  it('of a refused request goes on waiting', async () => {
    const taken = await almostCleared(await drawing.decided());
    await decide(head, taken, { decision: 'reject', reasons: [{ code: 'not_the_holder' }] });
    expect((await drawing.only('second-look')).status).toBe('open');
  });
});

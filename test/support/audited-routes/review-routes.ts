import type { Case } from '../../../domain/contract/case';
import { reportNewest, settle } from '../activity';
import { approve, type Client, decide, signIn, signInStaff, specimen, submitted, verified } from '../api-client';
import { calledAbout, makeCallerInput, openForCaller, searchCaller, uploadForCaller } from '../assisted-clearing';
import { catalogue, holding, type Leaves, masked, type Prepare, type Stage } from './leaves';

const ofCase =
  (at: Stage, what: string, body?: object): Prepare =>
  async () => {
    const { agent, path } = await holding(at);
    return () => agent.post(`${path}/${what}`, body);
  };

async function dayToParkUntil(at: Stage): Promise<string> {
  const { body } = await (await signInStaff(at().url)).get<{ days: string[] }>('/v1/review/parking');
  return body.days[0] ?? '';
}

/** A senior who holds a disagreement: one agent approved, the other would have refused. */
async function withDisagreement(at: Stage): Promise<{ senior: Client; held: Case }> {
  const { agent, held } = await holding(at);
  Object.assign(at().deps, { secondLookShare: 1 });
  await decide(agent, held, approve);
  Object.assign(at().deps, { secondLookShare: 0 });
  const [agent2, senior] = [await signInStaff(at().url, 'agent2'), await signInStaff(at().url, 'senior')];
  const { body: look } = await agent2.post<Case>('/v1/review/claims', { kind: 'second-look' });
  await decide(agent2, look, { decision: 'reject', reasons: [{ code: 'data_mismatch', field: 'name' }] });
  const { body } = await senior.post<Case>('/v1/review/claims', { kind: 'disagreement' });
  return { senior, held: body };
}

/** Of the review desk. */
export const reviewRoutes = (at: Stage): Record<string, Leaves> => ({
  'GET /v1/reports': masked,
  'POST /v1/reports/:id/finding': {
    leaves: 'activity.settle',
    call: async () => {
      const [person, senior] = [await signIn(at().url), await signInStaff(at().url, 'senior')];
      const { body: report } = await reportNewest(person);
      return () => settle(senior, report, 'own');
    },
  },
  'POST /v1/review/claims': {
    leaves: 'case.claim',
    call: async () => {
      await submitted(at().url);
      const agent = await signInStaff(at().url);
      return () => agent.post('/v1/review/claims');
    },
  },
  'POST /v1/review/assisted-clearings/search': {
    leaves: 'account.search',
    call: async () => {
      const [{ card }, agent] = [await verified(at().url), await signInStaff(at().url)];
      return () => searchCaller(agent, { idNumber: card.idNumber });
    },
  },
  'GET /v1/review/assisted-clearings/:ticket/preconditions': masked,
  'POST /v1/review/assisted-clearings/:ticket/photos': {
    leaves: 'photo.upload',
    call: async () => {
      const { agent, ticket } = await calledAbout(at());
      const photo = await specimen('front');
      return () => uploadForCaller(agent, ticket, 'holding', photo);
    },
  },
  'POST /v1/review/assisted-clearings/:ticket': {
    leaves: 'clearing.submit',
    call: async () => {
      const { agent, ticket } = await calledAbout(at());
      const input = await makeCallerInput(agent, ticket);
      return () => openForCaller(agent, ticket, input);
    },
  },
  'GET /v1/review/cases': masked,
  'GET /v1/review/cases/:id': masked,
  'GET /v1/review/cases/:id/timeline': masked,
  'GET /v1/review/cases/:id/similar': masked,
  'POST /v1/review/cases/:id/lease': { nothing: 'goes on with a claim that stands in the log' },
  'POST /v1/review/cases/:id/release': { leaves: 'case.release', call: ofCase(at, 'release') },
  'POST /v1/review/cases/:id/claim': {
    leaves: 'case.claim',
    call: async () => {
      const { agent, path } = await holding(at);
      await agent.post(`${path}/release`);
      return () => agent.post(`${path}/claim`);
    },
  },
  'POST /v1/review/cases/:id/handover': { leaves: 'case.hand-over', call: ofCase(at, 'handover', { to: 'agent2' }) },
  'POST /v1/review/cases/:id/park': {
    leaves: 'case.park',
    call: async () => ofCase(at, 'park', { reason: 'awaiting_person', until: await dayToParkUntil(at) })(),
  },
  'GET /v1/review/figures': catalogue,
  'GET /v1/review/parking': catalogue,
  'GET /v1/review/colleagues': catalogue,
  'POST /v1/review/cases/:id/disclosures': {
    leaves: 'case.disclose',
    call: ofCase(at, 'disclosures', { reason: '核对' }),
  },
  'GET /v1/review/reasons': catalogue,
  'POST /v1/review/cases/:id/decision': {
    leaves: 'case.approve',
    call: async () => {
      const { agent, held } = await holding(at);
      return () => decide(agent, held, approve);
    },
  },
  'POST /v1/review/cases/:id/settlement': {
    leaves: 'case.settle',
    call: async () => {
      const { senior, held } = await withDisagreement(at);
      const ruling = { stands: 'first', note: '照片可以看清', version: held.version };
      return () => senior.post(`/v1/review/cases/${held.id}/settlement`, ruling);
    },
  },
  'GET /v1/review/agreement': catalogue,
});

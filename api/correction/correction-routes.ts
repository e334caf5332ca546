import { assertThat } from '../http/refusal';
import { route } from '../http/routes';
import { idParams } from '../http/schemas';
import { askedBy, submissionOf, submissionRefusals } from '../http/submission-of';
import { findActiveRealName } from '../real-name/real-name-store';
import { checkTyped } from '../verification/submit-verification';
import { correction, correctionInput, realNameHistory } from './correction-schema';
import { findNewestCorrection, listProved } from './correction-store';
import { presentCorrection, presentHistory } from './present-correction';
import { submitCorrection } from './submit-correction';
import { withdrawCorrection } from './withdraw-correction';

const tag = 'Correction';

export const correctionRoutes = [
  route({
    method: 'post',
    path: '/v1/corrections',
    tag,
    summary: 'Ask for a correction of the real name: a changed name, registration or ID number, with proof',
    who: 'person',
    body: correctionInput,
    rules: (body, deps) => checkTyped(body, deps.clock.now()),
    idempotent: true,
    answers: { 201: correction },
    refusals: [...submissionRefusals, 'not_verified', 'identity_already_bound'],
    handle: async (request) => ({ status: 201, body: await submitCorrection(request.deps, submissionOf(request)) }),
  }),
  route({
    method: 'get',
    path: '/v1/corrections/current',
    tag,
    summary: 'The newest correction: where it stands, by when it is decided, and why it was refused',
    who: 'person',
    answers: { 200: correction },
    refusals: ['not_found'],
    async handle({ deps, person, language }) {
      const row = await findNewestCorrection(deps.db, person.accountId);
      assertThat(row, 'not_found');
      return { status: 200, body: presentCorrection(row, { ...deps, now: deps.clock.now(), language }) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/corrections/:id/withdrawal',
    tag,
    summary: 'Withdraw while it is in review',
    who: 'person',
    params: idParams,
    answers: { 200: correction },
    refusals: ['not_found', 'verification_decided'],
    handle: async (request) => ({
      status: 200,
      body: await withdrawCorrection(request.deps, request.params.id, askedBy(request)),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/real-name/history',
    tag: 'Real name',
    summary: 'What the real name says now and what it said before it was corrected, masked',
    who: 'person',
    answers: { 200: realNameHistory },
    refusals: [],
    async handle({ deps, person }) {
      const realName = await findActiveRealName(deps.db, person.accountId);
      const proved = realName ? await listProved(deps.db, realName.verification_id) : [];
      return { status: 200, body: presentHistory(proved, deps.cipher) };
    },
  }),
];

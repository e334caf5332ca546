import { assertThat } from '../http/refusal';
import { route } from '../http/routes';
import { idParams } from '../http/schemas';
import { askedBy, submissionOf, submissionRefusals } from '../http/submission-of';
import { findActiveRealName } from '../real-name/real-name-store';
import { compareTyped } from './compare-typed';
import { findNewestAttempt } from './find-newest-attempt';
import { presentVerification } from './present-verification';
import { readForm } from './read-form';
import { checkSubmitted, submitVerification } from './submit-verification';
import { comparison, comparisonInput, verification, verificationForm, verificationInput } from './verification-schema';
import { withdrawVerification } from './withdraw-verification';

export const verificationRoutes = [
  route({
    method: 'post',
    path: '/v1/verifications',
    tag: 'Verification',
    summary: 'Submit a verification; of a verified account, a newer card of the same person',
    who: 'person',
    body: verificationInput,
    rules: (body, deps) => checkSubmitted(body, deps.clock.now()),
    idempotent: true,
    answers: { 201: verification },
    refusals: [...submissionRefusals, 'already_verified', 'renewal_other_person', 'identity_already_bound'],
    handle: async (request) => ({ status: 201, body: await submitVerification(request.deps, submissionOf(request)) }),
  }),
  route({
    method: 'post',
    path: '/v1/verifications/comparison',
    tag: 'Verification',
    summary: 'What was typed beside what the photos say; nothing is stored',
    who: 'person',
    body: comparisonInput,
    answers: { 200: comparison },
    refusals: ['invalid_input'],
    handle: async ({ deps, person, body }) => ({
      status: 200,
      body: await compareTyped(deps, person.accountId, body),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/verifications/current',
    tag: 'Verification',
    summary: 'The newest attempt: where it stands, by when it is decided, and why it was refused',
    who: 'person',
    answers: { 200: verification },
    refusals: ['not_found'],
    async handle({ deps, person, language }) {
      const realName = await findActiveRealName(deps.db, person.accountId);
      const row = await findNewestAttempt(deps.db, person.accountId, realName);
      assertThat(row, 'not_found');
      return { status: 200, body: presentVerification(row, { ...deps, now: deps.clock.now(), language }) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/verifications/:id/form',
    tag: 'Verification',
    summary:
      'What was typed, to correct it after a refusal or a withdrawal, or to go on from the proof of a holder’s claim',
    who: 'person',
    params: idParams,
    answers: { 200: verificationForm },
    refusals: ['not_found'],
    handle: async ({ deps, person, params }) => ({
      status: 200,
      body: await readForm(deps, person.accountId, params.id),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/verifications/:id/withdrawal',
    tag: 'Verification',
    summary: 'Withdraw while it is in review',
    who: 'person',
    params: idParams,
    answers: { 200: verification },
    refusals: ['not_found', 'verification_decided'],
    handle: async (request) => ({
      status: 200,
      body: await withdrawVerification(request.deps, request.params.id, askedBy(request)),
    }),
  }),
];

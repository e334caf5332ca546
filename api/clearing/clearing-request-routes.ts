import { assertThat } from '../http/refusal';
import { route } from '../http/routes';
import { idParams } from '../http/schemas';
import { askedBy, submissionOf, submissionRefusals } from '../http/submission-of';
import { findFirstApproval } from '../review/case-store';
import { clearing, clearingInput } from './clearing-request-schema';
import { findNewestClearing } from './clearing-store';
import { presentClearing } from './present-clearing';
import { submitClearing } from './submit-clearing';
import { withdrawClearing } from './withdraw-clearing';

const tag = 'Clearing';

export const clearingRequestRoutes = [
  route({
    method: 'post',
    path: '/v1/clearings',
    tag,
    summary: 'Ask for the end of the account’s real name, with four photos',
    who: 'person',
    body: clearingInput,
    idempotent: true,
    answers: { 201: clearing },
    refusals: [...submissionRefusals, 'not_verified', 'holder_claim_pending', 'preconditions_unmet'],
    handle: async (request) => ({ status: 201, body: await submitClearing(request.deps, submissionOf(request)) }),
  }),
  route({
    method: 'get',
    path: '/v1/clearings/current',
    tag,
    summary: 'The newest request to clear the real name, with its steps and, when refused, why',
    who: 'person',
    answers: { 200: clearing },
    refusals: ['not_found'],
    async handle({ deps, person, language }) {
      const row = await findNewestClearing(deps.db, person.accountId);
      assertThat(row, 'not_found');
      const firstApprovedAt = await findFirstApproval(deps.db, row.id);
      return {
        status: 200,
        body: presentClearing({ row, firstApprovedAt }, { ...deps, now: deps.clock.now(), language }),
      };
    },
  }),
  route({
    method: 'post',
    path: '/v1/clearings/:id/withdrawal',
    tag,
    summary: 'Withdraw while it is in review',
    who: 'person',
    params: idParams,
    answers: { 200: clearing },
    refusals: ['not_found', 'clearing_of_claim', 'clearing_decided'],
    handle: async (request) => ({
      status: 200,
      body: await withdrawClearing(request.deps, request.params.id, askedBy(request)),
    }),
  }),
];

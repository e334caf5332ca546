import { assertThat } from '../http/refusal';
import { route } from '../http/routes';
import { idParams } from '../http/schemas';
import { askedBy, submissionOf, submissionRefusals } from '../http/submission-of';
import { findActiveRealName } from '../real-name/real-name-store';
import { presentReissue } from './present-reissue';
import { reissue, reissueInput } from './reissue-schema';
import { findNewestReissue } from './reissue-store';
import { submitReissue } from './submit-reissue';
import { withdrawReissue } from './withdraw-reissue';

const tag = 'Reissue';

export const reissueRoutes = [
  route({
    method: 'post',
    path: '/v1/reissues',
    tag,
    summary:
      'Send in the receipt of the application for a new ID card, or a temporary card: it keeps the grace period open',
    who: 'person',
    body: reissueInput,
    idempotent: true,
    answers: { 201: reissue },
    refusals: [...submissionRefusals, 'not_verified', 'reissue_not_needed', 'reissue_used'],
    handle: async (request) => ({ status: 201, body: await submitReissue(request.deps, submissionOf(request)) }),
  }),
  route({
    method: 'get',
    path: '/v1/reissues/current',
    tag,
    summary: 'The newest paper that was sent in for the card by which the account is verified, and where it stands',
    who: 'person',
    answers: { 200: reissue },
    refusals: ['not_found'],
    async handle({ deps, person, language }) {
      const realName = await findActiveRealName(deps.db, person.accountId);
      const row = realName && (await findNewestReissue(deps.db, realName));
      assertThat(row, 'not_found');
      return { status: 200, body: presentReissue(row, { ...deps, now: deps.clock.now(), language }) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/reissues/:id/withdrawal',
    tag,
    summary: 'Withdraw while it is in review',
    who: 'person',
    params: idParams,
    answers: { 200: reissue },
    refusals: ['not_found', 'verification_decided'],
    handle: async (request) => ({
      status: 200,
      body: await withdrawReissue(request.deps, request.params.id, askedBy(request)),
    }),
  }),
];

import { assertThat } from '../http/refusal';
import { route } from '../http/routes';
import { idParams } from '../http/schemas';
import { askedBy, submissionOf, submissionRefusals } from '../http/submission-of';
import { checkTyped } from '../verification/submit-verification';
import { announceClearing } from './announce-clearing';
import { claimedClearingInput, holderClaim, holderClaimInput } from './holder-claim-schema';
import { findNewestHolderClaim } from './holder-claim-store';
import { readHolderClaim } from './read-holder-claim';
import { submitHolderClaim } from './submit-holder-claim';
import { withdrawHolderClaim } from './withdraw-holder-claim';

const tag = 'Holder’s claim';

export const holderClaimRoutes = [
  route({
    method: 'post',
    path: '/v1/holder-claims',
    tag,
    summary: 'Prove to be the holder of an ID card, whoever is bound to it; the answer tells nothing of that',
    who: 'person',
    body: holderClaimInput,
    rules: (body, deps) => checkTyped(body, deps.clock.now()),
    idempotent: true,
    answers: { 201: holderClaim },
    refusals: [...submissionRefusals, 'already_verified', 'holder_claim_pending', 'holder_claim_limit'],
    handle: async (request) => ({ status: 201, body: await submitHolderClaim(request.deps, submissionOf(request)) }),
  }),
  route({
    method: 'get',
    path: '/v1/holder-claims/current',
    tag,
    summary: 'The newest claim and, once it is proved, the account that is bound to the identity, masked',
    who: 'person',
    answers: { 200: holderClaim },
    refusals: ['not_found'],
    async handle({ deps, person, language }) {
      const row = await findNewestHolderClaim(deps.db, person.accountId);
      assertThat(row, 'not_found');
      return { status: 200, body: await readHolderClaim(deps, row, language) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/holder-claims/:id/clearing',
    tag,
    summary: 'Ask that the other account’s real name be cleared; that account is told, and may object for a while',
    who: 'person',
    params: idParams,
    body: claimedClearingInput,
    answers: { 200: holderClaim },
    refusals: [
      'not_found',
      'invalid_input',
      'account_frozen',
      'clearing_pending',
      'holder_claim_not_proved',
      'identity_free',
      'claimed_already',
    ],
    handle: async (request) => ({
      status: 200,
      body: await announceClearing(request.deps, request.params.id.toLowerCase(), {
        ...askedBy(request),
        claimedId: request.body.accountId,
      }),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/holder-claims/:id/withdrawal',
    tag,
    summary: 'Withdraw, whatever of it is under way',
    who: 'person',
    params: idParams,
    answers: { 200: holderClaim },
    refusals: ['not_found', 'holder_claim_decided'],
    handle: async (request) => ({
      status: 200,
      body: await withdrawHolderClaim(request.deps, request.params.id.toLowerCase(), askedBy(request)),
    }),
  }),
];

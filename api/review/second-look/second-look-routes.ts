import { route } from '../../http/routes';
import { idParams } from '../../http/schemas';
import { readCase } from '../read-case';
import { reviewCase, settlementInput } from '../review-schema';
import { reportAgreement } from './agreement-report';
import { agreement, agreementQuery } from './agreement-schema';
import { settleDisagreement } from './settle-disagreement';

const tag = 'Review';

export const secondLookRoutes = [
  route({
    method: 'post',
    path: '/v1/review/cases/:id/settlement',
    tag,
    summary: 'Say which of two differing opinions stands',
    who: 'staff',
    may: 'case.settle',
    params: idParams,
    body: settlementInput,
    answers: { 200: reviewCase },
    refusals: [
      'not_allowed',
      'not_found',
      'invalid_input',
      'wrong_case_kind',
      'case_not_held',
      'case_closed',
      'case_changed',
    ],
    async handle({ deps, staff, params, body, language }) {
      await settleDisagreement(deps, params.id, staff, body);
      return { status: 200, body: await readCase(deps, params.id, staff, language) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/review/agreement',
    tag,
    summary: 'How far second looks agree with what was decided',
    who: 'staff',
    may: 'agreement.read',
    query: agreementQuery,
    answers: { 200: agreement },
    refusals: ['not_allowed', 'invalid_input'],
    handle: async ({ deps, query, language }) => ({
      status: 200,
      body: await reportAgreement(deps, query, language),
    }),
  }),
];

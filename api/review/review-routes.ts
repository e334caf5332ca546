import { route } from '../http/routes';
import { idParams } from '../http/schemas';
import { claimNextCase, claimThisCase } from './claim-case';
import { listColleagues } from './colleagues';
import { decideCase } from './decide-case';
import { discloseCase } from './disclose-case';
import { handOver } from './hand-over';
import { parkCase } from './park-case';
import { presentReasons } from './present-case';
import { presentParkingChoices } from './present-passage';
import { readCase, readQueue } from './read-case';
import { readTimeline } from './read-timeline';
import { releaseCase } from './release-case';
import { renewLease } from './renew-lease';
import {
  casePage,
  caseQuery,
  caseTimeline,
  claimInput,
  colleagueList,
  decisionInput,
  disclosure,
  disclosureInput,
  handoverInput,
  parkInput,
  parkingChoices,
  reasonList,
  reviewCase,
} from './review-schema';

const tag = 'Review';

export const reviewRoutes = [
  route({
    method: 'post',
    path: '/v1/review/claims',
    tag,
    summary: 'The next case that nobody holds, under a lease of 15 minutes; 204 when there is none',
    who: 'staff',
    may: 'case.claim',
    body: claimInput,
    answers: { 201: reviewCase, 204: null },
    refusals: ['not_allowed'],
    async handle({ deps, staff, body, language }) {
      const id = await claimNextCase(deps, staff, body);
      return id === undefined ? { status: 204 } : { status: 201, body: await readCase(deps, id, staff, language) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/review/cases',
    tag,
    summary: 'The queue, what is due first on top',
    who: 'staff',
    may: 'case.list',
    query: caseQuery,
    answers: { 200: casePage },
    refusals: ['not_allowed', 'invalid_input'],
    handle: async ({ deps, staff, query, language }) => ({
      status: 200,
      body: await readQueue(deps, query, staff, language),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/review/cases/:id',
    tag,
    summary: 'One case, masked, with its checks and earlier attempts',
    who: 'staff',
    may: 'case.list',
    params: idParams,
    answers: { 200: reviewCase },
    refusals: ['not_allowed', 'not_found'],
    handle: async ({ deps, staff, params, language }) => ({
      status: 200,
      body: await readCase(deps, params.id, staff, language),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/review/cases/:id/timeline',
    tag,
    summary: 'What happened to a case, oldest first',
    who: 'staff',
    may: 'case.list',
    params: idParams,
    answers: { 200: caseTimeline },
    refusals: ['not_allowed', 'not_found'],
    handle: async ({ deps, staff, params, language }) => ({
      status: 200,
      body: await readTimeline(deps, params.id, staff, language),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/review/cases/:id/lease',
    tag,
    summary: 'Hold a case for another 15 minutes',
    who: 'staff',
    may: 'case.claim',
    params: idParams,
    answers: { 200: reviewCase },
    refusals: ['not_allowed', 'not_found', 'case_closed', 'case_not_held'],
    async handle({ deps, staff, params, language }) {
      await renewLease(deps, params.id, staff);
      return { status: 200, body: await readCase(deps, params.id, staff, language) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/review/cases/:id/release',
    tag,
    summary: 'Give a case back to the queue',
    who: 'staff',
    may: 'case.claim',
    params: idParams,
    answers: { 200: reviewCase },
    refusals: ['not_allowed', 'not_found', 'case_closed', 'case_not_held'],
    async handle({ deps, staff, params, language }) {
      await releaseCase(deps, params.id, staff);
      return { status: 200, body: await readCase(deps, params.id, staff, language) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/review/cases/:id/claim',
    tag,
    summary: 'Hold this case, which nobody holds or which is parked, for 15 minutes',
    who: 'staff',
    may: 'case.claim',
    params: idParams,
    answers: { 200: reviewCase },
    refusals: ['not_allowed', 'not_found', 'case_closed', 'case_taken', 'opened_by_you', 'second_person_needed'],
    async handle({ deps, staff, params, language }) {
      await claimThisCase(deps, params.id, staff);
      return { status: 200, body: await readCase(deps, params.id, staff, language) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/review/cases/:id/handover',
    tag,
    summary: 'Pass a case to a colleague, who then holds it for 15 minutes',
    who: 'staff',
    may: 'case.claim',
    params: idParams,
    body: handoverInput,
    answers: { 200: reviewCase },
    refusals: ['not_allowed', 'not_found', 'invalid_input', 'case_closed', 'case_not_held', 'wrong_case_kind'],
    async handle({ deps, staff, params, body, language }) {
      await handOver(deps, params.id, staff, body);
      return { status: 200, body: await readCase(deps, params.id, staff, language) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/review/cases/:id/park',
    tag,
    summary: 'Put a case aside until a day, with the reason; its due date stays',
    who: 'staff',
    may: 'case.claim',
    params: idParams,
    body: parkInput,
    answers: { 200: reviewCase },
    refusals: ['not_allowed', 'not_found', 'invalid_input', 'case_closed', 'case_not_held'],
    async handle({ deps, staff, params, body, language }) {
      await parkCase(deps, params.id, staff, body);
      return { status: 200, body: await readCase(deps, params.id, staff, language) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/review/parking',
    tag,
    summary: 'Why and until when a case may be parked now',
    who: 'staff',
    may: 'case.claim',
    answers: { 200: parkingChoices },
    refusals: ['not_allowed'],
    handle: ({ deps, language }) => ({
      status: 200,
      body: presentParkingChoices(deps.clock.now(), deps.calendar, language),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/review/colleagues',
    tag,
    summary: 'Those who work through the queue',
    who: 'staff',
    may: 'case.list',
    answers: { 200: colleagueList },
    refusals: ['not_allowed'],
    async handle({ deps, staff }) {
      const colleagues = await listColleagues(deps.db);
      return { status: 200, body: { colleagues: colleagues.map((one) => ({ ...one, you: one.id === staff.id })) } };
    },
  }),
  route({
    method: 'post',
    path: '/v1/review/cases/:id/disclosures',
    tag,
    summary: 'The unmasked name and number, with the reason for looking',
    who: 'staff',
    may: 'case.disclose',
    params: idParams,
    body: disclosureInput,
    answers: { 200: disclosure },
    refusals: ['not_allowed', 'not_found', 'invalid_input', 'case_closed', 'case_not_held'],
    handle: async ({ deps, staff, params, body }) => ({
      status: 200,
      body: await discloseCase(deps, params.id, staff, body.reason),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/review/reasons',
    tag,
    summary: 'The catalogue of reasons for a refusal',
    who: 'staff',
    may: 'case.list',
    answers: { 200: reasonList },
    refusals: ['not_allowed'],
    handle: ({ language }) => ({ status: 200, body: presentReasons(language) }),
  }),
  route({
    method: 'post',
    path: '/v1/review/cases/:id/decision',
    tag,
    summary: 'Approve, or refuse with reasons',
    who: 'staff',
    may: 'case.decide',
    params: idParams,
    body: decisionInput,
    answers: { 200: reviewCase },
    refusals: [
      'not_allowed',
      'not_found',
      'invalid_input',
      'case_not_held',
      'case_closed',
      'case_changed',
      'wrong_case_kind',
      'document_expired',
      'paper_over',
      'identity_already_bound',
      'senior_needed',
      'preconditions_unmet',
    ],
    async handle({ deps, staff, params, body, language }) {
      await decideCase(deps, params.id, staff, body);
      return { status: 200, body: await readCase(deps, params.id, staff, language) };
    },
  }),
];

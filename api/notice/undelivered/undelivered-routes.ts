import { mostResentAtOnce } from '../../../domain/contract/undelivered';
import { route } from '../../http/routes';
import { idParams } from '../../http/schemas';
import { readUndelivered } from './read-undelivered';
import { resendMany, resendOne } from './resend';
import { resendInput, resent, undeliveredPage, undeliveredQuery } from './undelivered-schema';

const tag = 'Messages';
const may = 'message.resend';

/** What an administrator does with messages that did not go out. */
export const undeliveredRoutes = [
  route({
    method: 'get',
    path: '/v1/messages/undelivered',
    tag,
    summary: 'Messages that did not go out, the newest first',
    who: 'staff',
    may,
    query: undeliveredQuery,
    answers: { 200: undeliveredPage },
    refusals: ['not_allowed', 'invalid_input'],
    handle: async ({ deps, query, language }) => ({ status: 200, body: await readUndelivered(deps, query, language) }),
  }),
  route({
    method: 'post',
    path: '/v1/messages/resend',
    tag,
    summary: `Try up to ${mostResentAtOnce} of them again`,
    who: 'staff',
    may,
    body: resendInput,
    answers: { 200: resent },
    refusals: ['not_allowed', 'invalid_input'],
    handle: async ({ deps, staff, body }) => ({
      status: 200,
      body: { resent: await resendMany(deps, body.status, staff) },
    }),
  }),
  route({
    method: 'post',
    path: '/v1/messages/:id/resend',
    tag,
    summary: 'Try one of them again',
    who: 'staff',
    may,
    params: idParams,
    answers: { 204: null },
    refusals: ['not_allowed', 'not_found', 'not_undelivered'],
    async handle({ deps, staff, params }) {
      await resendOne(deps, params.id.toLowerCase(), staff);
      return { status: 204 };
    },
  }),
];

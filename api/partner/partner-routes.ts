import { route } from '../http/routes';
import { eventsQuery, hostIdParams, partnerAccountState, partnerEventList } from './partner-schema';
import { readStateByHostId } from './read-account-state';
import { readEvents } from './read-partners';

const tag = 'Partner services';

/** What other services of the super-app ask (R36). */
export const partnerRoutes = [
  route({
    method: 'get',
    path: '/v1/partner/accounts/:hostId/real-name',
    tag,
    summary:
      'Whether an account is verified, at what level, and whether its ID card is in force; of an unknown one: not verified',
    who: 'partner',
    scope: 'real-name:read',
    params: hostIdParams,
    answers: { 200: partnerAccountState },
    refusals: ['not_found'],
    handle: async ({ deps, params }) => ({ status: 200, body: await readStateByHostId(deps, params.hostId) }),
  }),
  route({
    method: 'get',
    path: '/v1/partner/events',
    tag,
    summary: 'What your webhook was to be told after a number, in order; events are kept for 30 days',
    who: 'partner',
    scope: 'events:read',
    query: eventsQuery,
    answers: { 200: partnerEventList },
    refusals: [],
    handle: async ({ deps, partner, query }) => ({
      status: 200,
      body: await readEvents(deps, partner.partnerId, query.after),
    }),
  }),
];

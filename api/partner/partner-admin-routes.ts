import { route } from '../http/routes';
import { idParams } from '../http/schemas';
import { createKey, revokeKey } from './change-keys';
import { createPartner } from './create-partner';
import {
  deliveriesQuery,
  endpointInput,
  keyParams,
  newKeyInput,
  newPartnerInput,
  partner,
  partnerList,
  partnerWithKey,
  partnerWithSecret,
  pausedInput,
  replay,
  replayInput,
  webhookDeliveryList,
} from './partner-schema';
import { readDeliveries, readPartner, readPartners } from './read-partners';
import { renewSecret, setEndpoint, setPaused } from './webhook/change-endpoint';
import { replayEvents } from './webhook/replay-events';
import { sendTest } from './webhook/send-test';

const tag = 'Partners';
const may = 'partner.manage';

/** What an administrator does with the services that ask and are told (R36). */
export const partnerAdminRoutes = [
  route({
    method: 'get',
    path: '/v1/partners',
    tag,
    summary: 'Every partner with its keys and its endpoint, by name',
    who: 'staff',
    may,
    answers: { 200: partnerList },
    refusals: ['not_allowed'],
    handle: async ({ deps }) => ({ status: 200, body: await readPartners(deps) }),
  }),
  route({
    method: 'post',
    path: '/v1/partners',
    tag,
    summary: 'Name a service that will ask and be told',
    who: 'staff',
    may,
    body: newPartnerInput,
    answers: { 201: partner },
    refusals: ['not_allowed', 'partner_name_taken'],
    handle: async ({ deps, staff, body }) => ({
      status: 201,
      body: await readPartner(deps, await createPartner(deps, body.name, staff)),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/partners/:id/keys',
    tag,
    summary: 'Make a key; it is told once',
    who: 'staff',
    may,
    params: idParams,
    body: newKeyInput,
    answers: { 201: partnerWithKey },
    refusals: ['not_allowed', 'not_found'],
    async handle({ deps, staff, params, body }) {
      const key = await createKey(deps, params.id.toLowerCase(), body.scopes, staff);
      return { status: 201, body: { partner: await readPartner(deps, params.id.toLowerCase()), key } };
    },
  }),
  route({
    method: 'delete',
    path: '/v1/partners/:id/keys/:keyId',
    tag,
    summary: 'Revoke a key; from now on it is refused',
    who: 'staff',
    may,
    params: keyParams,
    answers: { 200: partner },
    refusals: ['not_allowed', 'not_found'],
    async handle({ deps, staff, params }) {
      const [partnerId, keyId] = [params.id.toLowerCase(), params.keyId.toLowerCase()];
      await revokeKey(deps, { partnerId, keyId }, staff);
      return { status: 200, body: await readPartner(deps, partnerId) };
    },
  }),
  route({
    method: 'put',
    path: '/v1/partners/:id/endpoint',
    tag,
    summary: 'Where it is told of changes; the first address comes with a secret, told once',
    who: 'staff',
    may,
    params: idParams,
    body: endpointInput,
    answers: { 200: partnerWithSecret },
    refusals: ['not_allowed', 'not_found'],
    async handle({ deps, staff, params, body }) {
      const { secret } = await setEndpoint(deps, params.id.toLowerCase(), body.url, staff);
      return { status: 200, body: { partner: await readPartner(deps, params.id.toLowerCase()), secret } };
    },
  }),
  route({
    method: 'post',
    path: '/v1/partners/:id/endpoint/secret',
    tag,
    summary: 'A new secret, told once; the one before signs as well for a day',
    who: 'staff',
    may,
    params: idParams,
    answers: { 200: partnerWithSecret },
    refusals: ['not_allowed', 'not_found'],
    async handle({ deps, staff, params }) {
      const { secret } = await renewSecret(deps, params.id.toLowerCase(), staff);
      return { status: 200, body: { partner: await readPartner(deps, params.id.toLowerCase()), secret } };
    },
  }),
  route({
    method: 'put',
    path: '/v1/partners/:id/endpoint/paused',
    tag,
    summary: 'Stop telling it for a while, or go on; nothing is lost meanwhile',
    who: 'staff',
    may,
    params: idParams,
    body: pausedInput,
    answers: { 200: partner },
    refusals: ['not_allowed', 'not_found'],
    async handle({ deps, staff, params, body }) {
      await setPaused(deps, params.id.toLowerCase(), body.paused, staff);
      return { status: 200, body: await readPartner(deps, params.id.toLowerCase()) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/partners/:id/endpoint/test',
    tag,
    summary: 'Tell it an event about nobody',
    who: 'staff',
    may,
    params: idParams,
    answers: { 202: partner },
    refusals: ['not_allowed', 'not_found'],
    async handle({ deps, staff, params }) {
      await sendTest(deps, params.id.toLowerCase(), staff);
      return { status: 202, body: await readPartner(deps, params.id.toLowerCase()) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/partners/:id/deliveries',
    tag,
    summary: 'What it was told and what became of it, newest first',
    who: 'staff',
    may,
    params: idParams,
    query: deliveriesQuery,
    answers: { 200: webhookDeliveryList },
    refusals: ['not_allowed', 'not_found'],
    handle: async ({ deps, params, query }) => ({
      status: 200,
      body: await readDeliveries(deps, params.id.toLowerCase(), { before: query.cursor, status: query.status }),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/partners/:id/replays',
    tag,
    summary: 'Deliver again, under the same id and number: one event, or all since a moment',
    who: 'staff',
    may,
    params: idParams,
    body: replayInput,
    answers: { 202: replay },
    refusals: ['not_allowed', 'not_found'],
    handle: async ({ deps, staff, params, body }) => ({
      status: 202,
      body: await replayEvents(deps, params.id.toLowerCase(), body, staff),
    }),
  }),
];

import { signInStaff } from '../api-client';
import { announce, makeAccount, makeKey, makePartner, makeTold, readPartner } from '../partners';
import { catalogue, type Leaves, type Prepare, type Stage } from './leaves';

const stateOnly = { nothing: 'a machine learns a state, and nothing of who it is; requests are counted by route' };

/** What the administrator does with an endpoint that nobody listens at: where it would lead is never called. */
const ofEndpoint =
  (at: Stage, method: string, what: string, body?: object): Prepare =>
  async () => {
    const admin = await signInStaff(at().url, 'admin');
    const { partner } = await makeTold(admin, 'http://127.0.0.1:9/');
    const headers = { 'Content-Type': 'application/json' };
    return () =>
      admin.send(method, `/v1/partners/${partner.id}${what}`, body && { headers, body: JSON.stringify(body) });
  };

/** Of the services that ask and are told. */
export const partnerRoutes = (at: Stage): Record<string, Leaves> => ({
  'GET /v1/partners': catalogue,
  'POST /v1/partners': {
    leaves: 'partner.create',
    call: async () => {
      const admin = await signInStaff(at().url, 'admin');
      return () => admin.post('/v1/partners', { name: 'newcomer' });
    },
  },
  'POST /v1/partners/:id/keys': {
    leaves: 'partner.key',
    call: ofEndpoint(at, 'POST', '/keys', { scopes: ['real-name:read'] }),
  },
  'DELETE /v1/partners/:id/keys/:keyId': {
    leaves: 'partner.key-revoke',
    call: async () => {
      const admin = await signInStaff(at().url, 'admin');
      const partner = await makePartner(admin);
      await makeKey(admin, partner);
      const { keys } = await readPartner(admin, partner);
      return () => admin.send('DELETE', `/v1/partners/${partner.id}/keys/${keys[0]?.id}`);
    },
  },
  'PUT /v1/partners/:id/endpoint': {
    leaves: 'partner.endpoint',
    call: ofEndpoint(at, 'PUT', '/endpoint', { url: 'http://127.0.0.1:9/elsewhere' }),
  },
  'POST /v1/partners/:id/endpoint/secret': {
    leaves: 'partner.secret',
    call: ofEndpoint(at, 'POST', '/endpoint/secret'),
  },
  'PUT /v1/partners/:id/endpoint/paused': {
    leaves: 'partner.pause',
    call: ofEndpoint(at, 'PUT', '/endpoint/paused', { paused: true }),
  },
  'POST /v1/partners/:id/endpoint/test': { leaves: 'partner.test', call: ofEndpoint(at, 'POST', '/endpoint/test') },
  'GET /v1/partners/:id/deliveries': catalogue,
  'POST /v1/partners/:id/replays': {
    leaves: 'partner.replay',
    call: async () => {
      const admin = await signInStaff(at().url, 'admin');
      const { partner } = await makeTold(admin, 'http://127.0.0.1:9/');
      await announce(at(), (await makeAccount(at())).id, 'verified');
      await at().deps.afterwards.settled();
      await at().deps.db('webhook_deliveries').update({ status: 'dead' });
      return () => admin.post(`/v1/partners/${partner.id}/replays`, { sequence: 1 });
    },
  },
  'GET /v1/partner/accounts/:hostId/real-name': stateOnly,
  'GET /v1/partner/events': stateOnly,
});

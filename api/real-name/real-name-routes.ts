import { route } from '../http/routes';
import { presentRealName } from './present-real-name';
import { realName } from './real-name-schema';
import { findActiveRealName } from './real-name-store';

export const realNameRoutes = [
  route({
    method: 'get',
    path: '/v1/real-name',
    tag: 'Real name',
    summary: 'Whether and as whom the account is verified',
    who: 'person',
    answers: { 200: realName },
    refusals: [],
    handle: async ({ deps, person }) => ({
      status: 200,
      body: presentRealName(await findActiveRealName(deps.db, person.accountId), deps.cipher),
    }),
  }),
];

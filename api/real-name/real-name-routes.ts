import { route } from '../http/routes';
import { findStanding } from './find-standing';
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
    async handle({ deps, person }) {
      const row = await findActiveRealName(deps.db, person.accountId);
      const known = row && { row, standing: await findStanding(deps.db, row, deps) };
      return { status: 200, body: presentRealName(known, deps.cipher) };
    },
  }),
];

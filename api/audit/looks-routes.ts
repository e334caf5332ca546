import { route } from '../http/routes';
import { lookPage, lookQuery } from './looks-schema';
import { readLooks } from './read-looks';

export const lookRoutes = [
  route({
    method: 'get',
    path: '/v1/me/looks',
    tag: 'Account',
    summary: 'Who looked at your photos and full data, and why; newest first',
    who: 'person',
    query: lookQuery,
    answers: { 200: lookPage },
    refusals: ['invalid_input'],
    handle: async ({ deps, person, query, language }) => ({
      status: 200,
      body: await readLooks(deps, person.accountId, query.cursor, language),
    }),
  }),
];

import { placeOf } from '../../http/place-of';
import { route } from '../../http/routes';
import { reminder } from '../clearing-schema';
import { dropReminder } from './reminder-store';
import { wantReminder } from './want-reminder';

const tag = 'Clearing';

export const reminderRoutes = [
  route({
    method: 'put',
    path: '/v1/clearing/reminder',
    tag,
    summary: 'Tell me once, when everything is in place for clearing the real name',
    who: 'person',
    answers: { 200: reminder },
    refusals: ['not_verified', 'account_frozen', 'clearing_pending', 'too_many_requests'],
    handle: async ({ deps, person, ctx }) => ({
      status: 200,
      body: await wantReminder(deps, person.accountId, placeOf(ctx, deps)),
    }),
  }),
  route({
    method: 'delete',
    path: '/v1/clearing/reminder',
    tag,
    summary: 'Do not tell me any more',
    who: 'person',
    answers: { 200: reminder },
    refusals: [],
    async handle({ deps, person }) {
      await dropReminder(deps.db, person.accountId);
      return { status: 200, body: { wanted: false } };
    },
  }),
];

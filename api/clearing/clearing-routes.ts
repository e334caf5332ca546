import { assertThat } from '../http/refusal';
import { route } from '../http/routes';
import { findActiveRealName } from '../real-name/real-name-store';
import { preconditionsBoard } from './clearing-schema';
import { presentPreconditions } from './present-preconditions';
import { readPreconditions } from './read-preconditions';
import { findReminder } from './reminder/reminder-store';

export const clearingRoutes = [
  route({
    method: 'get',
    path: '/v1/clearing/preconditions',
    tag: 'Clearing',
    summary: 'Everything that must be so before the real name is cleared, as it stands now',
    who: 'person',
    answers: { 200: preconditionsBoard },
    refusals: ['not_verified', 'too_many_requests'],
    async handle({ deps, person, language }) {
      assertThat(await findActiveRealName(deps.db, person.accountId), 'not_verified');
      await deps.limits.take('host-question', person.accountId);
      const board = presentPreconditions(await readPreconditions(deps, person.accountId), language);
      const reminder = await findReminder(deps.db, person.accountId);
      return { status: 200, body: { ...board, reminder: { wanted: reminder?.told_at === null } } };
    },
  }),
];

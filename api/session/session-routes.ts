import { placeOf } from '../http/place-of';
import { route } from '../http/routes';
import { closeSession } from './close-session';
import { openSession } from './open-session';
import { session, sessionInput } from './session-schema';

export const sessionRoutes = [
  route({
    method: 'post',
    path: '/v1/sessions',
    tag: 'Session',
    summary: 'Sign in with a code of the super-app',
    who: 'anyone',
    body: sessionInput,
    answers: { 201: session },
    refusals: ['sign_in_code_invalid', 'sign_in_blocked', 'too_many_requests', 'busy', 'unavailable'],
    handle: async ({ deps, body, language, ctx }) => ({
      status: 201,
      body: await openSession(deps, body.code, { address: ctx.ip, place: placeOf(ctx, deps), language }),
    }),
  }),
  route({
    method: 'delete',
    path: '/v1/sessions',
    tag: 'Session',
    summary: 'Sign out',
    who: 'person',
    answers: { 204: null },
    refusals: [],
    async handle({ deps, person }) {
      await closeSession(deps, person);
      return { status: 204 };
    },
  }),
];

import { Refusal } from '../http/refusal';
import { route } from '../http/routes';
import { health, service } from './service-schema';

const tag = 'Service';

export const serviceRoutes = [
  route({
    method: 'get',
    path: '/healthz',
    tag,
    summary: 'The process is up',
    who: 'anyone',
    answers: { 200: health },
    refusals: [],
    handle: () => ({ status: 200, body: { status: 'ok' } }),
  }),
  route({
    method: 'get',
    path: '/readyz',
    tag,
    summary: 'The process is up and reaches its database',
    who: 'anyone',
    answers: { 200: health },
    refusals: ['unavailable'],
    async handle({ deps }) {
      await deps.db
        .raw('select 1')
        .timeout(2000)
        .catch(() => {
          throw new Refusal('unavailable');
        });
      return { status: 200, body: { status: 'ok' } };
    },
  }),
  route({
    method: 'get',
    path: '/v1/service',
    tag,
    summary: 'Whether this is a sandbox, what time it is here, and how photos are read',
    who: 'anyone',
    answers: { 200: service },
    refusals: [],
    handle: ({ deps }) => ({
      status: 200,
      body: {
        sandbox: deps.sandbox !== undefined,
        signIn: deps.signIn.kind,
        now: deps.clock.now().toISOString(),
        photoReading: deps.reader?.where ?? 'none',
        objectionDays: deps.objectionDays,
        graceDays: deps.graceDays,
      },
    }),
  }),
];

import { route } from '../http/routes';
import { figuresQuery, reviewFigures } from './figures-schema';
import { readFigures } from './read-figures';

export const figuresRoutes = [
  route({
    method: 'get',
    path: '/v1/review/figures',
    tag: 'Review',
    summary: 'What waits now, and what came in and was decided in the last days',
    who: 'staff',
    may: 'figures.read',
    query: figuresQuery,
    answers: { 200: reviewFigures },
    refusals: ['not_allowed', 'invalid_input'],
    handle: async ({ deps, query, language }) => ({
      status: 200,
      body: await readFigures(deps, query, language),
    }),
  }),
];

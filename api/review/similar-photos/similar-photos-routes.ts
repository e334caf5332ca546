import { route } from '../../http/routes';
import { idParams } from '../../http/schemas';
import { listSimilarCases } from './list-similar-cases';
import { similarCases } from './similar-cases-schema';

export const similarPhotosRoutes = [
  route({
    method: 'get',
    path: '/v1/review/cases/:id/similar',
    tag: 'Review',
    summary: 'Other accounts’ cases with a near-identical portrait side, masked',
    who: 'staff',
    may: 'case.list',
    params: idParams,
    answers: { 200: similarCases },
    refusals: ['not_allowed', 'not_found'],
    handle: async ({ deps, staff, params }) => ({ status: 200, body: await listSimilarCases(deps, params.id, staff) }),
  }),
];

import { route } from '../http/routes';
import { auditPage, auditQuery } from './audit-schema';
import { searchAudit } from './search-audit';

export const auditRoutes = [
  route({
    method: 'get',
    path: '/v1/audit',
    tag: 'Audit',
    summary: 'Who did what and looked at what, newest first; this look is in there too',
    who: 'staff',
    may: 'audit.read',
    query: auditQuery,
    answers: { 200: auditPage },
    refusals: ['not_allowed', 'invalid_input'],
    handle: async ({ deps, query, staff }) => ({ status: 200, body: await searchAudit(deps, staff, query) }),
  }),
];

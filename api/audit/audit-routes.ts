import { route } from '../http/routes';
import { auditPage, auditQuery } from './audit-schema';
import { listAuditRows } from './audit-store';
import { presentAudit } from './present-audit';

const pageSize = 50;

export const auditRoutes = [
  route({
    method: 'get',
    path: '/v1/audit',
    tag: 'Audit',
    summary: 'Who did what and looked at what, newest first',
    who: 'staff',
    may: 'audit.read',
    query: auditQuery,
    answers: { 200: auditPage },
    refusals: ['not_allowed'],
    handle: async ({ deps, query }) => ({
      status: 200,
      body: presentAudit(await listAuditRows(deps.db, query.cursor, pageSize), pageSize, deps.cipher),
    }),
  }),
];

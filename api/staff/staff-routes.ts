import { route } from '../http/routes';
import { openStaffSession } from './open-staff-session';
import { staff, staffSession, staffSessionInput } from './staff-schema';
import { deleteStaffSession } from './staff-store';

export const staffRoutes = [
  route({
    method: 'post',
    path: '/v1/staff/sessions',
    tag: 'Staff',
    summary: 'Sign in to the review desk',
    who: 'anyone',
    body: staffSessionInput,
    answers: { 201: staffSession },
    refusals: ['credentials_wrong', 'too_many_requests'],
    handle: async ({ deps, body, ctx }) => ({ status: 201, body: await openStaffSession(deps, body, ctx.ip) }),
  }),
  route({
    method: 'delete',
    path: '/v1/staff/sessions',
    tag: 'Staff',
    summary: 'Sign out',
    who: 'staff',
    answers: { 204: null },
    refusals: [],
    async handle({ deps, staff: member }) {
      await deleteStaffSession(deps.db, member.tokenHash);
      return { status: 204 };
    },
  }),
  route({
    method: 'get',
    path: '/v1/staff/me',
    tag: 'Staff',
    summary: 'Who is signed in, and in which role',
    who: 'staff',
    answers: { 200: staff },
    refusals: [],
    handle: ({ staff: member }) => ({ status: 200, body: member }),
  }),
];

import { route } from '../http/routes';
import { idParams } from '../http/schemas';
import { changeRole, disableStaff, enableStaff, resetCode, resetPassword } from './change-staff';
import { createStaff } from './create-staff';
import { readSessions, readStaffAccount, readStaffAccounts } from './read-staff';
import {
  enabledInput,
  newStaffInput,
  roleInput,
  staffAccount,
  staffAccountList,
  staffAccountWithPassword,
} from './staff-account-schema';
import { staffSessionList } from './staff-schema';

const tag = 'Staff accounts';
const may = 'staff.manage';

/** What an administrator does with the accounts of others (R16). */
export const staffAccountRoutes = [
  route({
    method: 'get',
    path: '/v1/staff/accounts',
    tag,
    summary: 'Every staff account, by name',
    who: 'staff',
    may,
    answers: { 200: staffAccountList },
    refusals: ['not_allowed'],
    handle: async ({ deps, staff }) => ({ status: 200, body: await readStaffAccounts(deps, staff) }),
  }),
  route({
    method: 'post',
    path: '/v1/staff/accounts',
    tag,
    summary: 'Create an account; answers once with its one-time password',
    who: 'staff',
    may,
    body: newStaffInput,
    answers: { 201: staffAccountWithPassword },
    refusals: ['not_allowed', 'username_taken'],
    async handle({ deps, staff, body }) {
      const { id, password } = await createStaff(deps, body, staff);
      return { status: 201, body: { account: await readStaffAccount(deps, id, staff), password } };
    },
  }),
  route({
    method: 'put',
    path: '/v1/staff/accounts/:id/role',
    tag,
    summary: 'Give another role; what the account holds and may no longer work on goes back to the queue',
    who: 'staff',
    may,
    params: idParams,
    body: roleInput,
    answers: { 200: staffAccount },
    refusals: ['not_allowed', 'not_found', 'own_account'],
    async handle({ deps, staff, params, body }) {
      await changeRole(deps, params.id, body.role, staff);
      return { status: 200, body: await readStaffAccount(deps, params.id, staff) };
    },
  }),
  route({
    method: 'put',
    path: '/v1/staff/accounts/:id/enabled',
    tag,
    summary: 'Disable an account: signed out everywhere, its cases back in the queue; or enable it again',
    who: 'staff',
    may,
    params: idParams,
    body: enabledInput,
    answers: { 200: staffAccount },
    refusals: ['not_allowed', 'not_found', 'own_account'],
    async handle({ deps, staff, params, body }) {
      await (body.enabled ? enableStaff : disableStaff)(deps, params.id, staff);
      return { status: 200, body: await readStaffAccount(deps, params.id, staff) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/staff/accounts/:id/password',
    tag,
    summary: 'A new one-time password in place of the old one; signed out everywhere',
    who: 'staff',
    may,
    params: idParams,
    answers: { 200: staffAccountWithPassword },
    refusals: ['not_allowed', 'not_found', 'own_account'],
    async handle({ deps, staff, params }) {
      const { password } = await resetPassword(deps, params.id, staff);
      return { status: 200, body: { account: await readStaffAccount(deps, params.id, staff), password } };
    },
  }),
  route({
    method: 'delete',
    path: '/v1/staff/accounts/:id/code',
    tag,
    summary: 'Forget the one-time code and the recovery codes; signed out everywhere',
    who: 'staff',
    may,
    params: idParams,
    answers: { 200: staffAccount },
    refusals: ['not_allowed', 'not_found', 'own_account'],
    async handle({ deps, staff, params }) {
      await resetCode(deps, params.id, staff);
      return { status: 200, body: await readStaffAccount(deps, params.id, staff) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/staff/accounts/:id/sessions',
    tag,
    summary: 'Where somebody is signed in',
    who: 'staff',
    may,
    params: idParams,
    answers: { 200: staffSessionList },
    refusals: ['not_allowed', 'not_found'],
    handle: async ({ deps, staff, params }) => ({ status: 200, body: await readSessions(deps, params.id, staff) }),
  }),
];

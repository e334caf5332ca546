import { callerOf, giveDeviceToken } from '../http/caller';
import { route } from '../http/routes';
import { idParams } from '../http/schemas';
import { changePassword } from './change-password';
import { endSession } from './end-session';
import { confirmEnrolment, renewRecoveryCodes, startEnrolment } from './enrol-code';
import { openStaffSession } from './open-staff-session';
import { readOwnAccount, readSessions } from './read-staff';
import { signOut } from './sign-out';
import {
  codeEnrolment,
  confirmationInput,
  ownStaffAccount,
  passwordInput,
  proofInput,
  recoveryCodes,
  staff,
  staffSession,
  staffSessionInput,
  staffSessionList,
} from './staff-schema';

const tag = 'Staff';

/** Signing in, and what all staff do with their own account. */
export const staffRoutes = [
  route({
    method: 'post',
    path: '/v1/staff/sessions',
    tag,
    summary: 'Sign in to the review desk',
    who: 'anyone',
    body: staffSessionInput,
    answers: { 201: staffSession },
    refusals: [
      'credentials_wrong',
      'account_disabled',
      'password_expired',
      'otp_required',
      'otp_wrong',
      'too_many_requests',
    ],
    async handle({ deps, body, ctx }) {
      const { session, device } = await openStaffSession(deps, body, callerOf(ctx));
      giveDeviceToken(ctx, device);
      return { status: 201, body: session };
    },
  }),
  route({
    method: 'delete',
    path: '/v1/staff/sessions',
    tag,
    summary: 'Sign out',
    who: 'staff',
    settingUp: true,
    answers: { 204: null },
    refusals: [],
    async handle({ deps, staff: member }) {
      await signOut(deps, member);
      return { status: 204 };
    },
  }),
  route({
    method: 'get',
    path: '/v1/staff/sessions',
    tag,
    summary: 'Where you are signed in',
    who: 'staff',
    answers: { 200: staffSessionList },
    refusals: [],
    handle: async ({ deps, staff: member }) => ({ status: 200, body: await readSessions(deps, member.id, member) }),
  }),
  route({
    method: 'delete',
    path: '/v1/staff/sessions/:id',
    tag,
    summary: "End one of your sessions; an administrator, anybody's",
    who: 'staff',
    params: idParams,
    answers: { 204: null },
    refusals: ['not_found'],
    async handle({ deps, staff: member, params }) {
      await endSession(deps, params.id, member);
      return { status: 204 };
    },
  }),
  route({
    method: 'get',
    path: '/v1/staff/me',
    tag,
    summary: 'Who is signed in, in which role, and what must be done before anything else',
    who: 'staff',
    settingUp: true,
    answers: { 200: staff },
    refusals: [],
    handle: ({ staff: member }) => ({ status: 200, body: member }),
  }),
  route({
    method: 'get',
    path: '/v1/staff/account',
    tag,
    summary: 'Your own account',
    who: 'staff',
    settingUp: true,
    answers: { 200: ownStaffAccount },
    refusals: [],
    handle: async ({ deps, staff: member }) => ({ status: 200, body: await readOwnAccount(deps, member) }),
  }),
  route({
    method: 'post',
    path: '/v1/staff/password',
    tag,
    summary: 'Change your password; signs you out everywhere else',
    who: 'staff',
    settingUp: true,
    body: passwordInput,
    answers: { 204: null },
    refusals: ['credentials_wrong', 'password_expired', 'too_many_requests'],
    async handle({ deps, staff: member, body, ctx }) {
      await changePassword(deps, member, body, callerOf(ctx));
      return { status: 204 };
    },
  }),
  route({
    method: 'post',
    path: '/v1/staff/code',
    tag,
    summary: 'Begin to enrol a one-time code, or another in place of yours',
    who: 'staff',
    settingUp: true,
    body: proofInput,
    answers: { 201: codeEnrolment },
    refusals: ['credentials_wrong', 'password_expired', 'otp_required', 'otp_wrong', 'too_many_requests'],
    handle: async ({ deps, staff: member, body, ctx }) => ({
      status: 201,
      body: await startEnrolment(deps, member, body, callerOf(ctx)),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/staff/code/confirmation',
    tag,
    summary: 'Confirm the one-time code; answers once with the recovery codes, and signs you out everywhere else',
    who: 'staff',
    settingUp: true,
    body: confirmationInput,
    answers: { 200: recoveryCodes },
    refusals: ['otp_wrong', 'enrolment_not_started', 'too_many_requests'],
    handle: async ({ deps, staff: member, body }) => ({
      status: 200,
      body: await confirmEnrolment(deps, member, body.otp),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/staff/code/recovery-codes',
    tag,
    summary: 'New recovery codes in place of the old ones',
    who: 'staff',
    body: proofInput,
    answers: { 200: recoveryCodes },
    refusals: ['credentials_wrong', 'otp_required', 'otp_wrong', 'enrolment_not_started', 'too_many_requests'],
    handle: async ({ deps, staff: member, body, ctx }) => ({
      status: 200,
      body: await renewRecoveryCodes(deps, member, body, callerOf(ctx)),
    }),
  }),
];

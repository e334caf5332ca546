import { z } from 'zod';
import type {
  CodeEnrolment,
  OwnStaffAccount,
  RecoveryCodes,
  Staff,
  StaffSession,
  StaffSessionList,
} from '../../domain/contract/staff';
import { longestPassword } from '../../domain/staff/check-account';
import { roles } from '../../domain/staff/roles';
import { staffNeeds } from '../../domain/staff/staff-needs';
import { id, instant } from '../http/schemas';

const password = z.string().min(1, 'missing').max(longestPassword);
const otp = z
  .string()
  .max(16)
  .meta({ description: 'One-time code of six digits, or a recovery code', example: '123456' });

export const staffSessionInput = z.object({
  username: z.string().min(1, 'missing').max(64),
  password,
  otp: otp.optional().meta({ description: 'Asked for with `otp_required` where the account has a one-time code' }),
});

/** Who is signed in proves it once more. */
export const proofInput = z.object({ password, otp: otp.optional() });
export const passwordInput = z.object({ password, newPassword: z.string().min(1, 'missing').max(longestPassword) });
export const confirmationInput = z.object({ otp: otp.min(1, 'missing') });

export const staff = z
  .object({
    id,
    username: z.string(),
    role: z.enum(roles),
    needs: z.enum(staffNeeds).optional().meta({ description: 'To be done before anything else' }),
  })
  .meta({ id: 'Staff' }) satisfies z.ZodType<Staff>;

export const staffSession = z
  .object({ token: z.string(), expiresAt: instant, staff })
  .meta({ id: 'StaffSession' }) satisfies z.ZodType<StaffSession>;

export const ownStaffAccount = z
  .object({
    username: z.string(),
    role: z.enum(roles),
    code: z.object({ since: instant, recoveryCodesLeft: z.number() }).nullable(),
    codesRequired: z.boolean(),
  })
  .meta({ id: 'OwnStaffAccount' }) satisfies z.ZodType<OwnStaffAccount>;

export const codeEnrolment = z
  .object({ secret: z.string(), uri: z.string(), until: instant })
  .meta({ id: 'CodeEnrolment' }) satisfies z.ZodType<CodeEnrolment>;

export const recoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes' }) satisfies z.ZodType<RecoveryCodes>;

export const staffSessionList = z
  .object({
    sessions: z.array(
      z.object({
        id,
        createdAt: instant,
        lastSeenAt: instant,
        expiresAt: instant,
        device: z.string(),
        address: z.string(),
        current: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'StaffSessionList' }) satisfies z.ZodType<StaffSessionList>;

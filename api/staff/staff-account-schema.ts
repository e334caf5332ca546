import { z } from 'zod';
import type { StaffAccount, StaffAccountList, StaffAccountWithPassword } from '../../domain/contract/staff';
import { checkUsername } from '../../domain/staff/check-account';
import { roles } from '../../domain/staff/roles';
import { id, instant } from '../http/schemas';

const role = z.enum(roles);

export const newStaffInput = z.object({
  username: z
    .string()
    .min(1, 'missing')
    .max(64)
    .refine((name) => checkUsername(name) === undefined, 'username_form'),
  role,
});
export const roleInput = z.object({ role });
export const enabledInput = z.object({ enabled: z.boolean() });

export const staffAccount = z
  .object({
    id,
    username: z.string(),
    role,
    enabled: z.boolean(),
    createdAt: instant,
    temporaryPassword: z.boolean(),
    passwordExpiresAt: instant.nullable(),
    passwordExpired: z.boolean(),
    lockedUntil: instant
      .nullable()
      .meta({ description: 'Somewhere too much was tried; a new password or a reset of the code lifts it' }),
    hasCode: z.boolean(),
    sessions: z.number(),
    heldCases: z.number(),
    you: z.boolean(),
  })
  .meta({ id: 'StaffAccount' }) satisfies z.ZodType<StaffAccount>;

export const staffAccountList = z
  .object({ accounts: z.array(staffAccount) })
  .meta({ id: 'StaffAccountList' }) satisfies z.ZodType<StaffAccountList>;

export const staffAccountWithPassword = z
  .object({ account: staffAccount, password: z.string().meta({ description: 'Told once' }) })
  .meta({ id: 'StaffAccountWithPassword' }) satisfies z.ZodType<StaffAccountWithPassword>;

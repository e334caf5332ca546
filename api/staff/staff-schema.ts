import { z } from 'zod';
import type { Staff, StaffSession } from '../../domain/contract';
import { roles } from '../../domain/staff/roles';
import { id, instant } from '../http/schemas';

export const staffSessionInput = z.object({
  username: z.string().min(1, 'missing').max(64),
  password: z.string().min(1, 'missing').max(256),
  otp: z.string().max(16).optional().meta({ description: 'One-time code; the sandbox asks for none' }),
});

export const staff = z
  .object({ id, username: z.string(), role: z.enum(roles) })
  .meta({ id: 'Staff' }) satisfies z.ZodType<Staff>;

export const staffSession = z
  .object({ token: z.string(), expiresAt: instant, staff })
  .meta({ id: 'StaffSession' }) satisfies z.ZodType<StaffSession>;

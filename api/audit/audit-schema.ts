import { z } from 'zod';
import { actorKinds, auditActions, auditSubjects } from '../../domain/audit/audit-actions';
import { type CivilDate, isCivilDate } from '../../domain/calendar/civil-date';
import type { AuditPage } from '../../domain/contract/audit';
import { holdsIdNumber } from '../../domain/identity/id-number';
import { id, instant } from '../http/schemas';

/** Nothing was written before computers counted from here, and no database minds it. */
const firstDay: CivilDate = '1970-01-01';
const beijingDay = z
  .string()
  .refine((text) => isCivilDate(text) && text >= firstDay, 'not_a_date')
  .meta({ description: 'A day in Beijing, YYYY-MM-DD', example: '2026-12-01' });

export const auditQuery = z.object({
  who: z
    .string()
    .min(1, 'malformed')
    .max(64)
    .refine((typed) => !holdsIdNumber(typed), 'holds_id_number')
    .optional()
    .meta({ description: "A member of staff's user name, or the id of whoever did it" }),
  action: z.enum(auditActions).optional(),
  subjectKind: z.enum(auditSubjects).optional(),
  subjectId: id.optional(),
  from: beijingDay.optional(),
  to: beijingDay.optional().meta({ description: 'The last day, itself included' }),
  cursor: id.optional().meta({ description: 'The `next` of the page before' }),
});

export const auditPage = z
  .object({
    entries: z.array(
      z.object({
        id,
        at: instant,
        actor: z.object({
          kind: z.enum(actorKinds),
          id: id.nullable(),
          name: z.string().nullable(),
        }),
        action: z.string(),
        subject: z.object({ kind: z.string(), id }),
        reason: z.string().nullable(),
        reasonDamaged: z.boolean().meta({ description: 'There is a reason, and it cannot be opened' }),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'AuditPage' }) satisfies z.ZodType<AuditPage>;

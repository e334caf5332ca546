import { z } from 'zod';
import { longestCallReason } from '../../domain/clearing/assisted-clearing';
import { clearingPurposes } from '../../domain/clearing/clearing-photos';
import { pendingRequests } from '../../domain/clearing/precondition';
import type {
  AssistedClearing,
  AssistedClearingInput,
  AssistedPhoto,
  CallerSearch,
  CallerSearchInput,
} from '../../domain/contract/assisted-clearing';
import { readIdNumber } from '../../domain/identity/id-number';
import { auditedWords } from '../audit/audited-words-schema';
import { clearing, clearingInput } from '../clearing/clearing-request-schema';
import type { BadField } from '../http/refusal';
import { id, instant } from '../http/schemas';
import { photo, photoUpload } from '../photo/photo-schema';

export const ticketParams = z.object({ ticket: z.string().max(64) });

const reason = auditedWords(longestCallReason)
  .min(1, 'missing')
  .meta({ description: 'What the caller wants and how they proved who they are; no names and no numbers' });

export const callerSearchInput = z.object({
  idNumber: z.string().max(64).optional().meta({ description: 'As the caller says it' }),
  hostId: z
    .string()
    .trim()
    .min(1, 'missing')
    .max(128)
    .optional()
    .meta({ description: 'As the super-app knows the account' }),
  reason,
}) satisfies z.ZodType<CallerSearchInput>;

/** One of the two, and a number that there can be: a slip of the hand costs no search. */
export function checkCallerSearch(body: unknown): BadField[] {
  const { idNumber, hostId } = (body ?? {}) as Partial<Record<keyof CallerSearchInput, unknown>>;
  if (idNumber === undefined) return hostId === undefined ? [{ path: 'idNumber', code: 'missing' }] : [];
  if (hostId !== undefined) return [{ path: 'hostId', code: 'unknown_field' }];
  const read = typeof idNumber === 'string' ? readIdNumber(idNumber) : undefined;
  return read && !read.ok ? [{ path: 'idNumber', code: read.problem }] : [];
}

export const callerSearch = z
  .object({
    account: z
      .object({
        realName: z
          .object({ maskedName: z.string(), maskedIdNumber: z.string(), verifiedAt: instant })
          .nullable()
          .meta({ description: '`null`: not verified, or cleared already' }),
        pending: z.enum(pendingRequests).nullable().meta({ description: 'What of it is under review' }),
        frozenSince: instant.nullable(),
        ticket: z
          .object({ value: z.string(), until: instant })
          .nullable()
          .meta({ description: 'For whoever searched, and nobody else; `null` where there is nothing to clear' }),
      })
      .nullable(),
  })
  .meta({ id: 'CallerSearch' }) satisfies z.ZodType<CallerSearch>;

export const assistedPurpose = z.enum(clearingPurposes);
export const assistedPhotoUpload = photoUpload.extend({ side: assistedPurpose });

/** Without what was read: whoever takes the call has no case in which to look at it. */
export const assistedPhoto = photo
  .omit({ reading: true, failedTries: true })
  .meta({ id: 'AssistedPhoto' }) satisfies z.ZodType<AssistedPhoto>;

export const assistedClearingInput = clearingInput
  .extend({ reason })
  .meta({ id: 'AssistedClearingInput' }) satisfies z.ZodType<AssistedClearingInput>;

export const assistedClearing = clearing
  .pick({ id: true, status: true, submittedAt: true, dueAt: true })
  .extend({ caseId: id.meta({ description: 'The case in which two others decide' }) })
  .meta({ id: 'AssistedClearing' }) satisfies z.ZodType<AssistedClearing>;

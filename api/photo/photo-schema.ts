import { z } from 'zod';
import type { Photo, PhotoProblem } from '../../domain/contract/photo';
import type { ErrorCode } from '../../domain/error-codes';
import { type PhotoHelp, photoProblemCatalogue, photoProblemCodes } from '../../domain/photo/photo-problems';
import { photoPurposes } from '../../domain/photo/photo-sides';
import type { Reading, ReadingField } from '../../domain/reading/reading';
import { day, id, instant } from '../http/schemas';

const helps = [...new Set(Object.values(photoProblemCatalogue).map(({ help }) => help))] as [PhotoHelp, ...PhotoHelp[]];

export const photoProblem = z
  .object({
    code: z.enum(photoProblemCodes),
    weight: z.enum(['stop', 'warn']),
    message: z.string().meta({ description: 'What happened and what to do' }),
    help: z.enum(helps).meta({ description: 'Which picture of a good and a bad photo goes with it' }),
    number: z.string().optional().meta({ example: '2010019' }),
  })
  .meta({
    id: 'PhotoProblem',
    description: '`stop`: take another photo; `warn`: it may be refused',
  }) satisfies z.ZodType<PhotoProblem>;

const confidence = z.number().min(0).max(1).optional();
const confidences = {
  name: confidence,
  sex: confidence,
  ethnicity: confidence,
  birthDate: confidence,
  address: confidence,
  idNumber: confidence,
  authority: confidence,
  validFrom: confidence,
  validUntil: confidence,
} satisfies Record<ReadingField, typeof confidence>;

/** What was read; shared with cases and comparisons. */
export const reading = z
  .object({
    name: z.string().optional(),
    sex: z.enum(['male', 'female']).optional(),
    ethnicity: z.string().optional().meta({ example: '汉' }),
    birthDate: day.optional(),
    address: z.string().optional(),
    idNumber: z.string().optional(),
    authority: z.string().optional(),
    validFrom: day.optional(),
    validUntil: day.nullable().optional().meta({ description: 'null: long-term (长期); absent: not read' }),
    confidence: z.object(confidences).optional(),
  })
  .meta({
    id: 'Reading',
    description: 'Only what could be read, each field with its confidence from 0 to 1',
  }) satisfies z.ZodType<Reading>;

export const readingState = z
  .enum(['read', 'timed-out', 'none'])
  .meta({ description: '`timed-out`: it took too long; `none`: no reader looked' });

export const photo = z
  .object({
    id,
    side: z.enum(photoPurposes),
    width: z.number(),
    height: z.number(),
    uploadedAt: instant,
    erasedAfter: instant,
    problems: z.array(photoProblem),
    reading,
    readingState,
    failedTries: z.number().meta({
      description:
        'Photos of this side that had to be taken again since the last submission; from 3 on a person may look instead',
    }),
  })
  .meta({ id: 'Photo' }) satisfies z.ZodType<Photo>;

/** Described for the document; `receive-photo.ts` reads it. */
export const photoUpload = z.object({
  side: z.enum(photoPurposes),
  file: z.string().meta({ format: 'binary', description: 'JPEG, PNG or WebP; at most 10 MB and 50 megapixels' }),
});

/** What an upload may be refused with, whoever sends it. */
export const photoUploadRefusals = [
  'photo_unreadable',
  'photo_too_large',
  'photo_limit_reached',
  'not_found',
  'invalid_input',
  'idempotency_key_reused',
  'idempotency_key_invalid',
  'unavailable',
  'too_many_requests',
  'busy',
] as const satisfies readonly ErrorCode[];

export const side = z.enum(photoPurposes);
export const photoQuery = z.object({ unused: z.enum(['true', 'false']).optional() });
export const photoList = z.object({ photos: z.array(photo) });

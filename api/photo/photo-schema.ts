import { z } from 'zod';
import type { Photo } from '../../domain/contract';
import { type PhotoProblemCode, photoProblemCatalogue } from '../../domain/photo/photo-problems';
import { photoSides } from '../../domain/photo/photo-sides';
import { id, instant } from '../http/schemas';

const codes = Object.keys(photoProblemCatalogue) as [PhotoProblemCode, ...PhotoProblemCode[]];

export const photoProblem = z
  .object({ code: z.enum(codes), weight: z.enum(['stop', 'warn']), message: z.string() })
  .meta({ id: 'PhotoProblem', description: '`stop`: take another photo; `warn`: it may be refused' });

export const photo = z
  .object({
    id,
    side: z.enum(photoSides),
    width: z.number(),
    height: z.number(),
    uploadedAt: instant,
    erasedAfter: instant,
    problems: z.array(photoProblem),
    reading: z
      .record(z.string(), z.never())
      .meta({ description: 'Fields read from the picture; empty until reading arrives' }),
  })
  .meta({ id: 'Photo' }) satisfies z.ZodType<Photo>;

/** Described for the document; `receive-photo.ts` reads it. */
export const photoUpload = z.object({
  side: z.enum(photoSides),
  file: z.string().meta({ format: 'binary', description: 'JPEG, PNG or WebP; at most 10 MB and 50 megapixels' }),
});

export const side = z.enum(photoSides);
export const photoQuery = z.object({ unused: z.enum(['true', 'false']).optional() });
export const photoList = z.object({ photos: z.array(photo) });

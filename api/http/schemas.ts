import { z } from 'zod';

/** Pieces that the schemas of several features are made of. */
export const id = z.uuid().meta({ example: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59' });
export const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC', example: '2026-12-01T08:30:00.000Z' });
export const day = z.string().meta({ description: 'A day, YYYY-MM-DD', example: '2026-12-01' });
export const idParams = z.object({ id });
export const cursor = z.string().max(200).optional().meta({ description: 'The `next` of the page before' });

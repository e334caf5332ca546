import { z } from 'zod';
import type {
  ClaimedClearingInput,
  HolderClaim,
  HolderClaimInput,
  Objection,
  ObjectionInput,
} from '../../domain/contract/holder-claim';
import { holderClaimFields } from '../../domain/holder-claim/holder-claim-fields';
import { holderClaimStatuses } from '../../domain/holder-claim/holder-claim-states';
import { longestObjection, objectionStatuses } from '../../domain/holder-claim/objection';
import { day, id, instant } from '../http/schemas';
import { reviewedRequest } from '../review/reviewed-request-schema';
import { cardInput } from '../verification/verification-schema';

export const holderClaimInput = cardInput
  .extend({ holdingPhotoId: z.uuid('photo_not_found') })
  .meta({ id: 'HolderClaimInput' }) satisfies z.ZodType<HolderClaimInput>;

/** Made by us, and of no use elsewhere. */
const claimedAccountId = z.string().meta({ description: 'Names the account in this claim, and nowhere else' });

export const holderClaim = z
  .object({
    ...reviewedRequest({
      steps: ['submitted', 'proof', 'objection', 'dispute', 'clearing', 'result', 'withdrawn'],
      field: z.enum(holderClaimFields),
    }),
    status: z.enum(holderClaimStatuses).meta({
      description: '`announced`: the other account was told and may object; `disputed`: it did; `clearing`: in review',
    }),
    maskedName: z.string(),
    maskedIdNumber: z.string(),
    validFrom: day,
    validUntil: day.nullable(),
    provedUntil: instant.nullable().meta({ description: 'Until when the proof is good' }),
    proofExpired: z.boolean().meta({ description: 'It has to be proved again' }),
    accounts: z
      .array(
        z.object({
          id: claimedAccountId,
          maskedNickname: z.string(),
          phoneTail: z.string().nullable().meta({ description: 'The last digits of its phone' }),
          verifiedAt: instant,
          closed: z.boolean().meta({ description: 'As the host says' }),
          hostSilent: z.boolean().meta({ description: 'The host did not answer: this is what we knew' }),
        }),
      )
      .meta({ description: 'Those bound to the identity, once it is proved; empty: it is free' }),
    objectionUntil: instant.nullable().meta({ description: 'Until when the other account may object' }),
  })
  .meta({ id: 'HolderClaim' }) satisfies z.ZodType<HolderClaim>;

export const claimedClearingInput = z
  .object({ accountId: claimedAccountId.max(100) })
  .meta({ id: 'ClaimedClearingInput' }) satisfies z.ZodType<ClaimedClearingInput>;

export const objection = z
  .object({
    id,
    status: z.enum(objectionStatuses).meta({ description: '`open`: you may object' }),
    announcedAt: instant,
    objectionUntil: instant,
    objectedAt: instant.nullable(),
    words: z.string().nullable(),
    dueAt: instant.nullable().meta({ description: 'With `objected`: when a senior will have decided' }),
    decidedAt: instant.nullable(),
  })
  .meta({ id: 'Objection' }) satisfies z.ZodType<Objection>;

/** Something that can be seen: a senior is to read it. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

export const objectionInput = z
  .object({ words: z.string().trim().regex(visible, 'missing').max(longestObjection) })
  .meta({ id: 'ObjectionInput' }) satisfies z.ZodType<ObjectionInput>;

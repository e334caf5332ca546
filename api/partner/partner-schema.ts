import { z } from 'zod';
import type {
  Partner,
  PartnerAccountState,
  PartnerEventBody,
  PartnerEventList,
  PartnerList,
  PartnerWithKey,
  PartnerWithSecret,
  Replay,
  ReplayInput,
  WebhookDeliveryList,
} from '../../domain/contract/partner';
import { restrictionReasons } from '../../domain/partner/account-state';
import { deliveryStatuses } from '../../domain/partner/deliveries';
import { partnerEvents } from '../../domain/partner/partner-events';
import { partnerScopes } from '../../domain/partner/scopes';
import { documentStates } from '../../domain/real-name/document-state';
import { realNameLevels } from '../../domain/real-name/level';
import { day, id, instant } from '../http/schemas';

/** As many as a number of events ever has. */
const sequence = z.coerce.number().int().min(0).max(2_147_483_647);

export const hostIdParams = z.object({
  hostId: z.string().min(1).max(128).meta({ description: 'The account, by the super-app’s own id of it' }),
});

export const partnerAccountState = z
  .object({
    verified: z.boolean(),
    level: z.enum(realNameLevels).meta({ description: 'The class of account that the verification is enough for' }),
    documentState: z.enum(documentStates).nullable().meta({ description: '`null`: nobody is verified' }),
    restricted: z.boolean().meta({ description: 'Something does not work now' }),
    reasons: z
      .array(z.enum(restrictionReasons))
      .meta({ description: 'Why: the ID card has expired and the grace is over, or a report freezes the account' }),
  })
  .meta({ id: 'PartnerAccountState' }) satisfies z.ZodType<PartnerAccountState>;

export const partnerEvent = z
  .object({
    id: id.meta({ description: 'The same however often it arrives: pass over what you have seen' }),
    sequence: z.number().meta({ description: 'Counts the events of your endpoint from 1, without gaps' }),
    type: z.enum(partnerEvents),
    at: instant,
    hostId: z.string().nullable().meta({ description: '`null` in a test' }),
    state: partnerAccountState.nullable().meta({ description: 'As it was once this had happened; `null` in a test' }),
  })
  .meta({ id: 'PartnerEvent' }) satisfies z.ZodType<PartnerEventBody>;

export const eventsQuery = z.object({
  after: sequence.default(0).meta({ description: 'The number of the last event that you have' }),
});
export const partnerEventList = z
  .object({ events: z.array(partnerEvent).meta({ description: 'In order, at most a hundred' }) })
  .meta({ id: 'PartnerEventList' }) satisfies z.ZodType<PartnerEventList>;

const key = z.object({
  id,
  hint: z.string().meta({ example: 'partner_…x7Qa' }),
  scopes: z.array(z.enum(partnerScopes)),
  createdAt: instant,
  lastUsedOn: day.nullable(),
  revokedAt: instant.nullable(),
});

const endpoint = z.object({
  url: z.string(),
  paused: z.boolean(),
  lastSequence: z.number(),
  waiting: z.number(),
  dead: z.number(),
  nextTryAt: instant.nullable(),
  oldSecretUntil: instant.nullable(),
});

export const partner = z
  .object({ id, name: z.string(), createdAt: instant, keys: z.array(key), endpoint: endpoint.nullable() })
  .meta({ id: 'Partner' }) satisfies z.ZodType<Partner>;

export const partnerList = z
  .object({ partners: z.array(partner) })
  .meta({ id: 'PartnerList' }) satisfies z.ZodType<PartnerList>;

export const partnerWithKey = z
  .object({ partner, key: z.string().meta({ description: 'Told once' }) })
  .meta({ id: 'PartnerWithKey' }) satisfies z.ZodType<PartnerWithKey>;

export const partnerWithSecret = z
  .object({
    partner,
    secret: z.string().nullable().meta({ description: 'Told once; `null` where it is the same still' }),
  })
  .meta({ id: 'PartnerWithSecret' }) satisfies z.ZodType<PartnerWithSecret>;

export const newPartnerInput = z.object({ name: z.string().trim().min(1, 'missing').max(64) });
export const newKeyInput = z.object({
  scopes: z
    .array(z.enum(partnerScopes))
    .min(1, 'missing')
    .max(partnerScopes.length)
    .refine((scopes) => new Set(scopes).size === scopes.length),
});
export const keyParams = z.object({ id, keyId: id });
export const endpointInput = z.object({
  url: z.string().trim().min(1, 'missing').max(500).meta({ example: 'https://pay.example.com/shiming' }),
});
export const pausedInput = z.object({ paused: z.boolean() });
export const replayInput = z.union([
  z.strictObject({ sequence: z.number().int().min(1).max(2_147_483_647) }),
  z.strictObject({ since: instant }),
]) satisfies z.ZodType<ReplayInput>;
export const replay = z.object({ replayed: z.number() }) satisfies z.ZodType<Replay>;

export const deliveriesQuery = z.object({
  status: z.enum(deliveryStatuses).optional(),
  cursor: sequence.optional().meta({ description: 'The `next` of the page before' }),
});

export const webhookDeliveryList = z
  .object({
    deliveries: z.array(
      z.object({
        id,
        sequence: z.number(),
        type: z.enum(partnerEvents),
        at: instant,
        status: z.enum(deliveryStatuses),
        tries: z.number(),
        triedAt: instant.nullable(),
        fault: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'WebhookDeliveryList' }) satisfies z.ZodType<WebhookDeliveryList>;

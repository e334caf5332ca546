import { z } from 'zod';
import { addDays, isCivilDate, startOfBeijingDay } from '../../domain/calendar/civil-date';
import { channelNames } from '../../domain/notice/channels';
import { languages } from '../../domain/words';
import {
  businessLines,
  cardCount,
  contact,
  email,
  fen,
  hostFacts,
  isReckonable,
  nickname,
  openId,
  phone,
  phoneTail,
} from '../host/host-schema';
import { instant } from '../http/schemas';

/** Beyond these, times no longer sort as text, and counting working days to them would take seconds. */
export const earliestInstant = '2000-01-01T00:00:00.000Z';
export const latestInstant = '2199-12-31T23:59:59.999Z';

export const clockInput = z
  .union([
    z.object({ now: z.iso.datetime({ offset: true }) }),
    z.object({ advanceDays: z.number().min(-36_500).max(36_500) }),
  ])
  .meta({ description: `The clock stays between ${earliestInstant} and ${latestInstant}` });

export const clockReading = z.object({ now: instant });

/** The code `sandbox:NAME` signs in as this account. */
export const accountParams = z.object({
  name: z
    .string()
    .regex(/^[\p{L}\p{N}_.-]{1,64}$/u)
    .meta({ example: 'alice' }),
});

/** An instant, or a day of Beijing that counts from its beginning or, for what lasts until it, to its end. */
const moment = (edge: 'beginning' | 'end') =>
  z
    .union([z.iso.datetime({ offset: true }), z.string().refine(isCivilDate)], 'not_a_moment')
    .refine(isReckonable, 'not_a_moment')
    .transform((text) => {
      if (!isCivilDate(text)) return new Date(text).toISOString();
      return startOfBeijingDay(edge === 'end' ? addDays(text, 1) : text).toISOString();
    })
    .meta({ description: `ISO 8601 with a zone, or a day of Beijing, which counts to its ${edge}` });

/** What the host shall say from now on; what is not named stays as it was. */
export const hostInput = z
  .strictObject({
    balance: fen.meta({ description: 'In fen' }),
    fundsInTransit: fen.meta({ description: 'In fen; comes back 72 hours after it was sent' }),
    fundsInTransitSince: moment('beginning').nullable(),
    boundCards: cardCount,
    refundableUntil: moment('end').nullable(),
    frozenUntil: z.union([moment('end'), z.literal('indefinite')], 'not_a_moment').nullable(),
    registeredAt: moment('beginning'),
    activated: z.boolean(),
    businessLines,
    nickname: nickname.nullable(),
    phoneTail: phoneTail.nullable().meta({ description: 'The last two to four digits of its phone number' }),
    phone: phone.nullable(),
    email: email.nullable(),
    openId: openId.nullable(),
    closed: z.boolean(),
    unreachable: z.boolean().meta({ description: 'The host does not answer when it is asked about this account' }),
  })
  .partial();

export const hostAccount = hostFacts
  .extend({ ...contact.shape, unreachable: z.boolean() })
  .meta({ id: 'SandboxHostAccount' });

export const outboxQuery = z.object({
  account: accountParams.shape.name.optional().meta({ description: 'Only of this account' }),
  channel: z.enum(channelNames).optional(),
});

/** What would have been sent, newest first. */
export const outbox = z
  .object({
    messages: z.array(
      z.object({
        id: z.string(),
        account: z.string().meta({ description: 'By what the super-app knows it', example: 'alice' }),
        channel: z.enum(channelNames),
        to: z.string().meta({ description: 'A phone number, an address, or an open id' }),
        kind: z.string(),
        title: z.string(),
        body: z.string(),
        action: z.string().meta({ description: 'Where it leads in the mini-program' }),
        language: z.enum(languages),
        sentAt: instant,
      }),
    ),
  })
  .meta({ id: 'SandboxOutbox' });

import { z } from 'zod';
import type { Contact } from '../../domain/host/contact';
import type { HostFacts } from '../../domain/host/host-facts';

/** Within these every sum of times is a time. */
const [earliest, latest] = [Date.parse('1970-01-01T00:00:00Z'), Date.parse('2199-12-31T23:59:59.999Z')];

/** Whether a text that is an instant, or a day, lies where times can be reckoned with. */
export function isReckonable(text: string): boolean {
  const time = Date.parse(text);
  return time >= earliest && time <= latest;
}

/** More than any wallet holds, and sums of it are exact. */
const mostFen = 100_000_000_000_000;
export const fen = z.number('not_in_fen').int('not_in_fen').min(0, 'not_in_fen').max(mostFen, 'not_in_fen');
export const cardCount = z.number().int().min(0).max(1_000);

const moment = z.iso
  .datetime({ offset: true })
  .refine(isReckonable)
  .meta({ description: 'ISO 8601 with a zone, from 1970 to 2199', example: '2026-12-03T02:00:00Z' });

export const businessLines = z
  .array(
    z.object({
      code: z.string().min(1).max(64).meta({ example: 'fund' }),
      name: z.string().min(1).max(64).meta({ description: 'As people know it', example: '零钱通' }),
      releaseUrl: z
        .string()
        .max(500)
        // Nothing that runs where it is opened.
        .regex(/^(https?:\/\/|weixin:\/\/|\/(?!\/))/i)
        .meta({
          description:
            'Where the person releases it: a web address, or a page of the mini-program that begins with `/`',
          example: 'https://fund.example.com/real-name/release',
        }),
    }),
  )
  .max(100);

export const nickname = z.string().min(1).max(64);
export const phoneTail = z.string().regex(/^\d{2,4}$/, 'malformed');

/** What the host says of an account. What else it says is left out. */
export const hostFacts = z
  .object({
    balance: fen.meta({ description: 'In the wallet, in fen', example: 1230 }),
    fundsInTransit: fen.meta({ description: 'Sent, and neither arrived nor come back, in fen', example: 0 }),
    fundsInTransitSince: moment
      .nullable()
      .meta({ description: 'When the last of it was sent; `null` where there is none or it is not known' }),
    boundCards: cardCount.meta({ description: 'Bank cards bound to the account', example: 0 }),
    refundableUntil: moment.nullable().meta({
      description: 'Until when the last order of the last 30 days that could be refunded can be; `null`: none',
    }),
    frozenUntil: z
      .union([moment, z.literal('indefinite')])
      .nullable()
      .meta({
        description:
          'Until when the account is, or last was, frozen; `indefinite` while no end is known; `null` where it never was',
      }),
    registeredAt: moment,
    activated: z.boolean(),
    businessLines: businessLines.meta({ description: 'Every business that uses the real name of the account now' }),
    // These two only help to recognise an account: an odd one is as good as none, and stops no clearing.
    nickname: nickname
      .nullable()
      .default(null)
      .catch(null)
      .meta({ description: 'What the account is called now', example: '小鱼儿' }),
    phoneTail: phoneTail
      .nullable()
      .default(null)
      .catch(null)
      .meta({ description: 'The last two to four digits of its phone number' }),
    closed: z.boolean().default(false).meta({ description: 'It was closed: nobody signs in to it any more' }),
  })
  .meta({ id: 'HostFacts' }) satisfies z.ZodType<HostFacts>;

export const phone = z.string().regex(/^\+[1-9]\d{5,14}$/, 'malformed');
export const email = z.email('malformed').max(254, 'malformed');
export const openId = z.string().regex(/^[\w-]{1,128}$/, 'malformed');

/** How the host says that somebody can be reached. An odd address is as good as none: the next channel is tried. */
export const contact = z
  .object({
    phone: phone.nullable().default(null).catch(null).meta({ description: 'E.164', example: '+8613800000000' }),
    email: email.nullable().default(null).catch(null).meta({ example: 'lin@example.com' }),
    openId: openId
      .nullable()
      .default(null)
      .catch(null)
      .meta({ description: 'By what WeChat knows the person in this mini-program' }),
  })
  .meta({ id: 'Contact' }) satisfies z.ZodType<Contact>;

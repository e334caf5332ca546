import type { Context } from 'koa';
import type { Place } from '../../domain/activity/place';
import type { ErrorCode } from '../../domain/error-codes';
import type { Language } from '../../domain/words';
import type { Deps } from '../deps';
import { placeOf } from './place-of';
import type { Person } from './who';

/** Whose request it is, from where, and in which language the answer is. */
interface Asked {
  accountId: string;
  from: Place;
  language: Language;
}

/** What a person asks for, once, however often it is sent. */
export interface Submitting<Input> extends Asked {
  input: Input;
  idempotencyKey: string;
}

/** What any submission may be refused with. */
export const submissionRefusals = [
  'invalid_input',
  'account_frozen',
  'clearing_pending',
  'verification_pending',
  'idempotency_key_reused',
  'idempotency_key_invalid',
  'too_many_requests',
] as const satisfies readonly ErrorCode[];

interface Request {
  deps: Deps;
  person: Person;
  language: Language;
  ctx: Context;
}

export function askedBy({ deps, person, language, ctx }: Request): Asked {
  return { accountId: person.accountId, from: placeOf(ctx, deps), language };
}

export function submissionOf<Input>(request: Request & { body: Input }): Submitting<Input> {
  return { ...askedBy(request), input: request.body, idempotencyKey: request.ctx.get('Idempotency-Key') };
}

import type { Context } from 'koa';
import type { Place } from '../../domain/activity/place';
import type { ErrorCode } from '../../domain/error-codes';
import type { Language } from '../../domain/words';
import type { Deps } from '../deps';
import { placeOf } from './place-of';
import type { Person } from './who';

/** What a person asks for, once, however often it is sent. */
export interface Submitting<Input> {
  accountId: string;
  input: Input;
  idempotencyKey: string;
  from: Place;
  language: Language;
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

interface Request<Input> {
  deps: Deps;
  person: Person;
  body: Input;
  language: Language;
  ctx: Context;
}

export function submissionOf<Input>({ deps, person, body, language, ctx }: Request<Input>): Submitting<Input> {
  return {
    accountId: person.accountId,
    input: body,
    idempotencyKey: ctx.get('Idempotency-Key'),
    from: placeOf(ctx, deps),
    language,
  };
}

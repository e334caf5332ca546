import type { Middleware } from 'koa';
import type { Logger } from 'pino';
import type { Problem } from '../../domain/contract/problem';
import { errorCodes } from '../../domain/error-codes';
import { fieldProblemWords } from '../../domain/verification/field-problems';
import { type CodeWithWaysOn, hasWaysOn, type WayOn, waysOn } from '../../domain/ways-on';
import { chooseLanguage, fill, type Language, type Words } from '../../domain/words';
import { presentPreconditions } from '../clearing/present-preconditions';
import { isUnreachable } from '../database/database-errors';
import { Refusal } from './refusal';

function ways(refused: CodeWithWaysOn, language: Language): Problem['ways'] {
  const known: Partial<Record<WayOn, Words>> = waysOn[refused];
  return Object.entries(known).map(([code, words]) => ({ code: code as WayOn, words: words[language] }));
}

/** A refusal as an RFC 9457 problem document, in the words of the reader's language. */
export function presentProblem(refusal: Refusal, language: Language, requestId: string): Problem {
  const { fields, values, preconditions } = refusal.details;
  return {
    type: `/docs#${refusal.code}`,
    title: fill(errorCodes[refusal.code].words[language], values),
    status: refusal.status,
    code: refusal.code,
    requestId,
    ...(fields && {
      fields: fields.map(({ path, code }) => ({ path, code, message: fieldProblemWords[code][language] })),
    }),
    ...(preconditions && presentPreconditions(preconditions, language)),
    ...(hasWaysOn(refusal.code) && { ways: ways(refusal.code, language) }),
  };
}

function asRefusal(error: unknown, log: Logger): Refusal {
  if (error instanceof Refusal) return error;
  if (isUnreachable(error)) {
    log.error({ code: (error as { code?: string }).code }, 'The database cannot be reached');
    return new Refusal('unavailable', { headers: { 'Retry-After': '5' } });
  }
  log.error({ err: error }, 'A request failed');
  return new Refusal('internal');
}

/** Outermost: whatever is thrown further in becomes a problem document; nothing of a fault's text leaves. */
export function problems(): Middleware {
  return async (ctx, next) => {
    try {
      await next();
      if (ctx.status === 404 && !ctx.body) throw new Refusal('not_found');
      // 501 is the router's word for a method that no route of ours takes.
      if ((ctx.status === 405 || ctx.status === 501) && !ctx.body) throw new Refusal('method_not_allowed');
    } catch (error) {
      const refusal = asRefusal(error, ctx.state.log);
      ctx.status = refusal.status;
      ctx.set(refusal.details.headers ?? {});
      ctx.body = presentProblem(refusal, chooseLanguage(ctx.get('Accept-Language')), ctx.state.requestId);
      ctx.type = 'application/problem+json';
    }
  };
}

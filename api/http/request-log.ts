import type { Middleware } from 'koa';
import type { Logger } from 'pino';
import { v7 as uuidv7 } from 'uuid';

/**
 * One line per request: the route's pattern, never the address as sent, whose query or path a client may have filled
 * with anything. Bodies and headers are not logged at all.
 */
export function requestLog(logger: Logger): Middleware {
  return async (ctx, next) => {
    const started = performance.now();
    ctx.state.requestId = uuidv7();
    ctx.state.log = logger.child({ requestId: ctx.state.requestId });
    ctx.set('X-Request-Id', ctx.state.requestId);
    await next();
    const ms = Math.round(performance.now() - started);
    ctx.state.log.info({ method: ctx.method, route: ctx.state.route ?? 'other', status: ctx.status, ms }, 'request');
  };
}

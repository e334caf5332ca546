import { createHash, timingSafeEqual } from 'node:crypto';
import Router from '@koa/router';
import type { Context, Middleware } from 'koa';
import type { Deps } from '../deps';
import { Refusal } from '../http/refusal';
import { createFigureGauges } from './figure-gauges';
import type { Metrics } from './metrics';
import { isThisMachine } from './this-machine';

/** What a proxy adds: then the caller is not the one at the other end of the connection. */
const passedOn = ['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'Via'];

/**
 * `/metrics`, in Prometheus' text format: for whoever has the token. Where none is set, in the sandbox for this machine
 * itself, elsewhere for nobody: behind a proxy on the same machine the whole world comes from it, and not every proxy says
 * that it is one.
 */
export function metricsPage(deps: Deps): Router {
  const updateFigures = createFigureGauges(deps);
  const { registry } = deps.metrics;
  const router = new Router();
  router.get('/metrics', async (ctx) => {
    ctx.state.route = '/metrics';
    guard(ctx, deps);
    await updateFigures();
    ctx.set('Cache-Control', 'no-store');
    ctx.set('Content-Type', registry.contentType);
    ctx.body = await registry.metrics();
  });
  return router;
}

function guard(ctx: Context, { metricsToken, sandbox, trustProxy }: Deps): void {
  if (metricsToken !== undefined) {
    if (!isSame(ctx.get('Authorization'), `Bearer ${metricsToken}`)) {
      throw new Refusal('sign_in_required', { headers: { 'WWW-Authenticate': 'Bearer' } });
    }
    return;
  }
  const direct = !trustProxy && passedOn.every((name) => ctx.get(name) === '');
  if (!sandbox || !direct || !isThisMachine(ctx.req.socket.remoteAddress ?? '')) throw new Refusal('not_found');
}

/** Takes as long for a nearly right guess as for any other. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** Times every request under the pattern of its route, never the address as sent. */
export function measureRequests(metrics: Metrics): Middleware {
  return async (ctx, next) => {
    const started = performance.now();
    await next();
    const seconds = (performance.now() - started) / 1000;
    const route: string = ctx.state.route ?? 'other';
    metrics.requestAnswered({ method: ctx.method, route, status: ctx.status, seconds });
  };
}

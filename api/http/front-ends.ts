import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Middleware } from 'koa';
import send from 'koa-send';

interface FrontEnd {
  prefix: string;
  folder: string;
  /** Shown where it has not been built. */
  build: string;
}

const frontEnds: readonly FrontEnd[] = [
  { prefix: '/console', folder: 'console', build: 'npm run build:console' },
  { prefix: '', folder: 'h5', build: 'npm run build:h5' },
];

/** A file whose name carries a hash of its content never changes. */
const hashed = /[.-][0-9a-zA-Z_-]{8,}\.(js|css|png|jpg|svg|woff2)$/;
const yearMs = 365 * 86_400_000;

/** Serves both front ends from their build folders. Addresses inside the console are its own router's. */
export function serveFrontEnds(dist: string): Middleware {
  return async (ctx, next) => {
    await next();
    if (ctx.status !== 404 || ctx.body || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return;
    if (ctx.path.startsWith('/v1/')) return;
    const frontEnd = frontEnds.find(({ prefix }) => ctx.path === prefix || ctx.path.startsWith(`${prefix}/`));
    if (!frontEnd) return;
    if (frontEnd.prefix !== '' && ctx.path === frontEnd.prefix) return ctx.redirect(`${frontEnd.prefix}/${ctx.search}`);
    const root = join(dist, frontEnd.folder);
    if (!existsSync(join(root, 'index.html'))) {
      ctx.status = 503;
      ctx.body = `Not built yet: ${frontEnd.build}\n`;
      return;
    }
    const path = ctx.path.slice(frontEnd.prefix.length);
    const isFile = /\.[a-z0-9]+$/i.test(path);
    if (!isFile && frontEnd.prefix === '' && path !== '/') return;
    ctx.state.route = `${frontEnd.prefix}/*`;
    await sendFile(ctx, root, isFile ? path : '/index.html');
  };
}

async function sendFile(ctx: Parameters<Middleware>[0], root: string, path: string): Promise<void> {
  const immutable = hashed.test(path);
  try {
    await send(ctx, path, { root, maxage: immutable ? yearMs : 0, immutable });
  } catch (error) {
    // Nothing there, or an address that tries to leave the folder.
    const { status } = error as { status?: number };
    if (status === undefined || status >= 500) throw error;
  }
}

import type { Context } from 'koa';
import { plainAddress } from './network-of';

/** Where somebody is who says that they are staff. */
export interface Caller {
  address: string;
  /** What the browser says of itself. */
  userAgent: string;
  /** What the browser was given when somebody signed in there. */
  deviceToken?: string;
}

const cookie = 'shiming_device';
/** As long as IPv6 addresses get; a forwarded header may hold anything. */
const longestAddress = 45;

export function callerOf(ctx: Context): Caller {
  const deviceToken = ctx.cookies.get(cookie);
  return {
    address: plainAddress(ctx.ip).slice(0, longestAddress),
    userAgent: ctx.get('User-Agent'),
    ...(deviceToken && { deviceToken }),
  };
}

/** Gives the browser its token; no script of a page can read it. */
export function giveDeviceToken(ctx: Context, { token, expires }: { token: string; expires: Date }): void {
  ctx.cookies.set(cookie, token, {
    httpOnly: true,
    sameSite: 'strict',
    secure: ctx.secure,
    path: '/v1/staff',
    expires,
  });
}

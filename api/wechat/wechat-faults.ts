import { z } from 'zod';

/** Why WeChat did not do what it was asked. */
export interface WeChatFault {
  /** For the log: WeChat's code, an HTTP status or an errno, never a message, which may quote what was sent. */
  reason: string;
  /** What WeChat said; missing where it said nothing. */
  errcode?: number;
  /** By this WeChat finds the request in its own log. */
  rid?: string | undefined;
  /** Of a message, the part of its template that WeChat does not take. */
  field?: string | undefined;
  /** May be gone a moment later. */
  passing: boolean;
  /** It may have been done all the same: only the answer was lost. */
  perhapsDone: boolean;
}

/** -1: WeChat is busy. 43108: it is sending this person another message at this moment. */
const passingCodes = [-1, 43108];

/** The connection was never made, so that WeChat heard of nothing. */
const unheard = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
] as const;

const said = z.object({ errcode: z.int(), errmsg: z.string().catch('') });

/** What WeChat says no with, an HTTP 200 like any other; `undefined` where it does not. */
export function readWeChatFault(body: unknown): WeChatFault | undefined {
  const { data } = said.safeParse(body);
  if (!data || data.errcode === 0) return undefined;
  const { errcode, errmsg } = data;
  return {
    reason: `errcode ${errcode}`,
    errcode,
    rid: /\brid: ([\w-]{8,64})/.exec(errmsg)?.[1],
    field: /\bdata\.([a-z_]{1,24}\d{0,4})\.value\b/.exec(errmsg)?.[1],
    passing: passingCodes.includes(errcode),
    perhapsDone: false,
  };
}

export const malformedAnswer: WeChatFault = { reason: 'malformed answer', passing: false, perhapsDone: true };

export function statusFault(status: number): WeChatFault {
  return { reason: `HTTP ${status}`, passing: status >= 500, perhapsDone: true };
}

export function brokenConnection(reason: string): WeChatFault {
  return { reason, passing: true, perhapsDone: !unheard.some((errno) => errno === reason) };
}

export function isFault(outcome: object | string): outcome is WeChatFault {
  return typeof outcome === 'object' && 'perhapsDone' in outcome;
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What WeChat may do in place of its answer. */
export type WeChatMishap =
  | { errcode: number }
  | { status: number; location?: string }
  | { raw: string }
  | { silentMs: number }
  | 'hang up'
  /** Does as asked, and loses its answer. */
  | 'answer lost';

export interface Asked {
  path: string;
  query: Record<string, string>;
  body: Record<string, unknown>;
}

interface Template {
  /** The kinds of its parts by their names: `thing1`. */
  parts: string[];
}

export interface WeChatServer {
  url: string;
  appId: string;
  appSecret: string;
  /** Everything that was asked, in order. */
  asked: Asked[];
  /** What was asked at one path. */
  askedAt(path: string): Asked[];
  /** A code as `wx.login` gives it. */
  codeOf(openId: string): string;
  /** Someone who uses the mini-program, with one consent for each of these templates. */
  consent(openId: string, ...templateIds: string[]): void;
  /** What arrived on phones. */
  delivered: { openId: string; templateId: string; body: Record<string, unknown> }[];
  /** In place of the next answers at a path; then it answers as documented again. */
  mishap(path: string, ...mishaps: WeChatMishap[]): void;
  /** WeChat's clock, in milliseconds from the real one. */
  advance(ms: number): void;
  /** How many tokens it has made. */
  tokensMade(): number;
  /** As if another service that shares the app had forced a new token. */
  forceElsewhere(): void;
  /** It goes on giving the token in the plain way, but takes it no more. */
  spoil(): void;
  stop(): Promise<void>;
}

export const tokenPath = '/cgi-bin/stable_token';
export const sessionPath = '/sns/jscode2session';
export const sendPath = '/cgi-bin/message/subscribe/send';

const minute = 60_000;
const lifeMs = 120 * minute;
const rid = '6685f720-7f0962fc-0273704f';

/** The template by which the tests send messages of each topic. */
export const noticeTemplateId = 'n0-EYUoQvn3vD242-T2hLUCNKz9bWsLcPq4laDf7Ch1';
/** The template of the tests, and a page that the mini-program has. */
export const templateId = 'gl-EYUoQvn3vD242-T2hLUCNKz9bWsLcPq4laDf7Ch0';
export const templates: Readonly<Record<string, Template>> = {
  [templateId]: { parts: ['thing1', 'phrase2', 'date3', 'character_string4'] },
  [noticeTemplateId]: { parts: ['thing1', 'thing2', 'date3'] },
};

/** Values as WeChat's documentation limits them, written apart from what cuts them so that the two check each other. */
const valueForms: Readonly<Record<string, RegExp>> = {
  thing: /^[^\p{Cc}]{1,20}$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  date: /^\d{4}(-|\/|\.|年)\d{1,2}(-|\/|\.|月)\d{1,2}日?( \d{2}:\d{2})?$/,
  character_string: /^[^\p{Script=Han}\p{Cc}]{1,32}$/u,
};

class Refused extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(errmsg);
  }
}

/** WeChat's server API over real HTTP, as far as its documentation tells: tokens, sign-ins and subscription messages. */
export async function startWeChatServer(): Promise<WeChatServer> {
  const appId = 'wx0123456789abcdef';
  const appSecret = '0123456789abcdef0123456789abcdef';
  const asked: Asked[] = [];
  const mishaps = new Map<string, WeChatMishap[]>();
  const delivered: WeChatServer['delivered'] = [];
  const codes = new Map<string, { openId: string; used: boolean }>();
  const consents = new Map<string, Map<string, number>>();
  let aheadMs = 0;
  let made = 0;
  let tokens: { value: string; endsAt: number; taken: boolean }[] = [];
  const now = () => Date.now() + aheadMs;

  function makeToken() {
    made += 1;
    const token = { value: `TOKEN_${made}_`.padEnd(512, 'x'), endsAt: now() + lifeMs, taken: true };
    tokens.push(token);
    return token;
  }

  function giveToken({ body }: Asked): object {
    checkApp(body.appid, body.secret);
    if (body.grant_type !== 'client_credential') throw new Refused(40002, 'invalid grant_type');
    if (body.force_refresh === true) tokens = [];
    const newest = tokens.at(-1);
    const token = newest && newest.endsAt - now() > 5 * minute ? newest : makeToken();
    return { access_token: token.value, expires_in: Math.floor((token.endsAt - now()) / 1000) };
  }

  function giveSession({ query }: Asked): object {
    checkApp(query.appid, query.secret);
    if (query.grant_type !== 'authorization_code') throw new Refused(40002, 'invalid grant_type');
    const code = codes.get(query.js_code ?? '');
    if (!code) throw new Refused(40029, 'invalid code');
    if (code.used) throw new Refused(40163, 'code been used');
    code.used = true;
    return { openid: code.openId, session_key: 'HyVFkGl5F5OQWJZZaNzBBg==', unionid: 'o6_bmasdasdsad6_2sgVt7hMZOPfL' };
  }

  function deliver({ query, body }: Asked): object {
    const isTaken = ({ value, endsAt, taken }: (typeof tokens)[number]) =>
      taken && value === query.access_token && endsAt > now();
    if (!tokens.some(isTaken)) throw new Refused(40001, 'invalid credential, access_token is invalid or not latest');
    const openId = String(body.touser);
    const consented = consents.get(openId);
    if (!consented) throw new Refused(40003, 'invalid openid');
    const id = String(body.template_id);
    const template = templates[id];
    if (!template) throw new Refused(40037, 'invalid template_id');
    if (body.page !== undefined && !/^[a-z][a-z/-]*(\?.*)?$/.test(String(body.page))) {
      throw new Refused(41030, 'invalid page');
    }
    checkValues(template, Object(body.data));
    const left = consented.get(id) ?? 0;
    if (left === 0) throw new Refused(43101, 'user refuse to accept the msg');
    consented.set(id, left - 1);
    delivered.push({ openId, templateId: id, body });
    return { errcode: 0, errmsg: 'ok' };
  }

  function checkApp(id: unknown, secret: unknown): void {
    if (id !== appId) throw new Refused(40013, 'invalid appid');
    if (secret !== appSecret) throw new Refused(40125, `invalid appsecret ${secret}`);
  }

  const answers: Record<string, (asked: Asked) => object> = {
    [`POST ${tokenPath}`]: giveToken,
    [`GET ${sessionPath}`]: giveSession,
    [`POST ${sendPath}`]: deliver,
  };

  const server = createServer(async (req, res) => {
    const one = await readAsked(req);
    const answer = answers[`${req.method} ${one.path}`];
    if (!answer) return res.writeHead(404).end();
    asked.push(one);
    const mishap = mishaps.get(one.path)?.shift();
    const said = mishap && mishap !== 'answer lost' ? {} : sayOf(() => answer(one));
    await respond(res, mishap ?? said, said);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    appId,
    appSecret,
    asked,
    askedAt: (path) => asked.filter((one) => one.path === path),
    codeOf(openId) {
      const code = `0${codes.size}_a-Z3v1w3${openId.length}`.padEnd(32, 'c');
      codes.set(code, { openId, used: false });
      return code;
    },
    consent(openId, ...ids) {
      const given = consents.get(openId) ?? new Map<string, number>();
      for (const id of ids) given.set(id, (given.get(id) ?? 0) + 1);
      consents.set(openId, given);
    },
    delivered,
    mishap: (path, ...next) => void mishaps.set(path, next),
    advance(ms) {
      aheadMs += ms;
    },
    tokensMade: () => made,
    forceElsewhere() {
      tokens = [];
      makeToken();
    },
    spoil() {
      for (const token of tokens) token.taken = false;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function readAsked(req: IncomingMessage): Promise<Asked> {
  let body = '';
  for await (const chunk of req) body += String(chunk);
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://wechat');
  return { path: pathname, query: Object.fromEntries(searchParams), body: body === '' ? {} : JSON.parse(body) };
}

function sayOf(answer: () => object): object {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Refused) return { errcode: error.errcode, errmsg: `${error.errmsg} rid: ${rid}` };
    throw error;
  }
}

function checkValues({ parts }: Template, data: Record<string, { value?: unknown }>): void {
  for (const part of parts) {
    const value = String(data[part]?.value ?? '');
    if (value === '') throw new Refused(47003, `argument invalid! data.${part}.value is empty`);
    if (!valueForms[part.replace(/\d+$/, '')]?.test(value)) {
      throw new Refused(47003, `argument invalid! data.${part}.value invalid`);
    }
  }
}

async function respond(res: ServerResponse, answer: WeChatMishap | object, late: object): Promise<void> {
  // As WeChat does: its JSON is said to be plain text.
  const send = (text: string) => res.writeHead(200, { 'Content-Type': 'text/plain' }).end(text);
  if (answer === 'hang up' || answer === 'answer lost') res.destroy();
  else if (typeof answer === 'string') throw new Error(`No such mishap: ${answer}`);
  else if ('status' in answer) {
    res.writeHead(Number(answer.status), 'location' in answer ? { Location: String(answer.location) } : {}).end();
  } else if ('raw' in answer) send(String(answer.raw));
  else if ('silentMs' in answer) {
    await pause(Number(answer.silentMs));
    send(JSON.stringify(late));
  } else if ('errcode' in answer && !('errmsg' in answer)) {
    send(JSON.stringify({ errcode: answer.errcode, errmsg: `提示 rid: ${rid}` }));
  } else send(JSON.stringify(answer));
}

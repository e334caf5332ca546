import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { exchange } from '../http/exchange';
import {
  brokenConnection,
  isFault,
  malformedAnswer,
  readWeChatFault,
  statusFault,
  type WeChatFault,
} from './wechat-faults';

export interface WeChatSettings {
  appId: string;
  appSecret: string;
  /** Where WeChat's addresses begin, without a `/` at the end. */
  url: string;
  /** Which version of the mini-program a message opens. */
  opens: 'formal' | 'trial' | 'developer';
}

/** What is asked, as WeChat names it. */
export const weChatQuestions = ['getStableAccessToken', 'code2Session', 'subscribeMessage.send'] as const;
export type WeChatQuestion = (typeof weChatQuestions)[number];

interface Question<Answer> {
  name: WeChatQuestion;
  path: string;
  /** WeChat wants secrets here; so addresses are logged nowhere. */
  query?: Record<string, string>;
  /** Asked by POST with one, else by GET. */
  body?: object;
  answer: z.ZodType<Answer>;
  /** May be asked again although it was perhaps done. */
  repeatable: boolean;
  /** Codes that belong to an ordinary day, and not to the log. */
  ordinary?: readonly (number | undefined)[];
}

export interface WeChatService {
  /** Never throws and never takes longer than the budget. What passes is asked once more, where that is safe. */
  ask<Answer extends object>(question: Question<Answer>): Promise<Answer | WeChatFault>;
}

interface WeChatServiceOptions {
  url: string;
  log: Logger;
  /** Milliseconds for one question, a second try included. */
  budgetMs?: number;
}

/** A first try that hangs leaves time for a second. */
const firstTryShare = 0.6;
const pauseMs = () => 100 + Math.random() * 200;

/** WeChat's server API, asked within a budget of time. Of what is sent and answered nothing is logged but codes. */
export function openWeChatService({ url, log, budgetMs = 3_000 }: WeChatServiceOptions): WeChatService {
  async function askOnce<Answer extends object>(
    { path, query, body, answer }: Question<Answer>,
    withinMs: number,
  ): Promise<Answer | WeChatFault> {
    const address = new URL(url + path);
    address.search = new URLSearchParams(query).toString();
    const json = { 'Content-Type': 'application/json' };
    const request = body ? { method: 'POST', headers: json, body: JSON.stringify(body) } : { method: 'GET' };
    const came = await exchange(address, request, withinMs);
    if ('broken' in came) return brokenConnection(came.broken);
    if (came.status !== 200) return statusFault(came.status);
    return readWeChatFault(came.body) ?? answer.safeParse(came.body).data ?? malformedAnswer;
  }

  return {
    async ask(question) {
      const { name, repeatable, ordinary = [] } = question;
      const until = performance.now() + budgetMs;
      let outcome = await askOnce(question, repeatable ? budgetMs * firstTryShare : budgetMs);
      if (isFault(outcome) && outcome.passing && (repeatable || !outcome.perhapsDone)) {
        await pause(pauseMs());
        outcome = await askOnce(question, until - performance.now());
      }
      if (isFault(outcome) && !ordinary.includes(outcome.errcode)) {
        const { reason, rid, field } = outcome;
        log.error({ question: name, reason, rid, field }, 'WeChat did not do what it was asked');
      }
      return outcome;
    },
  };
}

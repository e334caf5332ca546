import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type ChannelName, channelNames } from '../../domain/notice/channels';
import { type AuthorityAnswer, authorityAnswers } from '../../domain/review/authority';
import type { CaseOutcome } from '../../domain/review/case-states';
import { type DecisionWay, decisionWays } from '../../domain/review/figures';
import { type WeChatQuestion, weChatQuestions } from '../wechat/wechat-service';

/** What became of one look at a photo: out of time, refused for want of room, or broken. */
export const readingOutcomes = ['read', 'timed-out', 'busy', 'failed'] as const;
export type ReadingOutcome = (typeof readingOutcomes)[number];

/** What became of one question to the host. */
export const hostOutcomes = ['answered', 'unreachable'] as const;
export type HostOutcome = (typeof hostOutcomes)[number];

/** What became of one question to WeChat; refused: it said no by one of its codes. */
export const weChatOutcomes = ['answered', 'refused', 'unanswered'] as const;
export type WeChatOutcome = (typeof weChatOutcomes)[number];

/** What became of one webhook. */
export const webhookOutcomes = ['taken', 'not-taken'] as const;
export type WebhookOutcome = (typeof webhookOutcomes)[number];

/** What became of one try to send a message; later: it was not sent, and is tried again. */
export const messageOutcomes = ['sent', 'refused', 'later', 'unsure'] as const;
export type MessageOutcome = (typeof messageOutcomes)[number];

interface Decision {
  way: DecisionWay;
  outcome: Exclude<CaseOutcome, 'withdrawn'>;
  submittedAt: Date;
  decidedAt: Date;
}

/**
 * What this process counts of itself, for Prometheus, which adds up processes. Labels come from our own catalogues and
 * declarations alone: nothing that a caller sends, and nothing about a person.
 */
export interface Metrics {
  registry: Registry;
  requestAnswered(request: { method: string; route: string; status: number; seconds: number }): void;
  photoLookedAt(outcome: ReadingOutcome, seconds: number): void;
  authorityAnswered(answer: AuthorityAnswer): void;
  hostAsked(outcome: HostOutcome, seconds: number): void;
  weChatAsked(question: WeChatQuestion, outcome: WeChatOutcome, seconds: number): void;
  messageTried(channel: ChannelName, outcome: MessageOutcome, seconds: number): void;
  partnerTold(outcome: WebhookOutcome, seconds: number): void;
  decided(decision: Decision): void;
}

/** From a tenth of a second to three working days and the weekend between. */
const decisionBuckets = [0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600, 14_400, 43_200, 86_400, 172_800, 259_200, 432_000];

/** Memory, processor and garbage collection. They are watched for as long as the process lives: once in each. */
export function measureProcess({ registry }: Metrics): void {
  collectDefaultMetrics({ register: registry });
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const requests = new Histogram({
    name: 'shiming_http_request_seconds',
    help: 'Requests by the pattern of their route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  const readings = new Histogram({
    name: 'shiming_photo_reading_seconds',
    help: 'Looks at photos of ID cards by what became of them',
    labelNames: ['outcome'] as const,
    buckets: [0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10],
    registers: [registry],
  });
  const answers = new Counter({
    name: 'shiming_authority_answers_total',
    help: 'What the authority answered',
    labelNames: ['answer'] as const,
    registers: [registry],
  });
  const hostQuestions = new Histogram({
    name: 'shiming_host_seconds',
    help: 'Questions to the host about an account by what became of them',
    labelNames: ['outcome'] as const,
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5],
    registers: [registry],
  });
  const weChatSeconds = new Histogram({
    name: 'shiming_wechat_seconds',
    help: 'Questions to WeChat by what became of them',
    labelNames: ['question', 'outcome'] as const,
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5],
    registers: [registry],
  });
  const messageSeconds = new Histogram({
    name: 'shiming_message_seconds',
    help: 'Messages to people, channel by channel, by what became of the try to send them',
    labelNames: ['channel', 'outcome'] as const,
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30],
    registers: [registry],
  });
  const webhooks = new Histogram({
    name: 'shiming_webhook_seconds',
    help: 'Webhooks by what became of them',
    labelNames: ['outcome'] as const,
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5],
    registers: [registry],
  });
  const decisions = new Counter({
    name: 'shiming_decisions_total',
    help: 'Submissions decided by this process, straight through or by people',
    labelNames: ['way', 'outcome'] as const,
    registers: [registry],
  });
  const toDecision = new Histogram({
    name: 'shiming_decision_seconds',
    help: 'From submission to decision',
    labelNames: ['way'] as const,
    buckets: decisionBuckets,
    registers: [registry],
  });
  // A series that begins at zero shows its first increase.
  for (const answer of authorityAnswers) answers.inc({ answer }, 0);
  for (const way of decisionWays) toDecision.zero({ way });
  for (const outcome of hostOutcomes) hostQuestions.zero({ outcome });
  for (const question of weChatQuestions) {
    for (const outcome of weChatOutcomes) weChatSeconds.zero({ question, outcome });
  }
  for (const channel of channelNames) {
    for (const outcome of messageOutcomes) messageSeconds.zero({ channel, outcome });
  }
  for (const outcome of webhookOutcomes) webhooks.zero({ outcome });
  for (const outcome of readingOutcomes) readings.zero({ outcome });
  return {
    registry,
    requestAnswered: ({ seconds, ...labels }) => requests.observe(labels, seconds),
    photoLookedAt: (outcome, seconds) => readings.observe({ outcome }, seconds),
    hostAsked: (outcome, seconds) => hostQuestions.observe({ outcome }, seconds),
    weChatAsked: (question, outcome, seconds) => weChatSeconds.observe({ question, outcome }, seconds),
    messageTried: (channel, outcome, seconds) => messageSeconds.observe({ channel, outcome }, seconds),
    partnerTold: (outcome, seconds) => webhooks.observe({ outcome }, seconds),
    authorityAnswered: (answer) => answers.inc({ answer }),
    decided({ way, outcome, submittedAt, decidedAt }) {
      decisions.inc({ way, outcome });
      toDecision.observe({ way }, Math.max(0, decidedAt.getTime() - submittedAt.getTime()) / 1000);
    },
  };
}

/** A value that is set anew for each scrape. */
export function gauge<L extends string>(registry: Registry, name: string, help: string, labelNames: readonly L[] = []) {
  return new Gauge<L>({ name, help, labelNames, registers: [registry] });
}

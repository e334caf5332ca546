import type { HostAnswer, HostFacts } from '../host/host-facts';
import type { Words } from '../words';

export const preconditionStates = ['met', 'unmet', 'unknown'] as const;
/** `unknown`: the host did not answer. It never counts as met. */
export type PreconditionState = (typeof preconditionStates)[number];

/** What of the account is under review, and so stands in the way of a clearing. */
export const pendingRequests = [
  'verification',
  'renewal',
  'correction',
  'reissue',
  'holder-claim',
  'clearing',
] as const;
export type PendingRequest = (typeof pendingRequests)[number];

/** All that the preconditions of a clearing are judged by. */
export interface ClearingFacts {
  host: HostAnswer;
  /** `undefined`: nothing is under review, but for the clearing that is being decided. */
  pending: PendingRequest | undefined;
  now: Date;
}

/** What fills the `{holes}` of the words; a list is joined as each language does, a date is said in each. */
export type FindingValues = Readonly<Record<string, string | number | readonly string[] | Words>>;

interface Unfulfilled {
  /** What is. */
  detail: Words;
  /** What to do about it. */
  cure: Words;
  values?: FindingValues;
  /** The moment at which time alone heals it; absent where something has to be done. */
  metAt?: Date;
  /** Where it is put right. */
  links?: readonly { name: string; url: string }[];
}

/** How a precondition stands now. */
export type Finding =
  | { state: 'met'; detail: Words; values?: FindingValues }
  | ({ state: 'unmet' } & Unfulfilled)
  | ({ state: 'unknown' } & Unfulfilled);

/** One thing that must be so before a real name is cleared (R22): its words, and its rule. */
export interface PreconditionRule {
  title: Words;
  /** Every other sentence that it may say. */
  words: Readonly<Record<string, Words>>;
  judge(facts: ClearingFacts): Finding;
}

/** What is said of everything that only the host knows while it does not answer. */
export const hostSilentWords = {
  detail: { 'zh-CN': '暂时查询不到：钱包没有答复', en: 'Not known at the moment: the wallet did not answer' },
  cure: { 'zh-CN': '不需要您处理，请过几分钟再来看', en: 'Nothing for you to do; look again in a few minutes' },
} as const satisfies Record<string, Words>;

interface HostRule extends Pick<PreconditionRule, 'title' | 'words'> {
  judge(host: HostFacts, now: Date): Finding;
}

/** A precondition about what only the host knows, so that none can take silence for a yes. */
export function askedOfHost({ title, words, judge }: HostRule): PreconditionRule {
  return {
    title,
    words,
    judge: ({ host, now }) => (host === 'unreachable' ? { state: 'unknown', ...hostSilentWords } : judge(host, now)),
  };
}

/** An amount in fen, in yuan: 1230 is `12.30`. */
export function yuanOf(fen: number): string {
  return (fen / 100).toFixed(2);
}

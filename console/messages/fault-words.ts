import { fill } from '../../domain/words';
import type { DeskWords } from '../words/zh-CN';

type Answer = keyof DeskWords['messages']['answers'];

const answers: readonly [RegExp, Answer][] = [
  [/^smtp_(\d{3})$/, 'smtp'],
  [/^errcode (-?\d+)$/, 'wechat'],
  [/^HTTP (\d{3})$/, 'http'],
  [/^(E[A-Z_]+|UND_ERR_[A-Z_]+|connection)$/, 'connection'],
];

/** Why the last try failed, in words; `undefined` where only the code is known. */
export function faultWords(fault: string, words: DeskWords['messages']): string | undefined {
  const known = Object.entries(words.faults).find(([code]) => code === fault);
  if (known) return known[1];
  for (const [pattern, answer] of answers) {
    const code = pattern.exec(fault)?.[1];
    if (code !== undefined) return fill(words.answers[answer], { code });
  }
  return undefined;
}

import type { CaseKind } from '../../domain/review/case-states';
import type { DeskWords } from '../words/zh-CN';

/** What somebody works through, where that is not the whole queue. */
export function workWords(
  { kind, second }: { kind?: CaseKind; second?: true },
  queue: DeskWords['queue'],
): string | undefined {
  const words = [kind && queue.kinds[kind], second && queue.secondApproval].filter((one) => one !== undefined);
  return words.length === 0 ? undefined : words.join(' · ');
}

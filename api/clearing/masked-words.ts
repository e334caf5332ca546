import { maskIn } from '../../domain/identity/mask';
import type { Deps } from '../deps';
import type { RealNameRow } from '../real-name/real-name-store';
import { openIdentity } from '../verification/identity-seal';
import { openClearingComment } from './clearing-comment-seal';
import type { ClearingRow } from './clearing-store';

interface Written {
  clearing: ClearingRow;
  /** As it was before it was erased. */
  realName: RealNameRow;
  /** Of the second of the two who agreed. */
  comment: string | null | undefined;
}

/**
 * What was written with the approvals to whoever asked for the clearing, which outlasts it, or nobody would ever read it: the second
 * one's words or, where there are none, the first one's. Name and number in them become their masks, as everywhere else.
 */
export function maskedWords({ cipher }: Pick<Deps, 'cipher'>, { clearing, realName, comment }: Written): string | null {
  const words = comment || openClearingComment(cipher, clearing);
  return words ? maskIn(words, openIdentity(cipher, 'real_names', realName)) : null;
}

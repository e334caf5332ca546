import type { Knex } from 'knex';
import { maskIn } from '../../domain/identity/mask';
import type { Deps } from '../deps';
import type { RealNameRow } from '../real-name/real-name-store';
import { openIdentity } from '../verification/identity-seal';
import { openClearingComment, sealClearingComment } from './clearing-comment-seal';
import { type ClearingRow, replaceComment } from './clearing-store';

interface Kept {
  clearing: ClearingRow;
  /** As it was before it was erased. */
  realName: RealNameRow;
  /** Of the second of the two who agreed. */
  comment: string | null | undefined;
}

/**
 * What was written to the person with the approvals outlasts the clearing, or nobody would ever read it: the second one's words
 * or, where there are none, the first one's. Name and number in them become their masks, as everywhere else.
 */
export async function keepComment(
  trx: Knex.Transaction,
  { cipher }: Deps,
  { clearing, realName, comment }: Kept,
): Promise<void> {
  const words = comment || openClearingComment(cipher, clearing);
  if (!words) return;
  const masked = maskIn(words, openIdentity(cipher, 'real_names', realName));
  await replaceComment(trx, clearing.id, sealClearingComment(cipher, clearing.id, masked));
}

import type { LookPage } from '../../domain/contract/audit';
import type { Language } from '../../domain/words';
import type { Deps } from '../deps';
import { findPageEnd } from './audit-cursor';
import { listLooks } from './looks-store';
import { presentLooks } from './present-looks';

const pageSize = 20;

/** One page of who looked at the account's photos and full data (R42). Refuses with `invalid_input` when the cursor is not one of ours. */
export async function readLooks(
  deps: Deps,
  accountId: string,
  cursor: string | undefined,
  language: Language,
): Promise<LookPage> {
  const behind = await findPageEnd(deps.db, cursor);
  return presentLooks(await listLooks(deps.db, accountId, behind, pageSize), pageSize, deps.cipher, language);
}

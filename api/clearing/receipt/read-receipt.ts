import type { ClearingReceipt } from '../../../domain/contract/clearing-receipt';
import type { Language } from '../../../domain/words';
import type { Deps } from '../../deps';
import { assertThat } from '../../http/refusal';
import { findRealName } from '../../real-name/real-name-store';
import { findClearing, openerOf } from '../clearing-store';
import { findRetention } from '../retention-store';
import { presentReceipt } from './present-receipt';

interface Asked {
  accountId: string;
  id: string;
  language: Language;
}

/** The receipt of the person's own clearing (R27). Refuses with `not_found` where it is not theirs, or nothing was cleared. */
export async function readReceipt(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  { accountId, id, language }: Asked,
): Promise<ClearingReceipt> {
  const clearing = await findClearing(db, id);
  assertThat(clearing?.account_id === accountId && clearing.decided_at !== null, 'not_found');
  const [retention, realName] = [await findRetention(db, id), await findRealName(db, clearing.real_name_id)];
  assertThat(retention && realName, 'not_found');
  return presentReceipt(
    { openedBy: openerOf(clearing), realName, retention, clearedAt: clearing.decided_at },
    { cipher, language },
  );
}

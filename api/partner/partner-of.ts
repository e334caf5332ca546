import { beijingDate } from '../../domain/calendar/civil-date';
import type { PartnerScope } from '../../domain/partner/scopes';
import { hashToken } from '../crypto/token';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { findKeyByHash, markKeyUsed } from './key-store';
import { sandboxPartnerKey } from './seed-sandbox-partner';

/** The service whose key came with a request. */
export interface PartnerCaller {
  partnerId: string;
}

type Knowing = Pick<Deps, 'db' | 'clock' | 'limits' | 'sandbox'>;

/**
 * Whose key it is. One that everybody knows is good in the sandbox alone, also where the database was a sandbox's before. Refuses with
 * `api_key_invalid`, `scope_missing`, `too_many_requests`.
 */
export async function partnerOf(deps: Knowing, key: string, scope: PartnerScope | undefined): Promise<PartnerCaller> {
  const isOurs = key.startsWith('partner_') || (deps.sandbox !== undefined && key === sandboxPartnerKey);
  const row = isOurs ? await findKeyByHash(deps.db, hashToken(key)) : undefined;
  assertThat(row, 'api_key_invalid');
  await deps.limits.take('partner-question', row.id);
  assertThat(scope && JSON.parse(row.scopes).includes(scope), 'scope_missing');
  const today = beijingDate(deps.clock.now());
  if (row.last_used_on !== today) await markKeyUsed(deps.db, row.id, today);
  return { partnerId: row.partner_id };
}

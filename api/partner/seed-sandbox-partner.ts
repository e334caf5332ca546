import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import { partnerScopes } from '../../domain/partner/scopes';
import { hashToken } from '../crypto/token';
import { toColumn } from '../database/time';
import { keyHint } from './key-hint';
import { upsertKey } from './key-store';
import { ensurePartner } from './partner-store';

/** The key that everybody knows, good in the sandbox alone. */
export const sandboxPartnerKey = 'sandbox-partner-key';

/** Makes the sandbox's partner with its key, or puts the key back as it is told to everyone: whoever tries the product next finds it so. */
export async function seedSandboxPartner(db: Knex, now: Date): Promise<void> {
  const created_at = toColumn(now);
  const partner_id = await ensurePartner(db, { id: uuidv7(), name: 'sandbox', created_at });
  await upsertKey(db, {
    id: uuidv7(),
    partner_id,
    key_hash: hashToken(sandboxPartnerKey),
    hint: keyHint(sandboxPartnerKey),
    scopes: JSON.stringify(partnerScopes),
    created_at,
  });
}

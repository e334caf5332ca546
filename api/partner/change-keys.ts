import { v7 as uuidv7 } from 'uuid';
import type { PartnerScope } from '../../domain/partner/scopes';
import { createToken, hashToken } from '../crypto/token';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { changePartner } from './change-partner';
import { keyHint } from './key-hint';
import { insertKey, isKeyOf, revokeKeyRow } from './key-store';

/** Makes a key, which is told once. A partner may have several, so that one takes another's place without a gap. */
export async function createKey(
  deps: Deps,
  partnerId: string,
  scopes: readonly PartnerScope[],
  admin: StaffMember,
): Promise<string> {
  const key = createToken('partner');
  await changePartner(deps, { id: partnerId, admin }, async (trx) => {
    await insertKey(trx, {
      id: uuidv7(),
      partner_id: partnerId,
      key_hash: hashToken(key),
      hint: keyHint(key),
      scopes: JSON.stringify(scopes),
      created_at: toColumn(deps.clock.now()),
    });
    return { action: 'partner.key', reason: `${keyHint(key)} ${scopes.join(', ')}` };
  });
  return key;
}

/** A key that is good for nothing from now on. Revoking it twice is the same. Refuses with `not_found`. */
export async function revokeKey(
  deps: Deps,
  { partnerId, keyId }: { partnerId: string; keyId: string },
  admin: StaffMember,
): Promise<void> {
  await changePartner(deps, { id: partnerId, admin }, async (trx) => {
    const key = { id: keyId, partner_id: partnerId };
    assertThat(await isKeyOf(trx, key), 'not_found');
    const revoked = await revokeKeyRow(trx, key, toColumn(deps.clock.now()));
    return revoked ? { action: 'partner.key-revoke', reason: keyId } : undefined;
  });
}

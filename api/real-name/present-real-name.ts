import type { RealName } from '../../domain/contract/account';
import { maskIdNumber, maskName } from '../../domain/identity/mask';
import type { FieldCipher } from '../crypto/field-cipher';
import { isoFromColumn } from '../database/time';
import { openIdentityOrBlank } from '../verification/identity-seal';
import type { RealNameRow } from './real-name-store';

/** A real name as its owner sees it, masked; `none` where there is none. */
export function presentRealName(row: RealNameRow | undefined, cipher: FieldCipher): RealName {
  if (!row) return { status: 'none' };
  const { name, idNumber } = openIdentityOrBlank(cipher, 'real_names', row);
  return {
    status: 'active',
    maskedName: maskName(name),
    maskedIdNumber: maskIdNumber(idNumber),
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    verifiedAt: isoFromColumn(row.verified_at),
  };
}

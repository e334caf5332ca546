import type { RealName } from '../../domain/contract/account';
import { maskIdNumber, maskName } from '../../domain/identity/mask';
import type { DocumentStanding } from '../../domain/real-name/document-state';
import type { FieldCipher } from '../crypto/field-cipher';
import { isoFromColumn } from '../database/time';
import { openIdentityOrBlank } from '../verification/identity-seal';
import type { RealNameRow } from './real-name-store';

interface Known {
  row: RealNameRow;
  standing: DocumentStanding;
}

/** A real name as its owner sees it, masked; `none` where there is none. */
export function presentRealName(known: Known | undefined, cipher: FieldCipher): RealName {
  return known ? presentActive(known, cipher) : { status: 'none' };
}

export function presentActive({ row, standing }: Known, cipher: FieldCipher): Extract<RealName, { status: 'active' }> {
  const { name, idNumber } = openIdentityOrBlank(cipher, 'real_names', row);
  return {
    status: 'active',
    maskedName: maskName(name),
    maskedIdNumber: maskIdNumber(idNumber),
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    verifiedAt: isoFromColumn(row.verified_at),
    documentState: standing.state,
    ...(standing.graceUntil !== null && { graceUntil: standing.graceUntil }),
  };
}

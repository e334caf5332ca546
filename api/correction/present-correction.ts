import type { Correction, RealNameHistory } from '../../domain/contract/correction';
import type { CorrectionField } from '../../domain/correction/correction-fields';
import { maskIdNumber, maskName } from '../../domain/identity/mask';
import type { FieldCipher } from '../crypto/field-cipher';
import { isoFromColumn } from '../database/time';
import type { PresentingRequest } from '../review/present-reviewed-request';
import { openIdentityOrBlank } from '../verification/identity-seal';
import { presentSubmission } from '../verification/present-verification';
import type { VerificationRow } from '../verification/verification-store';
import type { Correcting } from './correction-store';

/** A correction as its owner sees it: masked. */
export function presentCorrection(row: Correcting, by: PresentingRequest): Correction {
  return { ...presentSubmission<CorrectionField>(row, by), kind: row.correction_kind };
}

/** What a real name says and said, from the submissions that proved it, the newest first. */
export function presentHistory(proved: readonly VerificationRow[], cipher: FieldCipher): RealNameHistory {
  const instant = (column: string | null | undefined) => (column ? isoFromColumn(column) : null);
  return {
    entries: proved.map((row, i) => {
      const { name, idNumber } = openIdentityOrBlank(cipher, 'verifications', row);
      return {
        maskedName: maskName(name),
        maskedIdNumber: maskIdNumber(idNumber),
        validFrom: row.valid_from,
        validUntil: row.valid_until,
        from: isoFromColumn(row.decided_at ?? row.submitted_at),
        until: instant(proved[i - 1]?.decided_at),
        changed: row.kind === 'renewal' ? 'renewal' : row.correction_kind,
      };
    }),
  };
}

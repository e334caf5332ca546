import type { PendingRequest } from '../../domain/clearing/precondition';
import type { CallerAccount } from '../../domain/contract/assisted-clearing';
import type { DocumentStanding } from '../../domain/real-name/document-state';
import type { ReportRow } from '../activity/report-store';
import type { FieldCipher } from '../crypto/field-cipher';
import { isoFromColumn } from '../database/time';
import { presentActive } from '../real-name/present-real-name';
import type { RealNameRow } from '../real-name/real-name-store';

interface Known {
  realName: { row: RealNameRow; standing: DocumentStanding } | undefined;
  pending: PendingRequest | undefined;
  /** The report that freezes it. */
  report: ReportRow | undefined;
  ticket: CallerAccount['ticket'] | undefined;
}

/** An account as staff find it for a caller: masked. */
export function presentCallerAccount(known: Known, cipher: FieldCipher): CallerAccount {
  return {
    realName: known.realName ? presentActive(known.realName, cipher) : null,
    pending: known.pending ?? null,
    frozenSince: known.report ? isoFromColumn(known.report.reported_at) : null,
    ticket: known.ticket ?? null,
  };
}

import type { Knex } from 'knex';
import { addDays } from '../../domain/calendar/civil-date';
import { lastDayKept, type RetentionBasis } from '../../domain/clearing/retention';
import type { CorrectionKind } from '../../domain/correction/correction-kinds';
import { findHostId } from '../account/account-store';
import { listProved } from '../correction/correction-store';
import { isoFromColumn, toColumn } from '../database/time';
import type { Deps } from '../deps';
import type { RealNameRow } from '../real-name/real-name-store';
import { findDecider, type NamedCaseRow } from '../review/case-store';
import { openIdentity } from '../verification/identity-seal';
import type { VerificationRow } from '../verification/verification-store';
import type { ClearingRow } from './clearing-store';
import { type Erased, insertRetention } from './retention-store';

const basis: RetentionBasis = 'anti-money-laundering';

/** What must be kept of a real name, as it is locked. Whoever opens it has nothing else to go by. */
interface RetainedIdentity {
  hostId: string;
  name: string;
  idNumber: string;
  validFrom: string;
  validUntil: string | null;
  verifiedAt: string;
  /** Who decided; `null`: the product by itself. */
  verifiedBy: string | null;
  /** What it said before it was corrected, the newest first. */
  earlier: EarlierIdentity[];
  clearedAt: string;
  /** Who asked for it, where it was customer service for somebody who called. */
  openedBy: string | null;
  /** The two who agreed. */
  clearedBy: (string | null)[];
}

interface EarlierIdentity {
  name: string;
  idNumber: string;
  validFrom: string;
  validUntil: string | null;
  /** Until when it held, why, and who decided that it does no more. */
  correctedAt: string;
  correction: CorrectionKind | 'renewal';
  correctedBy: string | null;
}

interface Clearing {
  clearing: ClearingRow;
  /** The case of the clearing, before it was closed. */
  held: NamedCaseRow;
  /** Who gave the second approval. */
  by: string;
  now: Date;
}

/** Reads what must be kept, before it is erased, and locks it. Nothing in the product can open it again. */
export async function lockIdentity(
  trx: Knex.Transaction,
  deps: Deps,
  realName: RealNameRow,
  { clearing, held, by, now }: Clearing,
): Promise<string> {
  const proved = await listProved(trx, realName.verification_id);
  const first = proved.at(-1);
  const retained: RetainedIdentity = {
    hostId: await findHostId(trx, clearing.account_id),
    ...openIdentity(deps.cipher, 'real_names', realName),
    validFrom: realName.valid_from,
    validUntil: realName.valid_until,
    verifiedAt: isoFromColumn(realName.verified_at),
    verifiedBy: first ? await findDecider(trx, first.id) : null,
    earlier: await readEarlier(trx, deps, proved),
    clearedAt: now.toISOString(),
    openedBy: held.opener_name,
    clearedBy: [held.first_approver_name, by],
  };
  return deps.lockRetained(JSON.stringify(retained));
}

/** Each but the newest, with the one that corrected or renewed it. */
async function readEarlier(
  trx: Knex.Transaction,
  { cipher }: Deps,
  proved: readonly VerificationRow[],
): Promise<EarlierIdentity[]> {
  const earlier: EarlierIdentity[] = [];
  for (const [i, correction] of proved.entries()) {
    const corrected = proved[i + 1];
    if (!corrected) continue;
    earlier.push({
      ...openIdentity(cipher, 'verifications', corrected),
      validFrom: corrected.valid_from,
      validUntil: corrected.valid_until,
      correctedAt: isoFromColumn(correction.decided_at ?? correction.submitted_at),
      correction: correction.correction_kind ?? 'renewal',
      correctedBy: await findDecider(trx, correction.id),
    });
  }
  return earlier;
}

/** Keeps what was locked until the end of its last day in Beijing, beside how much was erased. */
export async function retainIdentity(
  trx: Knex.Transaction,
  { clearingId, locked, erased, now }: { clearingId: string; locked: string; erased: Erased; now: Date },
): Promise<void> {
  await insertRetention(trx, {
    clearing_id: clearingId,
    basis,
    record: locked,
    erased: JSON.stringify(erased),
    keep_until: toColumn(new Date(`${addDays(lastDayKept(now), 1)}T00:00:00+08:00`)),
    deleted_at: null,
  });
}

import type { Knex } from 'knex';
import { addDays } from '../../domain/calendar/civil-date';
import { lastDayKept, type RetentionBasis } from '../../domain/clearing/retention';
import { findHostId } from '../account/account-store';
import { isoFromColumn, toColumn } from '../database/time';
import type { Deps } from '../deps';
import type { RealNameRow } from '../real-name/real-name-store';
import { findCase, findCaseOf, type NamedCaseRow } from '../review/case-store';
import { openIdentity } from '../verification/identity-seal';
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
  clearedAt: string;
  /** Who asked for it, where it was customer service for somebody who called. */
  openedBy: string | null;
  /** The two who agreed. */
  clearedBy: (string | null)[];
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
  const verified = await findCaseOf(trx, realName.verification_id);
  const retained: RetainedIdentity = {
    hostId: await findHostId(trx, clearing.account_id),
    ...openIdentity(deps.cipher, 'real_names', realName),
    validFrom: realName.valid_from,
    validUntil: realName.valid_until,
    verifiedAt: isoFromColumn(realName.verified_at),
    verifiedBy: (verified && (await findCase(trx, verified.id))?.decider_name) ?? null,
    clearedAt: now.toISOString(),
    openedBy: held.opener_name,
    clearedBy: [held.first_approver_name, by],
  };
  return deps.lockRetained(JSON.stringify(retained));
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

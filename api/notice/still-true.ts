import type { Knex } from 'knex';
import { beijingDate } from '../../domain/calendar/civil-date';
import type { NoticeKind } from '../../domain/notice/notice-kinds';
import { borderOn, type DocumentBorder, documentBorders } from '../../domain/real-name/document-borders';
import { findActiveClearing } from '../clearing/clearing-store';
import { findPendingRequest } from '../clearing/pending-request-store';
import type { Deps } from '../deps';
import { isOfCard } from '../expiry/occasion-of-card';
import { findClaimAgainst } from '../holder-claim/holder-claim-store';
import { findStanding } from '../real-name/find-standing';
import { findActiveRealName } from '../real-name/real-name-store';
import { findCase } from '../review/case-store';
import { findPendingRenewal } from '../verification/verification-store';
import type { NoticeRow } from './notice-store';

type Check = (db: Knex, notice: NoticeRow, deps: Pick<Deps, 'clock' | 'graceDays'>) => Promise<boolean>;

/** The kinds that may be outdated by the time they are sent. All others tell of what has happened, and stay true. */
const checks: Partial<Record<NoticeKind, Check>> = {
  ...(Object.fromEntries(documentBorders.map(({ kind }) => [kind, isStillTheCards(kind)])) as Record<
    DocumentBorder,
    Check
  >),
  verified: isVerified,
  renewed: isVerified,
  clearing_announced: async (db, { account_id }) => (await findClaimAgainst(db, account_id))?.status === 'announced',
  clearing_possible: async (db, { account_id }) =>
    (await findActiveRealName(db, account_id)) !== undefined && !(await findPendingRequest(db, account_id)),
  verification_late: isStillLate,
  correction_late: isStillLate,
  clearing_late: isStillLate,
  holder_claim_late: isStillLate,
  reissue_late: isStillLate,
};

/** Whether what a message says is still so: an outdated one would send somebody to do what is done, or can be done no more. */
export async function isStillTrue(
  db: Knex,
  notice: NoticeRow,
  deps: Pick<Deps, 'clock' | 'graceDays'>,
): Promise<boolean> {
  return (await checks[notice.kind]?.(db, notice, deps)) ?? true;
}

/** The same card still, no newer one and no clearing under review, and no later border reached. */
function isStillTheCards(kind: DocumentBorder): Check {
  return async (db, { account_id, occasion }, deps) => {
    const realName = await findActiveRealName(db, account_id);
    if (!realName || realName.valid_until === null || !isOfCard(occasion, realName)) return false;
    if (borderOn(realName.valid_until, beijingDate(deps.clock.now()), deps.graceDays) !== kind) return false;
    if (kind === 'document_suspended') return (await findStanding(db, realName, deps)).state === 'suspended';
    return !(await findPendingRenewal(db, account_id)) && !(await findActiveClearing(db, account_id));
  };
}

/** Cleared meanwhile, it would be told of what it has no more. */
async function isVerified(db: Knex, { account_id }: NoticeRow): Promise<boolean> {
  return (await findActiveRealName(db, account_id)) !== undefined;
}

/** Decided meanwhile, it is told of by itself. */
async function isStillLate(db: Knex, { occasion }: NoticeRow): Promise<boolean> {
  const found = await findCase(db, occasion);
  return found !== undefined && found.status !== 'closed';
}

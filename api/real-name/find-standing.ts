import type { Knex } from 'knex';
import { beijingDate } from '../../domain/calendar/civil-date';
import { type DocumentStanding, documentStanding } from '../../domain/real-name/document-state';
import { fromColumn } from '../database/time';
import type { Deps } from '../deps';
import { findKeepingOpen } from '../verification/verification-store';
import type { RealNameRow } from './real-name-store';

/** How the card stands now by which an account is verified; a renewal or reissue under review is looked for only where it matters. */
export async function findStanding(
  db: Knex,
  { account_id, valid_until, extended_until }: Pick<RealNameRow, 'account_id' | 'valid_until' | 'extended_until'>,
  { clock, graceDays }: Pick<Deps, 'clock' | 'graceDays'>,
): Promise<DocumentStanding> {
  const today = beijingDate(clock.now());
  const dates = { validUntil: valid_until, graceDays, extendedUntil: extended_until };
  const standing = documentStanding(dates, today);
  if (standing.state !== 'suspended') return standing;
  const underReview = await findKeepingOpen(db, account_id);
  if (!underReview) return standing;
  return documentStanding({ ...dates, underReviewSince: beijingDate(fromColumn(underReview.submitted_at)) }, today);
}

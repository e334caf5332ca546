import type { Knex } from 'knex';
import { addDays, beijingDate } from '../../domain/calendar/civil-date';
import { borderOn } from '../../domain/real-name/document-borders';
import { graceEnd } from '../../domain/real-name/document-state';
import type { VerificationKind } from '../../domain/verification/verification-states';
import type { Deps } from '../deps';
import { writeNotices } from '../notice/write-notices';
import { findStanding } from '../real-name/find-standing';
import { findActiveRealName } from '../real-name/real-name-store';
import { keepsOpen } from '../verification/verification-store';
import { occasionOfCard, occasionOfExtension } from './occasion-of-card';

/**
 * While a newer card, the paper of a reissue or a clearing is under review, the daily work leaves the person in peace, and it does not come back
 * to them. So once that is refused or taken back they are told of the border at which their card stands by then, were they not before
 * (R17, R19).
 */
export async function remindAfterReview(
  trx: Knex.Transaction,
  deps: Pick<Deps, 'clock' | 'graceDays' | 'quietHours'>,
  { account_id, kind }: { account_id: string; kind: VerificationKind | 'clearing' },
): Promise<void> {
  if (![...keepsOpen, 'clearing'].includes(kind)) return;
  const realName = await findActiveRealName(trx, account_id);
  if (!realName?.valid_until) return;
  const { valid_until: day, extended_until: extendedUntil } = realName;
  const { graceDays } = deps;
  const border = borderOn(day, beijingDate(deps.clock.now()), graceDays);
  if (!border) return;
  // Of the others nobody is spared for a paper.
  if (kind === 'reissue' && border !== 'document_suspended') return;
  if (border === 'document_suspended' && (await findStanding(trx, realName, deps)).state !== 'suspended') return;
  const until = graceEnd(day, { graceDays, extendedUntil });
  const wasHeldOpen = border === 'document_suspended' && until > addDays(day, graceDays);
  const occasion = wasHeldOpen ? occasionOfExtension(realName) : occasionOfCard(realName);
  await writeNotices(trx, deps, border, [{ accountId: account_id, occasion, said: { day, until } }]);
}

import { beijingDate } from '../../domain/calendar/civil-date';
import { sayDate, sayMoment } from '../../domain/calendar/say-date';
import { openedForCallerWords } from '../../domain/clearing/assisted-clearing';
import { isActiveClearing } from '../../domain/clearing/clearing-states';
import type { PendingRequest } from '../../domain/clearing/precondition';
import { clearingPossibleWords, isStillPrompted } from '../../domain/clearing/reminder';
import type { Prompt } from '../../domain/contract/account';
import { lateObjectionPromptWords, objectionPromptWords } from '../../domain/holder-claim/objection';
import { documentPrompt } from '../../domain/real-name/document-prompt';
import type { DocumentStanding } from '../../domain/real-name/document-state';
import { fill, type Language } from '../../domain/words';
import type { ReportRow } from '../activity/report-store';
import type { ClearingRow } from '../clearing/clearing-store';
import type { ReminderRow } from '../clearing/reminder/reminder-store';
import { fromColumn } from '../database/time';
import type { AnnouncedClaimRow } from '../holder-claim/holder-claim-store';
import { presentMyObjection } from '../holder-claim/present-objection';
import type { RealNameRow } from '../real-name/real-name-store';
import type { VerificationRow } from '../verification/verification-store';

export interface Prompting {
  realName: RealNameRow | undefined;
  /** How the card stands of the real name. */
  standing: DocumentStanding | undefined;
  /** The newest attempt to be verified. */
  newest: VerificationRow | undefined;
  /** The newest paper of a reissue of the card. */
  reissue: VerificationRow | undefined;
  clearing: ClearingRow | undefined;
  reminder: ReminderRow | undefined;
  /** What stands in the way of a clearing. */
  pending: PendingRequest | undefined;
  /** That freezes it. */
  report: ReportRow | undefined;
  /** That asks, or asked, for the clearing of this account. */
  claim: AnnouncedClaimRow | undefined;
}

/** What the account says by itself, wherever the person comes in. */
export function presentPrompts(known: Prompting, now: Date, language: Language): Prompt[] {
  return [
    ...promptToObject(known, now, language),
    ...promptToRenew(known, now, language),
    ...promptOfCaller(known.clearing, language),
    ...promptToClear(known, now, language),
  ];
}

/** It must not be missed: once its time is over, the clearing goes on. */
function promptToObject({ claim, realName }: Prompting, now: Date, language: Language): Prompt[] {
  const asked = presentMyObjection(claim, realName, now);
  if (asked?.status !== 'open') return [];
  const until = new Date(asked.objectionUntil);
  const words = now < until ? objectionPromptWords : lateObjectionPromptWords;
  return [
    {
      kind: 'clearing_announced',
      severity: 'error',
      words: fill(words[language], { when: sayMoment(until, now)[language] }),
      action: 'objection',
      date: beijingDate(until),
    },
  ];
}

/** Not while the real name is about to be cleared: a newer card is of no use then. */
function promptToRenew(known: Prompting, now: Date, language: Language): Prompt[] {
  const { realName, standing, clearing } = known;
  if (!realName || !standing || realName.valid_until === null) return [];
  if (clearing && isActiveClearing(clearing.status)) return [];
  const { valid_until: validUntil, extended_until: extendedUntil } = realName;
  const card = { ...standing, validUntil, extendedUntil, underReview: underReviewIn(known) };
  return documentPrompt(card, beijingDate(now), now, language);
}

function underReviewIn({ newest, reissue }: Prompting): 'renewal' | 'reissue' | undefined {
  if (newest?.kind === 'renewal' && newest.status === 'pending') return 'renewal';
  return reissue?.status === 'pending' ? 'reissue' : undefined;
}

/** Whoever called may not have been the person: they see it before it is decided (R26). */
function promptOfCaller(clearing: ClearingRow | undefined, language: Language): Prompt[] {
  if (!clearing || clearing.opened_by === null || !isActiveClearing(clearing.status)) return [];
  return [
    {
      kind: 'clearing_opened_for_caller',
      severity: 'warning',
      words: openedForCallerWords[language],
      action: 'clearing-status',
      date: beijingDate(fromColumn(clearing.submitted_at)),
    },
  ];
}

/**
 * Not while asking would be refused: the account is frozen, or something of it is under review; nor beside what is said of
 * somebody else who asks for the same.
 */
function promptToClear(known: Prompting, now: Date, language: Language): Prompt[] {
  const { realName, reminder, report, pending, claim } = known;
  if (!realName || !reminder?.told_at || report || pending || claim?.ended_at === null) return [];
  const toldAt = fromColumn(reminder.told_at);
  if (!isStillPrompted(toldAt, beijingDate(now))) return [];
  return [
    {
      kind: 'clearing_possible',
      severity: 'info',
      words: fill(clearingPossibleWords[language], { day: sayDate(beijingDate(toldAt), now)[language] }),
      action: 'clearing-board',
      date: beijingDate(toldAt),
    },
  ];
}

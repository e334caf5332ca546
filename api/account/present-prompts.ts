import { beijingDate, beijingMinute } from '../../domain/calendar/civil-date';
import { openedForCallerWords } from '../../domain/clearing/assisted-clearing';
import { isActiveClearing } from '../../domain/clearing/clearing-states';
import { clearingPossibleWords, isStillPrompted } from '../../domain/clearing/reminder';
import type { Prompt } from '../../domain/contract/account';
import { objectionPromptWords } from '../../domain/holder-claim/objection';
import { fill, type Language } from '../../domain/words';
import type { ClearingRow } from '../clearing/clearing-store';
import type { ReminderRow } from '../clearing/reminder/reminder-store';
import { fromColumn } from '../database/time';
import type { AnnouncedClaimRow } from '../holder-claim/holder-claim-store';
import { presentMyObjection } from '../holder-claim/present-objection';
import type { RealNameRow } from '../real-name/real-name-store';

export interface Prompting {
  realName: RealNameRow | undefined;
  clearing: ClearingRow | undefined;
  reminder: ReminderRow | undefined;
  /** That asks, or asked, for the clearing of this account. */
  claim: AnnouncedClaimRow | undefined;
}

/** What the account says by itself, wherever the person comes in. Those about expiring documents come with R17. */
export function presentPrompts(known: Prompting, now: Date, language: Language): Prompt[] {
  return [
    ...promptToObject(known.claim, now, language),
    ...promptOfCaller(known.clearing, language),
    ...promptToClear(known, now, language),
  ];
}

/** It must not be missed: once its time is over, the clearing goes on. */
function promptToObject(claim: Prompting['claim'], now: Date, language: Language): Prompt[] {
  const asked = presentMyObjection(claim, now);
  if (asked?.status !== 'open') return [];
  const until = new Date(asked.objectionUntil);
  return [
    {
      kind: 'clearing_announced',
      severity: 'error',
      words: fill(objectionPromptWords[language], { when: beijingMinute(until) }),
      action: 'objection',
      date: beijingDate(until),
    },
  ];
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

function promptToClear({ realName, clearing, reminder }: Prompting, now: Date, language: Language): Prompt[] {
  const asked = clearing !== undefined && isActiveClearing(clearing.status);
  if (!realName || asked || !reminder?.told_at) return [];
  const toldAt = fromColumn(reminder.told_at);
  if (!isStillPrompted(toldAt, beijingDate(now))) return [];
  return [
    {
      kind: 'clearing_possible',
      severity: 'info',
      words: clearingPossibleWords[language],
      action: 'clearing-board',
      date: beijingDate(toldAt),
    },
  ];
}

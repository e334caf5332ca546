import { lookReasonIn } from '../../domain/audit/look-reasons';
import type { CaseTimeline } from '../../domain/contract/case';
import { type ParkReason, parkReasons } from '../../domain/review/park-reasons';
import type { TimelineAction } from '../../domain/review/timeline';
import type { Language } from '../../domain/words';
import { openReason, showReason } from '../audit/reason-seal';
import type { FieldCipher } from '../crypto/field-cipher';
import { isoFromColumn } from '../database/time';
import type { TimelineRow } from './timeline-store';

interface PresentingTimeline {
  /** By id. */
  staffNames: ReadonlyMap<string, string>;
  cipher: FieldCipher;
  language: Language;
}

/** What happened, oldest first: colleagues by name, the person as the person. Looks that follow one another are one. */
export function presentTimeline(rows: TimelineRow[], by: PresentingTimeline): CaseTimeline {
  const told = rows.filter((row, i) => !isSameLook(row, rows[i - 1]));
  return {
    entries: told.map((row) => ({
      id: row.id,
      at: isoFromColumn(row.at),
      action: row.action,
      by: { kind: row.actor_kind, name: (row.actor_id && by.staffNames.get(row.actor_id)) ?? null },
      detail: detailOf(row, by),
    })),
  };
}

/** Both sides of the card are looked at together. */
function isSameLook(row: TimelineRow, before: TimelineRow | undefined): boolean {
  const minute = ({ at }: TimelineRow) => at.slice(0, 16);
  return (
    row.action === 'photo.view' &&
    before?.action === 'photo.view' &&
    before.actor_id === row.actor_id &&
    minute(before) === minute(row)
  );
}

/** What is told of a reason; notes are for whoever works on the case, and stand elsewhere. */
const details: Readonly<Partial<Record<TimelineAction, (reason: string, language: Language) => string>>> = {
  'case.disclose': (reason, language) => lookReasonIn(language, reason),
  'case.hand-over': (reason) => reason.split(' ')[0] ?? '',
  'case.park': (reason, language) => parkReasons[reason.split(' ')[0] as ParkReason]?.[language] ?? '',
};

function detailOf(row: TimelineRow, by: PresentingTimeline): string | null {
  const tell = details[row.action];
  if (!tell) return null;
  const reason = openReason(by.cipher, row);
  if (reason === undefined) return showReason(by, row);
  return (reason && tell(reason, by.language)) || null;
}

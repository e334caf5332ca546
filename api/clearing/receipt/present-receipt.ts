import { addDays, beijingDate } from '../../../domain/calendar/civil-date';
import type { ClearingOpener } from '../../../domain/clearing/assisted-clearing';
import { type ErasedItem, erasedWords, type KeptItem, keptWords } from '../../../domain/clearing/receipt';
import { retentionBases } from '../../../domain/clearing/retention';
import type { ClearingReceipt } from '../../../domain/contract/clearing-receipt';
import { fill, type Language } from '../../../domain/words';
import type { FieldCipher } from '../../crypto/field-cipher';
import { fromColumn, isoFromColumn } from '../../database/time';
import type { RealNameRow } from '../../real-name/real-name-store';
import { openIdentityOrBlank } from '../../verification/identity-seal';
import type { Erased, RetentionRow } from '../retention-store';

interface Cleared {
  openedBy: ClearingOpener;
  realName: RealNameRow;
  retention: RetentionRow;
  clearedAt: string;
}

/** What became of everything, for the person whose it was. Name and number are masks by now. */
export function presentReceipt(
  { openedBy, realName, retention, clearedAt }: Cleared,
  { cipher, language }: { cipher: FieldCipher; language: Language },
): ClearingReceipt {
  const { name, idNumber } = openIdentityOrBlank(cipher, 'real_names', realName);
  const erased: Erased = JSON.parse(retention.erased);
  return {
    id: retention.clearing_id,
    openedBy,
    maskedName: name,
    maskedIdNumber: idNumber,
    verifiedAt: isoFromColumn(realName.verified_at),
    clearedAt: isoFromColumn(clearedAt),
    erased: (Object.keys(erasedWords) as ErasedItem[]).map((code) => ({
      code,
      count: erased[code],
      words: fill(erasedWords[code][language], { count: erased[code] }),
    })),
    kept: (Object.keys(keptWords) as KeptItem[]).map((code) => kept(code, retention, language)),
  };
}

function kept(code: KeptItem, retention: RetentionRow, language: Language): ClearingReceipt['kept'][number] {
  const { what, why } = keptWords[code];
  const words = what[language];
  if (why) return { code, words, why: why[language], until: null, deletedAt: null };
  return {
    code,
    words,
    why: retentionBases[retention.basis][language],
    until: addDays(beijingDate(fromColumn(retention.keep_until)), -1),
    deletedAt: retention.deleted_at && isoFromColumn(retention.deleted_at),
  };
}

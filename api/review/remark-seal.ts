import type { FieldCipher } from '../crypto/field-cipher';
import type { CaseRow } from './case-store';

const place = (id: string) => ({ table: 'cases', column: 'remark', id });

/** Seals what whoever passes a case on says to the colleague who works on it next. */
export function sealRemark(cipher: FieldCipher, caseId: string, remark: string | null | undefined): string | null {
  return remark ? cipher.seal(remark, place(caseId)) : null;
}

export function openRemark(cipher: FieldCipher, row: Pick<CaseRow, 'id' | 'remark_sealed'>): string | null {
  return row.remark_sealed && cipher.open(row.remark_sealed, place(row.id));
}

import type { Language, Words } from '../../domain/words';
import type { FieldCipher } from './field-cipher';

/** Stands where a text cannot be opened any more: the rest of what is shown does not wait for it. */
const damaged: Words = { 'zh-CN': '（这段文字已损坏，无法显示）', en: '(This text is damaged and cannot be shown)' };

type SealedRow<Column extends string> = { id: string } & Record<`${Column}_sealed`, string | null>;

/** What somebody wrote, sealed in one column: how it gets there, and how it is read again. */
export function sealedText<Column extends string>(table: string, column: Column) {
  const place = (id: string) => ({ table, column, id });
  /** `undefined` where it cannot be opened. */
  const open = (cipher: FieldCipher, row: SealedRow<Column>): string | null | undefined => {
    const { [`${column}_sealed`]: sealed = null }: Record<string, string | null> = row;
    return sealed && cipher.openWhole(sealed, place(row.id));
  };
  return {
    /** Nothing written is nothing kept. */
    seal: (cipher: FieldCipher, id: string, text: string | null | undefined): string | null =>
      text ? cipher.seal(text, place(id)) : null,
    open,
    /** For people: what cannot be opened is said to be so. */
    show: (by: { cipher: FieldCipher; language: Language }, row: SealedRow<Column>): string | null => {
      const text = open(by.cipher, row);
      return text === undefined ? damaged[by.language] : text;
    },
  };
}

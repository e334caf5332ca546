import type { FieldCipher } from '../crypto/field-cipher';

interface SealedIdentity {
  id: string;
  name_sealed: string;
  id_number_sealed: string;
}

type Table = 'verifications' | 'real_names';

/** Seals a name and a number for one row. The same table and row are needed to open them. */
export function sealIdentity(
  cipher: FieldCipher,
  table: Table,
  id: string,
  identity: { name: string; idNumber: string },
) {
  return {
    name_sealed: cipher.seal(identity.name, { table, column: 'name', id }),
    id_number_sealed: cipher.seal(identity.idNumber, { table, column: 'id_number', id }),
  };
}

/**
 * For lists and cases: a row that cannot be opened (a lost key, a damaged disk) is shown without its data, so that it
 * stops nobody's work on the others. `onFault` hears of it.
 */
export function openIdentityOrBlank(
  cipher: FieldCipher,
  table: Table,
  row: SealedIdentity,
  onFault: (error: unknown) => void,
): { name: string; idNumber: string } {
  try {
    return openIdentity(cipher, table, row);
  } catch (error) {
    onFault(error);
    return { name: '', idNumber: '' };
  }
}

export function openIdentity(
  cipher: FieldCipher,
  table: Table,
  row: SealedIdentity,
): { name: string; idNumber: string } {
  return {
    name: cipher.open(row.name_sealed, { table, column: 'name', id: row.id }),
    idNumber: cipher.open(row.id_number_sealed, { table, column: 'id_number', id: row.id }),
  };
}

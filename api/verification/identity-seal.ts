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

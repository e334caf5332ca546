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

/** For what is shown: one that cannot be opened (a lost key, a damaged disk) is blank, and stops nothing beside it. */
export function openIdentityOrBlank(
  cipher: FieldCipher,
  table: Table,
  { id, name_sealed, id_number_sealed }: SealedIdentity,
): { name: string; idNumber: string } {
  const name = cipher.openWhole(name_sealed, { table, column: 'name', id });
  const idNumber = cipher.openWhole(id_number_sealed, { table, column: 'id_number', id });
  return name === undefined || idNumber === undefined ? { name: '', idNumber: '' } : { name, idNumber };
}

/** @throws where it cannot be opened: what is decided on, or handed on, is whole */
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

import type { FieldCipher, Place } from '../../api/crypto/field-cipher';
import { dumpTables } from '../api/guarantees/find-in-clear';
import type { TestApi } from './api';

/**
 * Watches from now on where each value is sealed, so that whatever the process could open, a test opens. The function that is
 * returned gives everything in the tables, sealed values opened.
 */
export function watchSeals(api: TestApi): () => Promise<Map<string, Buffer>> {
  const places = new Map<string, Place>();
  const { cipher } = api.deps;
  const watched: FieldCipher = {
    ...cipher,
    seal(plain, place) {
      const sealed = cipher.seal(plain, place);
      places.set(sealed, place);
      return sealed;
    },
  };
  Object.assign(api.deps, { cipher: watched });
  const open = (value: string): string => {
    const place = places.get(value);
    expect(place !== undefined || !value.startsWith('k1.')).toBe(true);
    return place ? cipher.open(value, place) : value;
  };
  return async () => {
    const opened = [...(await dumpTables(api.deps.db))].map(([table, dump]): [string, Buffer] => {
      const values = (JSON.parse(String(dump)) as object[]).flatMap((row) => Object.values(row).map(String));
      return [table, Buffer.from(values.map(open).join('\n'))];
    });
    return new Map(opened);
  };
}

import { checkChange } from '../../../domain/correction/check-change';
import { correctionKind, correctionKinds, identityFields } from '../../../domain/correction/correction-kinds';
import { languages } from '../../../domain/words';

const verified = { name: '林知夏', idNumber: '11010519491231002X' };
const other = { name: '林知秋', idNumber: '440524188001010014' };

/** Every way in which name and number may differ. */
const changes = [[], ['name'], ['idNumber'], ['name', 'idNumber']] as const;

describe('R28 what a correction may change', () => {
  test.each(correctionKinds.flatMap((kind) => changes.map((fields) => [kind, fields] as const)))(
    'R28 %s, where %j differs: what it changes must, and nothing else may',
    (kind, fields) => {
      const now = Object.assign({}, verified, ...fields.map((field) => ({ [field]: other[field] })));
      const named = checkChange(kind, verified, now).map(({ path, code }) => `${path}:${code}`);
      const meant: readonly string[] = correctionKind(kind).changes;
      const differs: readonly string[] = fields;
      expect(named).toEqual(
        identityFields.flatMap((field) => {
          if (meant.includes(field) === differs.includes(field)) return [];
          return [`${field}:${differs.includes(field) ? 'not_this_change' : 'as_verified'}`];
        }),
      );
    },
  );

  test('R28 whoever shared a number with somebody is sent to customer service: a correction would keep it from the other', () => {
    const { hint } = correctionKind('id_number');
    expect(hint['zh-CN']).toMatch(/重号.*联系客服/);
    expect(hint.en).toContain('customer service');
  });

  test('R28 name, registration and number are each a kind of their own', () => {
    expect(correctionKinds.map((kind) => correctionKind(kind).changes)).toEqual([['name'], [], ['idNumber']]);
  });

  test.each(correctionKinds)('R28 %s says in every language what it is, when it is it, and what proves it', (kind) => {
    const { words, hint, proof } = correctionKind(kind);
    for (const language of languages) for (const said of [words, hint, proof]) expect(said[language]).not.toBe('');
  });
});

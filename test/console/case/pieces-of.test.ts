import { piecesOf } from '../../../console/case/pieces-of';

/** The pieces that differ stand in brackets. */
const marked = (value: string, other: string) =>
  piecesOf(value, other)
    .map(({ text, differs }) => (differs ? `[${text}]` : text))
    .join('');

describe('R11 where a value differs from another', () => {
  it.each([
    ['the one digit among eighteen', '110105 19491231 002X', '110105 19491237 002X', '110105 1949123[1] 002X'],
    ['neighbours together, others apart', '2044-03-01', '2033-03-11', '20[44]-03-[0]1'],
    ['a character that the other dropped', '林知夏', '林夏', '林[知]夏'],
    ['nothing, where the other only has more', '林夏', '林知夏', '林夏'],
    ['one of two equal characters, where the other has one', '张丽丽', '张丽', '张丽[丽]'],
    ['a character beyond the basic plane as one', '王𬀩', '王吉', '王[𬀩]'],
    ['everything, where nothing is shared', '长期', '2044-03-01', '[长期]'],
    ['nothing, where they are the same', '林夏', '林夏', '林夏'],
  ])('marks %s', (_what, value, other, expected) => {
    expect(marked(value, other)).toBe(expected);
  });
});

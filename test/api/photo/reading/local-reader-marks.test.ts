import { preparePhoto } from '../../../../api/photo/prepare-photo';
import { createLocalReader, type LocalReader } from '../../../../api/photo/reading/local/local-reader';
import { isSamePortrait, markOf, type PhotoMark } from '../../../../domain/photo/photo-mark';
import type { CardHolder } from '../../../support/specimen/card-holder';
import { disguises, holderOf, type Photograph, photographFront } from '../../../support/specimen/reused-photo';

jest.setTimeout(300_000);

let reader: LocalReader;
beforeAll(async () => {
  reader = createLocalReader({ threads: 2, budgetMs: 30_000 });
  await reader.warmUp();
});
afterAll(() => reader.close());

/** The mark that an upload of these bytes would have. */
async function markOfUpload(bytes: Buffer): Promise<PhotoMark> {
  const { jpeg } = await preparePhoto(bytes);
  const seen = await reader.read(jpeg, 'front');
  const mark = seen?.shows === 'front' ? markOf(seen) : undefined;
  if (!mark) throw new Error(`The front was not made out: ${seen?.shows}`);
  return mark;
}

/** Whether a lookup of the one finds the other. */
const isFound = (one: PhotoMark, other: PhotoMark): boolean =>
  one.pairs.some((pair) => other.pairs.includes(pair)) && isSamePortrait(one.portrait, other.portrait);

describe.each<Photograph>([
  { seed: 'on a table', where: 'table' },
  { seed: 'in a hurry', where: 'anywhere' },
])('R11: one photograph, $seed', (photograph) => {
  const holder = holderOf('the first', 'male');
  const other = holderOf('the second', 'male');
  const photo = (of: CardHolder) => photographFront(of, 'one face', photograph);
  let original: Buffer;
  let mark: PhotoMark;
  beforeAll(async () => {
    original = await photo(holder);
    mark = await markOfUpload(original);
  });

  it.each(Object.entries(disguises))('is found again %s', async (_how, disguise) => {
    expect(isFound(mark, await markOfUpload(await disguise(original)))).toBe(true);
  });

  it.each<[string, Partial<CardHolder>]>([
    ['name', { name: other.name }],
    ['number', { idNumber: other.idNumber }],
    ['name and number', { name: other.name, idNumber: other.idNumber }],
  ])('is found again with another %s', async (_what, changed) => {
    const forged = await disguises['encoded anew'](await photo({ ...holder, ...changed }));
    expect(isFound(mark, await markOfUpload(forged))).toBe(true);
  });
});

describe('R11: the cards of twenty-four people on one table', () => {
  it('with one face and one address are twenty-four photographs', async () => {
    const { address } = holderOf('their house');
    const marks: PhotoMark[] = [];
    for (let i = 0; i < 24; i += 1) {
      const holder = { ...holderOf(`one of many ${i}`), address };
      marks.push(await markOfUpload(await photographFront(holder, 'one face', { seed: `hand ${i}`, where: 'table' })));
    }
    const found = marks.flatMap((one, i) => marks.slice(0, i).filter((other) => isFound(one, other)));
    expect(found).toEqual([]);
    // Their faces are as alike as one photograph: what is printed tells them apart.
    const alike = marks.filter(({ portrait }) => isSamePortrait(portrait, (marks[0] as PhotoMark).portrait));
    expect(alike.length).toBeGreaterThan(18);
  });
});

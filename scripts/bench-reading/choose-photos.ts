import type { PhotoSide } from '../../domain/photo/photo-sides';
import { type KindName, kindNames, kindOf } from '../../test/support/specimen/kinds';
import type { BenchArguments } from './read-arguments';

/** One photo to be drawn and read. */
export interface PhotoToRead {
  kind: KindName;
  side: PhotoSide;
  seed: string;
}

/** Of each other kind, this part of the clean photos, and at least a few. */
const shareOfOtherKinds = 1 / 24;
const fewest = 4;

/** The photos of a run: clean ones of both sides in turn, and a few of every other kind. */
export function choosePhotos({ set, count, seed, kinds }: BenchArguments): PhotoToRead[] {
  const unknown = kinds.find((kind) => !kindNames.includes(kind as KindName));
  if (unknown) throw new Error(`There is no kind "${unknown}"; there are ${kindNames.join(', ')}`);
  return kindNames
    .filter((kind) => (kinds.length > 0 ? kinds.includes(kind) : set === 'all' || kindOf(kind).group === 'clean'))
    .flatMap((kind) => {
      const { sides } = kindOf(kind);
      const photos = kind === 'clean' ? count : Math.max(fewest, Math.round(count * shareOfOtherKinds));
      return Array.from({ length: photos }, (_, i) => ({
        kind,
        side: sides[i % sides.length] as PhotoSide,
        seed: `${seed}-${i}`,
      }));
    });
}

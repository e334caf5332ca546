import type { PhotoSide } from '../../../domain/photo/photo-sides';
import type { Reading } from '../../../domain/reading/reading';
import { type CardHolder, type HolderWishes, makeCardHolder } from './card-holder';
import type { Point } from './drawing';
import { cardOf, type KindName, kindOf } from './kinds';
import { createRandom } from './random';
import { photograph } from './scene';

export interface SpecimenWishes {
  seed: string | number;
  kind?: KindName;
  /** What the photo is offered as; the kind's first side, or one by the seed where it has both. */
  side?: PhotoSide;
  /** In place of somebody invented by the seed. */
  holder?: CardHolder;
  nameKind?: HolderWishes['nameKind'];
  asOf?: HolderWishes['asOf'];
  /** Of the size that photos have, for those who only need a picture. */
  scale?: number;
}

/** A photo, and all that is known about it. */
export interface Specimen {
  jpeg: Buffer;
  kind: KindName;
  /** What it is offered as. */
  side: PhotoSide;
  /** Which side of a resident ID card it shows, if any. */
  shows: PhotoSide | undefined;
  holder: CardHolder;
  /** What stands on the side that it shows. */
  truth: Reading;
  /** What stands on the same side of other cards in the picture. */
  alsoThere: Reading[];
  width: number;
  height: number;
  /** Where the first thing in it lies, from its top left clockwise, before a turned photo is turned. */
  corners: Point[];
}

/** Makes a photo of a kind. The same wishes make the same photo, byte for byte, on one machine in one year. */
export async function makeSpecimen({ seed, kind: name = 'clean', ...wishes }: SpecimenWishes): Promise<Specimen> {
  const kind = kindOf(name);
  const random = createRandom(`${name}/${seed}`);
  const side = wishes.side ?? random.fork('side').pick(kind.sides);
  const holderWishes = { nameKind: wishes.nameKind, asOf: wishes.asOf, ...kind.holder };
  const holder = wishes.holder ?? makeCardHolder(random.fork('holder'), holderWishes);
  const companions = kind.companions?.(random.fork('companions')) ?? [];
  const drawing = random.fork(`drawing/${side}`);
  const scene = kind.draw({ random: drawing, holder, side, card: cardOf(holder, side, drawing) }, companions);
  const jpeg = await photograph(scene, drawing, wishes.scale);
  const shows = kind.shows ? kind.shows(side) : side;
  return {
    jpeg,
    kind: name,
    side,
    shows,
    holder,
    truth: shows ? printedOn(holder, shows) : {},
    alsoThere: shows ? companions.map((one) => printedOn(one, shows)) : [],
    width: scene.width,
    height: scene.height,
    corners: scene.things[0]?.corners ?? [],
  };
}

/** What a side of somebody's card says. */
export function printedOn(holder: CardHolder, side: PhotoSide): Reading {
  const { name, sex, ethnicity, birthDate, address, idNumber, authority, validFrom, validUntil } = holder;
  return side === 'front'
    ? { name, sex, ethnicity, birthDate, address, idNumber }
    : { authority, validFrom, validUntil };
}

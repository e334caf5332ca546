import type { PhotoReader } from '../../api/photo/reading/photo-reader';
import type { PhotoSign, SeenPhoto } from '../../domain/photo/judge-photo';
import type { Portrait } from '../../domain/photo/photo-mark';
import type { PhotoSide } from '../../domain/photo/photo-sides';
import { type Reading, readingFields } from '../../domain/reading/reading';
import type { Person } from './people';
import { cardHolderOf } from './specimen/card-holder';
import { printedOn } from './specimen/make-specimen';

type Look = () => SeenPhoto | undefined | Promise<SeenPhoto | undefined>;

/** Stands in for a reader where a test is about what is made of an answer: it sees what the test says. */
export interface ToldReader extends PhotoReader {
  /** How many photos it has been shown. */
  looks(): number;
  /** From now on every photo of this side is this. `undefined`: its time ran out; a function may throw. */
  sees(side: PhotoSide, seen: SeenPhoto | undefined | Look): void;
}

/** @param beyondReading characters that it cannot know */
export function toldReader(beyondReading = ''): ToldReader {
  let looks = 0;
  const nothing: Look = () => ({ shows: 'other', signs: [], reading: {} });
  const told: Record<PhotoSide, Look> = { front: nothing, back: nothing };
  return {
    name: 'told',
    where: 'here',
    looks: () => looks,
    sees(side, seen) {
      told[side] = typeof seen === 'function' ? seen : () => seen;
    },
    async read(_jpeg, side) {
      looks += 1;
      return told[side]();
    },
    canRead: (character) => !beyondReading.includes(character),
    close: async () => {},
  };
}

interface SeenCard {
  signs?: readonly PhotoSign[];
  /** What is read otherwise than it is printed; `undefined`: not at all. */
  misread?: Reading;
  /** Of a front, so that it can be compared with those of other accounts. */
  portrait?: Portrait;
}

/** One side of somebody's card, every field read with confidence. */
export function seenCard(
  person: Person,
  side: PhotoSide,
  { signs = [], misread = {}, portrait }: SeenCard = {},
): SeenPhoto {
  const reading = { ...printedOn(cardHolderOf(person), side), ...misread };
  const confidence = Object.fromEntries(
    readingFields[side].filter((field) => reading[field] !== undefined).map((field) => [field, 0.99]),
  );
  return { shows: side, signs, reading: { ...reading, confidence }, portrait };
}

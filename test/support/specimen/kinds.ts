/**
 * The catalogue of specimen photos.
 *
 * Every photo shows what was drawn here: people, towns, numbers and faces are invented, and each card is marked 样本.
 * `clean` are photos that must be read, `defect` those where something is wrong with the photo or the card, and
 * `negative` those that show no resident ID card. Adding a kind: a line here. What lies under the card, how it is held
 * and what the camera does to it are chosen by the seed (`shots.ts`), unless the kind is about just that.
 */
import type { PhotoProblemCode } from '../../../domain/photo/photo-problems';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import type { HolderWishes } from './card-holder';
import { type CardHolder, makeCardHolder } from './card-holder';
import { conversation, greyCopy, onScreen, pixelsOfScreen } from './copies';
import type { Flat } from './drawing';
import { idCardBack, idCardFront, temporaryCardData, temporaryCardTitle } from './id-card';
import { glare, thumb } from './lighting';
import * as documents from './other-documents';
import * as others from './other-scenes';
import type { Random } from './random';
import type { Scene } from './scene';
import { photoCutAt, photoOf, photoOfTwo, printedOver, type ShotWishes, screenshotOf } from './shots';

/** What a kind has at hand to draw its photo. */
export interface Sitting {
  random: Random;
  holder: CardHolder;
  /** What the photo is offered as. */
  side: PhotoSide;
  /** That side of the holder's card. */
  card: Flat;
}

export interface Kind {
  group: 'clean' | 'defect' | 'negative';
  /** What the photos may be offered as. */
  sides: readonly PhotoSide[];
  holder?: HolderWishes;
  /** A good reader names one of these; where there are none, it finds nothing wrong. */
  expects: readonly PhotoProblemCode[];
  /** Which side of the card it shows; the one offered, unless said otherwise. */
  shows?: (side: PhotoSide) => PhotoSide | undefined;
  /** People whose card is in the picture besides the holder's. */
  companions?: (random: Random) => CardHolder[];
  draw(sitting: Sitting, companions: readonly CardHolder[]): Scene;
}

const either: readonly PhotoSide[] = ['front', 'back'];
const nothing = () => undefined;
const other = (side: PhotoSide): PhotoSide => (side === 'front' ? 'back' : 'front');

export function cardOf(holder: CardHolder, side: PhotoSide, random: Random): Flat {
  return side === 'front' ? idCardFront(holder, random) : idCardBack(holder, random);
}

/** A photo of the card that differs from a good one in what is wished. */
function shot(expects: readonly PhotoProblemCode[], wish: (random: Random) => ShotWishes): Kind {
  return { group: 'defect', sides: either, expects, draw: ({ card, random }) => photoOf(card, random, wish(random)) };
}

/** A reflection over a part of the card, in its units. */
function glareAt(side: PhotoSide, x: number, y: number, width: number, height: number): Kind {
  return {
    group: 'defect',
    sides: [side],
    expects: ['glare'],
    draw: ({ card, random }) => {
      const spot = { x: x + random.between(-30, 30), y: y + random.between(-8, 8) };
      return photoOf(printedOver(card, glare(spot, width, height)), random, {
        tidy: true,
        share: random.between(0.65, 0.9),
      });
    },
  };
}

function cutAt(side: 'left' | 'right' | 'top' | 'bottom'): Kind {
  return {
    group: 'defect',
    sides: either,
    expects: ['border_incomplete', 'unreadable'],
    draw: ({ card, random }) => photoCutAt(side, random.between(0.03, 0.12), card, random),
  };
}

function turned(turns: 1 | 2 | 3, saysTurned: boolean): Kind {
  return shot([], () => ({ tidy: true, camera: { turns, saysTurned } }));
}

/** Some other document in place of the ID card. */
function insteadOf(draw: (holder: CardHolder, random: Random) => Flat, wishes: ShotWishes = {}): Kind {
  return {
    group: 'negative',
    sides: either,
    expects: ['not_an_id_card', 'unreadable'],
    shows: nothing,
    draw: ({ holder, random }) => photoOf(draw(holder, random), random, { share: random.between(0.6, 0.9), ...wishes }),
  };
}

export const kinds = {
  clean: { group: 'clean', sides: either, expects: [], draw: ({ card, random }) => photoOf(card, random) },
  'rare-name': {
    group: 'clean',
    sides: ['front'],
    holder: { nameKind: 'rare' },
    expects: [],
    draw: ({ card, random }) => photoOf(card, random),
  },

  'name-outside-dictionary': {
    group: 'defect',
    sides: ['front'],
    holder: { nameKind: 'outside-dictionary' },
    expects: [],
    draw: ({ card, random }) => photoOf(card, random),
  },
  'blurred-a-little': shot([], (random) => ({ width: 1600, share: 0.8, camera: { blur: random.between(1.5, 2.4) } })),
  blurred: shot(['blurred', 'unreadable'], (random) => ({
    width: 1600,
    share: 0.8,
    camera: { blur: random.between(4.5, 7) },
  })),
  'blurred-badly': shot(['blurred', 'unreadable'], (random) => ({
    width: 1600,
    share: 0.8,
    camera: { blur: random.between(10, 16) },
  })),
  shaken: shot(['blurred', 'unreadable'], (random) => ({
    width: 1500,
    share: 0.8,
    camera: { shake: { pixels: random.between(12, 20), angle: random.between(0, 180) } },
  })),
  'shaken-badly': shot(['blurred', 'unreadable'], (random) => ({
    width: 1500,
    share: 0.8,
    camera: { shake: { pixels: random.between(28, 45), angle: random.between(0, 180) } },
  })),
  'glare-on-number': glareAt('front', 530, 474, 330, 120),
  'glare-on-name': glareAt('front', 215, 88, 190, 100),
  'glare-on-dates': glareAt('back', 480, 484, 280, 90),
  'glare-elsewhere': { ...glareAt('front', 690, 210, 170, 130), expects: [] },
  dark: shot(['too_dark'], (random) => ({ camera: { exposure: random.between(0.22, 0.32), noise: 6 } })),
  'very-dark': shot(['too_dark', 'unreadable'], (random) => ({
    camera: { exposure: random.between(0.07, 0.12), noise: 7 },
  })),
  small: shot([], (random) => ({ width: 1600, share: random.between(320, 420) / 1600 })),
  tiny: shot(['too_small', 'unreadable'], (random) => ({ width: 1400, share: random.between(180, 270) / 1400 })),
  'cut-left': cutAt('left'),
  'cut-right': cutAt('right'),
  'cut-top': cutAt('top'),
  'cut-bottom': cutAt('bottom'),
  covered: {
    group: 'defect',
    sides: ['front'],
    expects: ['unreadable', 'border_incomplete'],
    draw: ({ card, random }) => {
      const scene = photoOf(card, random, { tidy: true });
      return { ...scene, over: thumb(random, scene.things[0]?.corners ?? [], 'left', 0.3) };
    },
  },
  'grey-copy': {
    group: 'defect',
    sides: either,
    expects: ['copy'],
    draw: ({ card, random }) =>
      photoOf(greyCopy(card, random), random, { share: random.between(0.85, 0.97), camera: { warmth: 0 } }),
  },
  'from-a-screen': {
    group: 'defect',
    sides: either,
    expects: ['copy'],
    draw: ({ card, random }) =>
      photoOf(onScreen(card), random, { ground: 'darkDesk', share: 0.95, shadow: 0, finish: pixelsOfScreen(random) }),
  },
  screenshot: {
    group: 'defect',
    sides: either,
    expects: [],
    draw: ({ card, random }) => screenshotOf(card, random.integer(700, 1300)),
  },
  conversation: {
    group: 'defect',
    sides: either,
    expects: [],
    draw: ({ card }) => screenshotOf(conversation(card), 1080),
  },
  expired: {
    group: 'defect',
    sides: ['back'],
    holder: { card: 'expired' },
    expects: ['expired'],
    draw: ({ card, random }) => photoOf(card, random),
  },
  temporary: {
    group: 'defect',
    sides: either,
    holder: { card: 'temporary' },
    expects: ['temporary_card'],
    shows: (side) => (side === 'front' ? 'front' : undefined),
    draw: ({ holder, side, random }) =>
      photoOf(side === 'front' ? temporaryCardData(holder, random) : temporaryCardTitle(random), random),
  },
  'turned-90': turned(1, false),
  'turned-180': turned(2, false),
  'turned-270': turned(3, false),
  'turned-90-exif': turned(1, true),
  'turned-180-exif': turned(2, true),
  'turned-270-exif': turned(3, true),
  'both-sides': {
    group: 'defect',
    sides: either,
    expects: [],
    draw: ({ card, holder, side, random }) => photoOfTwo(card, cardOf(holder, other(side), random), random),
  },
  'two-people': {
    group: 'defect',
    sides: ['front'],
    expects: ['unreadable'],
    companions: (random) => [makeCardHolder(random)],
    draw: ({ card, random }, companions) =>
      photoOfTwo(card, companions[0] ? cardOf(companions[0], 'front', random) : card, random),
  },
  'other-side': {
    group: 'defect',
    sides: either,
    expects: ['wrong_side'],
    shows: other,
    draw: ({ holder, side, random }) => photoOf(cardOf(holder, other(side), random), random),
  },

  'bank-card': insteadOf(documents.bankCard),
  'social-security-card': insteadOf(documents.socialSecurityCard),
  'driving-licence': insteadOf(documents.drivingLicence),
  'residence-permit': insteadOf(documents.residencePermit),
  'household-page': insteadOf(documents.householdPage, { share: 0.95 }),
  'name-card': insteadOf(documents.nameCard),
  receipt: insteadOf((_holder, random) => documents.receipt(random), { landscape: false, share: 0.6 }),
  'text-page': insteadOf((_holder, random) => others.textPage(random), { landscape: false, share: 0.93 }),
  'instruction-page': insteadOf((_holder, random) => others.instructionPage(random), { landscape: false, share: 0.93 }),
  face: insteadOf((_holder, random) => others.drawnFace(random), { share: 0.97, pose: { roll: 0, pitch: 0, yaw: 0 } }),
  keyboard: insteadOf((_holder, random) => others.keyboard(random), { share: 0.95 }),
  wall: {
    group: 'negative',
    sides: either,
    expects: ['not_an_id_card', 'unreadable'],
    shows: nothing,
    draw: ({ card, random }) => ({ ...photoOf(card, random, { ground: 'whiteTable', tidy: true }), things: [] }),
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];

export function kindOf(name: KindName): Kind {
  return kinds[name];
}

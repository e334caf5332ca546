import type { SeenPhoto } from '../../../../domain/photo/judge-photo';
import type { PhotoSide } from '../../../../domain/photo/photo-sides';
import { cardAround } from './anchors';
import { classify } from './classify';
import { detectLines } from './detect-lines';
import type { Engine, TimeCheck } from './engine';
import { findCards } from './find-card';
import { measureQuality } from './measure-quality';
import { type Corners, type Picture, unpack } from './picture';
import { readBack } from './read-back';
import { readFront } from './read-front';
import { readText, type Text } from './read-text';
import { type Row, toRows } from './rows';
import { guessCard, isCutOff, signsOf, widthOf } from './signs';
import { straighten } from './straighten';
import { crop, textRegion } from './text-region';

/** A card laid straight. Its smallest print is 15 pixels high; larger costs time and reads no better. */
const cardSize = { width: 1040, height: 656 };

/** Below these a picture is a wall or a lens cap: there is nothing in it to be blurred. */
const contrastOfNothing = 12;
const blackBelow = 40;

interface Looking {
  engine: Engine;
  side: PhotoSide;
  checkTime: TimeCheck;
  picture: Picture;
  /** Pixels of the photo for one of the picture. */
  scale: number;
}

/** A card, or what may be one, laid level and read. */
interface ReadCard {
  shows: ReturnType<typeof classify>;
  rows: readonly Row[];
  level: Picture;
  /** In pixels of the photo. */
  cardWidth: number;
  borderIncomplete: boolean;
}

/**
 * Looks at one photo of an ID card: where the card lies, what is printed on it, and how good the picture is.
 *
 * @param side what to prefer where a photo shows both sides
 * @throws {OutOfTime}
 */
export async function look(
  engine: Engine,
  jpeg: Uint8Array,
  side: PhotoSide,
  checkTime: TimeCheck,
): Promise<SeenPhoto> {
  const looking = { engine, side, checkTime, ...(await unpack(jpeg)) };
  checkTime();
  const outlines = findCards(engine.cv, looking.picture);
  const cards: ReadCard[] = [];
  for (const corners of outlines) {
    checkTime();
    cards.push(await readOutlined(looking, corners));
  }
  const certain = cards.filter(isCertain);
  const wanted = certain.filter(({ shows }) => shows === side);
  // Two cards of one side: nobody can tell which of the two people is meant.
  if (wanted.length > 1) return { shows: 'unknown', signs: [], reading: {} };
  const card = wanted[0] ?? certain[0];
  if (card) return report(looking, card);
  checkTime();
  return reportDoubtful(looking, await readWithoutOutline(looking), cards[0]);
}

async function readOutlined(looking: Looking, corners: Corners): Promise<ReadCard> {
  const { engine, checkTime, picture } = looking;
  const card = straighten(engine.cv, picture, corners, cardSize);
  const { lines, picture: level } = await readText(engine, card, checkTime);
  return {
    ...describe(looking, { lines, picture: level }, widthOf(corners)),
    borderIncomplete: isCutOff(corners, picture),
  };
}

/** A card that fills the picture, or whose border is lost: its words alone tell where it lies. */
async function readWithoutOutline(looking: Looking): Promise<ReadCard> {
  const { engine, checkTime, picture } = looking;
  const boxes = await detectLines(engine.cv, engine.models, picture);
  checkTime();
  const region = textRegion(boxes, picture);
  const { lines, picture: level } = await (region
    ? readText(engine, crop(picture, region), checkTime)
    : readText(engine, picture, checkTime, boxes));
  const around = cardAround(lines);
  if (around) {
    checkTime();
    const anchored = await readText(engine, straighten(engine.cv, level, around, cardSize), checkTime);
    const card = describe(looking, anchored, widthOf(around));
    if (isCertain(card)) return { ...card, borderIncomplete: isCutOff(around, level, -0.04) };
  }
  return describe(looking, { lines, picture: level }, picture.width);
}

/** @param width of the card, in pixels of the picture, where its words do not tell */
function describe({ side, scale }: Looking, { lines, picture: level }: Text, width: number): ReadCard {
  const rows = toRows(lines);
  const shows = classify(rows, side);
  const guess = shows === 'front' || shows === 'back' ? guessCard(rows, shows) : undefined;
  return {
    shows,
    rows,
    level,
    cardWidth: width * scale,
    borderIncomplete: guess !== undefined && reachesBeyond(guess, level),
  };
}

const isCertain = ({ shows }: ReadCard) => shows !== 'nothing' && shows !== 'unknown';

/** Whether a card that was guessed from its words reaches beyond the picture. */
function reachesBeyond(guess: NonNullable<ReturnType<typeof guessCard>>, { width, height }: Picture): boolean {
  const slack = 0.03 * (guess.right - guess.left);
  return guess.left < -slack || guess.top < -slack || guess.right > width + slack || guess.bottom > height + slack;
}

function report({ engine }: Looking, card: ReadCard): SeenPhoto {
  const { shows, rows, level } = card;
  const reading = shows === 'front' ? readFront(rows) : shows === 'back' ? readBack(rows) : {};
  return {
    shows: shows === 'nothing' ? 'other' : shows,
    signs: signsOf({ ...card, quality: measureQuality(engine.cv, level) }),
    reading,
  };
}

/** Nothing certain was read: a card in a bad picture, or something else in a good one. */
function reportDoubtful(looking: Looking, whole: ReadCard, outlined: ReadCard | undefined): SeenPhoto {
  if (isCertain(whole)) return report(looking, whole);
  const quality = measureQuality(looking.engine.cv, outlined?.level ?? looking.picture);
  const seen = outlined ?? whole;
  const signs = signsOf({ ...seen, rows: [], quality });
  const empty = quality.contrast < contrastOfNothing && quality.medianLuma > blackBelow;
  const perhaps = whole.shows === 'unknown' || outlined?.shows === 'unknown';
  const hidden =
    signs.includes('blurred') || signs.includes('too_dark') || (outlined !== undefined && signs.includes('too_small'));
  return { shows: perhaps || (hidden && !empty) ? 'unknown' : 'other', signs, reading: {} };
}

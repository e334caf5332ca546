import type { SeenPhoto } from '../../../../domain/photo/judge-photo';
import type { PhotoSide } from '../../../../domain/photo/photo-sides';
import { isRead, neededFields, type Reading } from '../../../../domain/reading/reading';
import { showsAnotherPerson } from './another-person';
import type { Engine, TimeCheck } from './engine';
import { findCards } from './find-cards';
import { markPortrait } from './mark-portrait';
import { measureQuality, type Quality } from './measure-quality';
import { type Corners, type Picture, type Point, unpack } from './picture';
import { readBack } from './read-back';
import { isCertain, type Looking, type ReadCard, readOutlined, readWithoutOutline } from './read-card';
import { readFront } from './read-front';
import type { Row } from './rows';
import { hasScreenGrid } from './screen-grid';
import { signsOf } from './signs';

/** Edges below this are grain on a wall, or the inside of a pocket: there is nothing to be blurred. */
const contrastOfNothing = 5;
/** Text of so many rows that is plain to read, and holds no word of an ID card, is some other paper. */
const rowsOfOtherPaper = 2;
/** A picture so much longer than wide holds no card that could be read, and its small copy no pixels. */
const sidesOfStrip = 10;

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
  const looking: Looking = { engine, side, checkTime, ...(await unpack(jpeg)) };
  checkTime();
  if (isStrip(looking.picture)) return { shows: 'other', signs: [], reading: {} };
  const outlined: ReadCard[] = [];
  for (const corners of findCards(engine.cv, looking.picture)) {
    checkTime();
    const card = await readOutlined(looking, corners);
    outlined.push(card);
    // Whether a second outline is another person's card is told sooner by its number.
    if (card.shows === side) break;
  }
  const certain = outlined.filter(isCertain);
  checkTime();
  const found = certain.find(({ shows }) => shows === side) ?? certain[0];
  const card = found ?? (await readWithoutOutline(looking));
  if (!isCertain(card)) return reportDoubtful(looking, card, outlined[0]);
  const another = card.shows === 'front' && card.lies && (await showsAnotherPerson(looking, card.lies));
  return another ? ambiguous : { ...report(looking, card), outlined: found !== undefined };
}

const ambiguous: SeenPhoto = { shows: 'unknown', signs: [], reading: {} };

function report({ engine, picture }: Looking, card: ReadCard): SeenPhoto {
  const { shows, rows, level, lies } = card;
  const reading = shows === 'front' ? readFront(rows) : shows === 'back' ? readBack(rows) : {};
  const quality = measureQuality(engine.cv, level);
  const screen = lies
    ? hasScreenGrid(engine.cv, lies.picture, middleOf(lies.corners))
    : hasScreenGrid(engine.cv, picture, { x: picture.width / 2, y: picture.height / 2 });
  const signs = signsOf({ ...card, quality, screen, isCard: true, failed: isIncomplete(shows, reading) });
  const portrait = shows === 'front' && lies ? markPortrait(level, lies.beyond) : undefined;
  return { shows: shows === 'nothing' ? 'other' : shows, signs, reading, portrait };
}

function middleOf([a, , c]: Corners): Point {
  return { x: (a.x + c.x) / 2, y: (a.y + c.y) / 2 };
}

function isIncomplete(shows: ReadCard['shows'], reading: Reading): boolean {
  return (shows === 'front' || shows === 'back') && neededFields[shows].some((field) => !isRead(reading, field));
}

/** Nothing certain was read: a card in a bad picture, or something else in a good one. */
function reportDoubtful({ engine, picture }: Looking, whole: ReadCard, outlined: ReadCard | undefined): SeenPhoto {
  const seen = outlined ?? whole;
  const quality = measureQuality(engine.cv, outlined?.level ?? picture);
  const signs = signsOf({ ...seen, rows: [], quality, screen: false, isCard: outlined !== undefined, failed: true });
  const perhaps = whole.shows === 'unknown' || outlined?.shows === 'unknown';
  const hidden = signs.includes('blurred') || signs.includes('too_dark') || signs.includes('too_small');
  const nothing = isEmpty(quality) || isOtherPaper(whole.rows) || isOtherPaper(outlined?.rows ?? []);
  return { shows: perhaps || (hidden && !nothing) ? 'unknown' : 'other', signs, reading: {} };
}

const isStrip = ({ width, height }: Picture): boolean =>
  Math.max(width, height) > sidesOfStrip * Math.min(width, height);

/** A wall; a lens cap and a dark room show nothing either, but there more light would help. */
const isEmpty = ({ contrast, brightLuma }: Quality): boolean => contrast < contrastOfNothing && brightLuma > 60;

function isOtherPaper(rows: readonly Row[]): boolean {
  const plain = rows.filter(({ marks }) => {
    const sum = marks.reduce((total, { probability }) => total + probability, 0);
    return marks.length >= 4 && sum / marks.length > 0.9;
  });
  return plain.length >= rowsOfOtherPaper;
}

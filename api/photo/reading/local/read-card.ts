import type { PhotoSide } from '../../../../domain/photo/photo-sides';
import { guessCard, isCutOff, reachesBeyond, widthOf } from './border';
import { cornersAround, frameBy, framePerhapsBy, leeway } from './card-frame';
import { classify } from './classify';
import { detectLines } from './detect-lines';
import type { Engine, TimeCheck } from './engine';
import type { Corners, Picture } from './picture';
import { readText, type Text } from './read-text';
import type { Line } from './recognise-line';
import { type Row, toRows } from './rows';
import { crop, type Region, textRegion } from './text-region';
import { layCard, viewWhole } from './view';

/** Of the part of a picture that its text is in, which is cut out with a margin. */
const cardOfRegion = 0.7;

export interface Looking {
  engine: Engine;
  side: PhotoSide;
  checkTime: TimeCheck;
  picture: Picture;
  /** Pixels of the photo for one of the picture. */
  scale: number;
}

/** A card, or what may be one, laid level and read. */
export interface ReadCard {
  shows: ReturnType<typeof classify>;
  rows: readonly Row[];
  level: Picture;
  /** In pixels of the photo. */
  cardWidth: number;
  borderIncomplete: boolean;
  /** Where it lies in which picture, where that is known. */
  lies?: Lying;
}

export interface Lying {
  picture: Picture;
  corners: Corners;
  /** How far the corners lie outside the card's own, as a share of its size. */
  beyond: number;
}

export const isCertain = ({ shows }: ReadCard): boolean => shows !== 'nothing' && shows !== 'unknown';

/** Reads what lies within an outline that was found. */
export async function readOutlined(looking: Looking, corners: Corners): Promise<ReadCard> {
  const { engine, checkTime, picture, scale } = looking;
  const text = await readText(engine, layCard(engine.cv, picture, corners), checkTime);
  const borderIncomplete = isCutOff(corners, picture);
  const lies = { picture, corners, beyond: 0 };
  return describe(looking, text, { cardWidth: widthOf(corners) * scale, borderIncomplete, lies });
}

/**
 * A card that fills the picture, or whose border is lost: its words alone tell where it lies. Where one of them stands
 * in the same place of every card, the card around it is laid straight and read once more.
 */
export async function readWithoutOutline(looking: Looking): Promise<ReadCard> {
  const { engine, checkTime, picture, scale } = looking;
  const boxes = await detectLines(engine.cv, engine.models, picture);
  checkTime();
  const region = textRegion(boxes, picture);
  const part = region ? crop(picture, region) : picture;
  const enough = (lines: readonly Line[]) => frameBy(lines) !== undefined;
  const text = await readText(engine, viewWhole(part), checkTime, { boxes: region ? undefined : boxes, enough });
  const mayBeCut = !region || touchesEdge(region, picture);
  const { picture: upright } = text.view;
  const frame = framePerhapsBy(text.lines);
  if (frame) {
    checkTime();
    const around = cornersAround(frame);
    const anchored = await readText(engine, layCard(engine.cv, upright, around), checkTime);
    const borderIncomplete = mayBeCut && reachesBeyond(around, upright);
    const lies = { picture: upright, corners: around, beyond: leeway };
    const read = describe(looking, anchored, { cardWidth: widthOf(around) * scale, borderIncomplete, lies });
    if (isCertain(read)) return read;
  }
  const cardWidth = (region ? cardOfRegion * region.width : picture.width) * scale;
  const read = describe(looking, text, { cardWidth, borderIncomplete: false });
  const guess = read.shows === 'front' || read.shows === 'back' ? guessCard(read.rows, read.shows) : undefined;
  return { ...read, borderIncomplete: mayBeCut && guess !== undefined && reachesBeyond(guess, upright) };
}

function describe(
  { side }: Looking,
  { lines, view }: Text,
  known: Pick<ReadCard, 'cardWidth' | 'borderIncomplete' | 'lies'>,
): ReadCard {
  const rows = toRows(lines);
  return { shows: classify(rows, side, known.lies !== undefined), rows, level: view.picture, ...known };
}

function touchesEdge({ left, top, width, height }: Region, picture: Picture): boolean {
  return left === 0 || top === 0 || left + width >= picture.width || top + height >= picture.height;
}

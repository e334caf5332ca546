import { detectLines, type LineBox } from './detect-lines';
import type { Engine, TimeCheck } from './engine';
import { hasCardWords } from './labels';
import type { Picture } from './picture';
import { type Line, recogniseLines } from './recognise-line';
import { turnBox, turnPicture } from './turn-picture';

export interface Text {
  /** Upright. */
  picture: Picture;
  lines: Line[];
}

interface Wishes {
  /** The lines, where they are known already. */
  boxes?: LineBox[];
  /** Asked after each line; true ends the reading. */
  enough?: (lines: readonly Line[]) => boolean;
}

/** A card has a dozen lines; a printed page under it has more than there is time for. */
const mostLines = 22;
/** After so much text, in heights of a line, without a word of a card the rest is not looked at. */
const mostWithoutWords = 90;
/** Lines tried both ways up. */
const tried = 3;
/** Upside down, the recogniser is rarely this sure of whole lines. */
const sureEnough = 0.9;

/**
 * Finds and reads the text of a picture, whichever way up it is: where text runs upwards the picture is turned by a
 * quarter, and where its longest lines make no sense, by half.
 */
export async function readText(
  engine: Engine,
  whole: Picture,
  checkTime: TimeCheck,
  { boxes: found, enough = () => false }: Wishes = {},
): Promise<Text> {
  let picture = whole;
  let boxes = found ?? (await detectLines(engine.cv, engine.models, picture));
  if (runsUpwards(boxes)) {
    boxes = boxes.map((box) => turnBox(box, picture, 1));
    picture = turnPicture(picture, 1);
  }
  boxes = boxes
    .filter(({ width, height }) => width > 0.7 * height)
    .sort((a, b) => prominence(b) - prominence(a))
    .slice(0, mostLines);
  const read = (some: LineBox[], upsideDown = false) => recogniseLines(engine, picture, some, checkTime, upsideDown);
  const first = boxes.slice(0, tried);
  let lines = await all(read(first));
  if (!makesSense(lines)) {
    const upside = await all(read(first, true));
    if (senseOf(upside) > senseOf(lines)) {
      boxes = boxes.map((box) => turnBox(box, picture, 2));
      lines = upside.map((line) => ({ ...line, box: turnBox(line.box, picture, 2) }));
      picture = turnPicture(picture, 2);
    }
  }
  const isDone = () => enough(lines) || isIdle(lines);
  if (isDone()) return { picture, lines };
  for await (const line of read(boxes.slice(tried))) {
    lines.push(line);
    if (isDone()) break;
  }
  return { picture, lines };
}

async function all(reading: AsyncIterable<Line>): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of reading) lines.push(line);
  return lines;
}

/** A page under the card has longer lines than the card, but hardly larger ones. */
function prominence({ width, height }: LineBox): number {
  return height * Math.min(width, 8 * height);
}

function isIdle(lines: readonly Line[]): boolean {
  const length = lines.reduce((sum, { box }) => sum + Math.min(20, box.width / box.height), 0);
  return length > mostWithoutWords && !lines.some(({ text }) => hasCardWords(text));
}

function runsUpwards(boxes: readonly LineBox[]): boolean {
  const weigh = (some: LineBox[]) => some.reduce((sum, { width, height }) => sum + width * height, 0);
  const upwards = boxes.filter(({ width, height }) => height > 1.8 * width);
  const level = boxes.filter(({ width, height }) => width > 1.8 * height);
  return weigh(upwards) > 1.5 * weigh(level);
}

function makesSense(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => hasCardWords(text)) || (lines.length > 0 && senseOf(lines) > sureEnough);
}

/** How sure the recogniser is of some lines on the whole, long lines counting for more; words of a card settle it. */
function senseOf(lines: readonly Line[]): number {
  const words = lines.filter(({ text }) => hasCardWords(text)).length;
  const length = lines.reduce((sum, { box }) => sum + box.width, 0);
  return words + lines.reduce((sum, { probability, box }) => sum + (probability * box.width) / Math.max(1, length), 0);
}

import { type CardFrame, frameBy, isPrintOf, labelAt } from './card-frame';
import { detectLines, type LineBox } from './detect-lines';
import type { Engine, TimeCheck } from './engine';
import { isIdNumber } from './fields';
import { hasCardWords } from './labels';
import { knownLine, type Line, type Manner, recogniseLines } from './recognise-line';
import { turnBox, turnView, type View } from './view';

export interface Text {
  /** Upright. */
  view: View;
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
 * Finds and reads the text of a view, whichever way up it is: where text runs upwards the view is turned by a
 * quarter, and where its longest lines make no sense, by half.
 */
export async function readText(
  engine: Engine,
  given: View,
  checkTime: TimeCheck,
  { boxes: found, enough = () => false }: Wishes = {},
): Promise<Text> {
  let view = given;
  let boxes = found ?? (await detectLines(engine.cv, engine.models, view.picture));
  if (runsUpwards(boxes)) {
    boxes = boxes.map((box) => turnBox(box, view, 1));
    view = turnView(view, 1);
  }
  boxes = boxes.filter(({ width, height }) => width > 0.7 * height).sort((a, b) => prominence(b) - prominence(a));
  const read = (some: LineBox[], how?: Manner) => recogniseLines(engine, view, some, checkTime, how);
  const first = boxes.slice(0, tried);
  let lines = await all(read(first));
  if (!makesSense(lines)) {
    const upside = await all(read(first, { upsideDown: true }));
    if (senseOf(upside) > senseOf(lines)) {
      boxes = boxes.map((box) => turnBox(box, view, 2));
      lines = upside.map((line) => ({ ...line, box: turnBox(line.box, view, 2) }));
      view = turnView(view, 2);
    }
  }
  const isDone = () => enough(lines) || isIdle(lines) || lines.length >= mostLines;
  if (isDone()) return { view, lines };
  const rest = boxes.slice(tried);
  let frame = frameBy(lines);
  const asks = (box: LineBox) =>
    !frame ||
    // Another number would be another person's.
    isShapedLikeNumber(box) ||
    (isPrintOf(frame, box) && !(lines.some(provesLabels) && labelAt(frame, box) !== undefined));
  for await (const line of read(rest, { asks })) {
    lines.push(line);
    if (isDone()) return { view, lines };
    frame ??= frameBy(lines);
  }
  return { view, lines: frame ? linesOfCard(frame, lines, rest) : lines };
}

/** Once one line told where the card lies: those of its lines that were read, and the labels that need not be. */
function linesOfCard(frame: CardFrame, read: readonly Line[], boxes: readonly LineBox[]): Line[] {
  const unread = boxes.filter((box) => !read.some((line) => line.box === box));
  const labels = unread.flatMap((box) => {
    const label = labelAt(frame, box);
    return label === undefined ? [] : [knownLine(box, label)];
  });
  return [...read.filter(({ box, text }) => isPrintOf(frame, box) || isIdNumber(text)), ...labels];
}

/** Only beside a label that was read are the others known by their places: a place alone makes no ID card. */
const provesLabels = ({ text }: Line): boolean => /姓名|民族/.test(text);

async function all(reading: AsyncIterable<Line>): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of reading) lines.push(line);
  return lines;
}

/** An ID number is so many times as long as high: it tells at once what else is to be read. */
const numberShape = { least: 13, most: 21 };

/** A page under the card has longer lines than the card, but hardly larger ones. */
function prominence({ width, height }: LineBox): number {
  return (isShapedLikeNumber({ width, height }) ? 2 : 1) * height * Math.min(width, 8 * height);
}

function isShapedLikeNumber({ width, height }: Pick<LineBox, 'width' | 'height'>): boolean {
  return width > numberShape.least * height && width < numberShape.most * height;
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

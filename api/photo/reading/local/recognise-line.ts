import { type LineBox, toPlanes } from './detect-lines';
import type { Engine, TimeCheck } from './engine';
import { type Models, run } from './models';
import type { OpenCv } from './open-cv';
import { type Corners, type Picture, type Point, turn } from './picture';
import { straightenMat, withPicture } from './straighten';
import { toSource, type View } from './view';

/** One character of a line: how sure the recogniser is, and where it stands. */
export interface Glyph {
  text: string;
  probability: number;
  /** 0 … 1 along the line. */
  at: number;
}

export interface Line {
  box: LineBox;
  text: string;
  glyphs: Glyph[];
  /** Of the line's characters on the whole, 0 … 1. */
  probability: number;
}

/** The height that the model was trained for. */
const lineHeight = 48;
const widest = 960;
const narrowest = 48;
/** Turns bytes into −1 … 1. */
const half = [0.5, 0.5, 0.5];

export interface Manner {
  upsideDown?: boolean;
  /** Asked before each line, with what was read before it known; false leaves it unread. */
  asks?: (box: LineBox) => boolean;
}

/** Reads lines of text one after the other; who has read enough stops asking. */
export async function* recogniseLines(
  { cv, models }: Engine,
  view: View,
  boxes: readonly LineBox[],
  checkTime: TimeCheck,
  { upsideDown = false, asks = () => true }: Manner = {},
): AsyncGenerator<Line> {
  const cuts = cutLines(cv, view, boxes, upsideDown);
  for (const [i, box] of boxes.entries()) {
    const cut = asks(box) ? cuts[i] : undefined;
    checkTime();
    if (cut) yield await recogniseLine(models, box, cut);
  }
}

/** The pictures of lines, as the recogniser takes them: cut out, level and 48 pixels high. */
function cutLines(cv: OpenCv, view: View, boxes: readonly LineBox[], upsideDown: boolean): Picture[] {
  const there = toSource(view);
  return withPicture(cv, view.source, (mat) =>
    boxes.map((box) => {
      const width = Math.round((box.width * lineHeight) / box.height / 8) * 8;
      const size = { width: Math.min(widest, Math.max(narrowest, width)), height: lineHeight };
      const [a, b, c, d] = cornersOf(box, upsideDown);
      return straightenMat(cv, mat, [there(a), there(b), there(c), there(d)], size);
    }),
  );
}

/** A line whose text is known without being read. */
export function knownLine(box: LineBox, text: string): Line {
  const glyphs = [...text].map((character, i) => ({ text: character, probability: 1, at: (i + 0.5) / text.length }));
  return { box, text, glyphs, probability: 1 };
}

async function recogniseLine(models: Models, box: LineBox, cut: Picture): Promise<Line> {
  const answer = await run(models.recogniser, toPlanes(cut, half, half), [1, 3, cut.height, cut.width]);
  const glyphs = decode(answer.data as Float32Array, answer.dims, models.characters);
  const sum = glyphs.reduce((total, { probability }) => total + probability, 0);
  return {
    box,
    text: glyphs.map(({ text }) => text).join(''),
    glyphs,
    probability: glyphs.length === 0 ? 0 : sum / glyphs.length,
  };
}

function cornersOf({ centre, width, height, angle }: LineBox, upsideDown: boolean): Corners {
  const at = (x: number, y: number): Point => {
    const off = turn({ x, y }, angle + (upsideDown ? 180 : 0));
    return { x: centre.x + off.x, y: centre.y + off.y };
  };
  return [
    at(-width / 2, -height / 2),
    at(width / 2, -height / 2),
    at(width / 2, height / 2),
    at(-width / 2, height / 2),
  ];
}

/** CTC: the best class of each step; repetitions and the class "no character" fall away. */
function decode(
  scores: Float32Array,
  [, steps = 0, classes = 0]: readonly number[],
  characters: readonly string[],
): Glyph[] {
  const glyphs: Glyph[] = [];
  let before = 0;
  for (let step = 0; step < steps; step += 1) {
    let best = 0;
    let probability = -1;
    for (let i = 0, at = step * classes; i < classes; i += 1, at += 1) {
      const score = scores[at] ?? 0;
      if (score > probability) {
        probability = score;
        best = i;
      }
    }
    if (best !== 0 && best !== before)
      glyphs.push({ text: characters[best] ?? '', probability, at: (step + 0.5) / steps });
    before = best;
  }
  return glyphs;
}

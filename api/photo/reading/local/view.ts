import type { LineBox } from './detect-lines';
import type { OpenCv } from './open-cv';
import type { Corners, Picture, Point } from './picture';
import { straighten } from './straighten';
import { turnPicture } from './turn-picture';

/** A picture, or a part of one laid level. */
export interface View {
  /** What is looked at as a whole: lines are found in it, and its quality is measured. */
  picture: Picture;
  /** Where its details are, which may be finer. */
  source: Picture;
  /** The view's corners in the source. */
  corners: Corners;
}

/** A card laid level. Text is found at this size; lines are read in the source. */
const cardSize = { width: 640, height: 416 };

export function viewWhole(picture: Picture): View {
  return { picture, source: picture, corners: cornersOf(picture) };
}

/** What lies within corners that go clockwise from the view's top left. */
export function layCard(cv: OpenCv, source: Picture, corners: Corners): View {
  return { picture: straighten(cv, source, corners, cardSize), source, corners };
}

/** Turned clockwise by quarters. */
export function turnView({ picture, source, corners }: View, quarters: 1 | 2): View {
  const turned = turnPicture(picture, quarters);
  if (source === picture) return viewWhole(turned);
  const [a, b, c, d] = corners;
  return { picture: turned, source, corners: quarters === 1 ? [d, a, b, c] : [c, d, a, b] };
}

/** Where a line lies after its view was turned. */
export function turnBox(box: LineBox, { picture }: View, quarters: 1 | 2): LineBox {
  const { centre, width, height, angle } = box;
  if (quarters === 2) return { ...box, centre: { x: picture.width - centre.x, y: picture.height - centre.y } };
  // Text that ran upwards runs level now: its sides change names.
  return { centre: { x: picture.height - centre.y, y: centre.x }, width: height, height: width, angle };
}

function cornersOf({ width, height }: Picture): Corners {
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
}

/** Finds points of a view in its source: the projection of a rectangle onto four corners (Heckbert, 1989, 2.2.3). */
export function toSource({ picture, source, corners }: View): (point: Point) => Point {
  if (source === picture) return (point) => point;
  const [a, b, c, d] = corners;
  const [near, far] = [minus(b, c), minus(d, c)];
  const rest = { x: a.x - b.x + c.x - d.x, y: a.y - b.y + c.y - d.y };
  const area = cross(near, far);
  const [g, h] = [cross(rest, far) / area, cross(near, rest) / area];
  const along = { x: b.x - a.x + g * b.x, y: b.y - a.y + g * b.y };
  const down = { x: d.x - a.x + h * d.x, y: d.y - a.y + h * d.y };
  return ({ x, y }) => {
    const [u, v] = [x / picture.width, y / picture.height];
    const depth = 1 + g * u + h * v;
    return { x: (a.x + along.x * u + down.x * v) / depth, y: (a.y + along.y * u + down.y * v) / depth };
  };
}

const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
const cross = (a: Point, b: Point): number => a.x * b.y - a.y * b.x;

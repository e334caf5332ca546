import { type Camera, noCamera, phoneCamera } from './camera';
import { cardHeight, cardWidth } from './card-paper';
import type { Flat, Point } from './drawing';
import { drawGround, type GroundName, groundNames } from './grounds';
import { type Edge, fallingShadow, thumb } from './lighting';
import type { Pose, Raster } from './perspective';
import type { Random } from './random';
import { type Placed, placeIn, type Scene } from './scene';

/** What is different from a good photo. */
export interface ShotWishes {
  ground?: GroundName;
  /** Pixels across the photo. */
  width?: number;
  landscape?: boolean;
  /** Of the photo's width, that the thing takes up. */
  share?: number;
  pose?: Partial<Pose>;
  offset?: Point;
  shadow?: number;
  /** Whether fingers and shadows may come into the picture, as they do now and then. */
  tidy?: boolean;
  camera?: Partial<Camera>;
  finish?: (raster: Raster) => void;
}

/** How far from straight a card lies that someone photographs with care, in degrees. */
const mostRoll = 12;
const mostTip = 16;

/** A good photo of a flat thing on a table, taken with a phone in either orientation. */
export function photoOf(flat: Flat, random: Random, wishes: ShotWishes = {}): Scene {
  const frame = frameOf(random, wishes);
  const corners = placeIn(frame, flat, {
    share: wishes.share ?? random.between(0.45, 0.95),
    pose: { ...pickPose(random), ...wishes.pose },
    offset: wishes.offset ?? { x: random.between(-0.9, 0.9), y: random.between(-0.9, 0.9) },
  });
  const thing: Placed = { flat, corners, shadow: wishes.shadow ?? random.between(0.2, 0.65), finish: wishes.finish };
  const over = wishes.tidy ? '' : visitors(random, frame, corners);
  const ground = drawGround(wishes.ground ?? random.pick(groundNames), random, frame);
  return { ...frame, ground, things: [thing], over, camera: { ...phoneCamera(random), ...wishes.camera } };
}

/** Two cards in one photo, beside each other or one above the other. */
export function photoOfTwo(first: Flat, second: Flat, random: Random): Scene {
  const landscape = random.chance(0.5);
  const frame = frameOf(random, { landscape, width: landscape ? 2200 : 1600 });
  const half = landscape
    ? { width: frame.width / 2, height: frame.height }
    : { width: frame.width, height: frame.height / 2 };
  const share = landscape ? random.between(0.85, 0.95) : random.between(0.7, 0.9);
  const things = [first, second].map((flat, i): Placed => {
    const corners = placeIn(half, flat, { share, pose: { roll: random.between(-4, 4), pitch: 0, yaw: 0 } });
    const [dx, dy] = landscape ? [i * half.width, 0] : [0, i * half.height];
    return { flat, corners: corners.map(({ x, y }) => ({ x: x + dx, y: y + dy })), shadow: 0.4 };
  });
  return { ...frame, ground: drawGround(random.pick(groundNames), random, frame), things, camera: phoneCamera(random) };
}

/** A picture that no camera took: the drawing itself, so many pixels wide. */
export function screenshotOf(flat: Flat, width: number): Scene {
  const height = Math.round((width * flat.height) / flat.width);
  const corners = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  const ground = { svg: `<rect width="${width}" height="${height}" fill="#fff"/>`, scale: 0.1 };
  return { width, height, ground, things: [{ flat, corners, shadow: 0 }], camera: noCamera };
}

/** A photo in which a border of the card lies outside: so much of the card's size is lost. */
export function photoCutAt(side: 'left' | 'right' | 'top' | 'bottom', lost: number, card: Flat, random: Random): Scene {
  const scene = photoOf(card, random, {
    share: random.between(0.75, 0.9),
    pose: { roll: random.between(-3, 3) },
    tidy: true,
  });
  const corners = scene.things[0]?.corners ?? [];
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [wide, high] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  const shift = {
    left: { x: -Math.min(...xs) - lost * wide, y: 0 },
    right: { x: scene.width - Math.max(...xs) + lost * wide, y: 0 },
    top: { x: 0, y: -Math.min(...ys) - lost * high },
    bottom: { x: 0, y: scene.height - Math.max(...ys) + lost * high },
  }[side];
  const things = scene.things.map((thing) => ({
    ...thing,
    corners: thing.corners.map(({ x, y }) => ({ x: x + shift.x, y: y + shift.y })),
  }));
  return { ...scene, things };
}

/** Draws over the card itself, in the card's units. */
export function printedOver(card: Flat, svg: string): Flat {
  return {
    ...card,
    svg: `${card.svg}<clipPath id="card"><rect width="${cardWidth}" height="${cardHeight}" rx="31"/></clipPath>
    <g clip-path="url(#card)">${svg}</g>`,
  };
}

function frameOf(random: Random, { width, landscape }: ShotWishes): { width: number; height: number } {
  const lies = landscape ?? random.chance(0.65);
  const ratio = random.pick([4 / 3, 4 / 3, 16 / 9, 1.5]);
  const across = Math.round(width ?? (lies ? random.between(1280, 2400) : random.between(1280, 1700)));
  return { width: across, height: Math.round(lies ? across / ratio : across * ratio) };
}

function pickPose(random: Random): Pose {
  const roll = Math.max(-mostRoll, Math.min(mostRoll, random.gaussian() * 4.5));
  return { roll, pitch: random.between(-mostTip, mostTip), yaw: random.between(-mostTip, mostTip) };
}

function visitors(random: Random, { width, height }: { width: number; height: number }, corners: Point[]): string {
  const edge: Edge = random.chance(0.5) ? 'left' : 'right';
  const shade = random.chance(0.3) ? fallingShadow(random, width, height) : '';
  return shade + (random.chance(0.22) ? thumb(random, corners, edge) : '');
}

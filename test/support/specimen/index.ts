import sharp from 'sharp';
import { makePerson, type Person } from '../people';
import type { Camera } from './camera';
import { cardHolderOf } from './card-holder';
import type { Flat } from './drawing';
import { drawGround } from './grounds';
import { idCardBack, idCardFront } from './id-card';
import { bankCard } from './other-documents';
import { drawnFace } from './other-scenes';
import { createRandom } from './random';
import { photograph, placeIn } from './scene';

/** How a specimen is photographed. */
export interface Shot {
  /** Width of the picture in pixels; the card fills most of it. */
  width?: number;
  /** Degrees by which the card lies askew. */
  tilt?: number;
}

/** Good light and a steady hand: what differs from photo to photo is the card alone. */
const goodCamera: Camera = {
  blur: 0,
  exposure: 1,
  warmth: 0.03,
  falloff: { strength: 0.1, angle: 40 },
  noise: 2.5,
  jpegQuality: 88,
};

/** A good photo of the portrait side of a specimen card: a fictional person, drawn, and marked 样本. */
export function frontPhoto(person: Person = makePerson(), shot: Shot = {}): Promise<Buffer> {
  return photographOnWood(idCardFront(cardHolderOf(person), createRandom(person.idNumber)), shot);
}

/** A good photo of the emblem side; in place of the emblem a red disc with 样本. */
export function backPhoto(person: Person = makePerson(), shot: Shot = {}): Promise<Buffer> {
  return photographOnWood(idCardBack(cardHolderOf(person), createRandom(person.idNumber)), shot);
}

/** A good photo of a bank card of theirs. */
export function bankCardPhoto(person: Person = makePerson(), shot: Shot = {}): Promise<Buffer> {
  return photographOnWood(bankCard(cardHolderOf(person), createRandom(person.idNumber)), shot);
}

/** Somebody, drawn, who holds the portrait side of their card below their face. */
export function holdingPhoto(person: Person = makePerson(), { width = 1280 }: Shot = {}): Promise<Buffer> {
  const random = createRandom(person.idNumber);
  const size = { width, height: Math.round(width * 0.75) };
  const holder = cardHolderOf(person);
  const [face, card] = [drawnFace(random, holder.sex), idCardFront(holder, createRandom(person.idNumber))];
  const frame = [
    { x: 0, y: 0 },
    { x: size.width, y: 0 },
    { x: size.width, y: size.height },
    { x: 0, y: size.height },
  ];
  const corners = placeIn(size, card, { share: 0.36, pose: { roll: -3, pitch: 2, yaw: 3 }, offset: { x: 0.1, y: 1 } });
  const things = [
    { flat: face, corners: frame, shadow: 0 },
    { flat: card, corners, shadow: 0.4 },
  ];
  return photograph({ ...size, ground: drawGround('wood', random, size), things, camera: goodCamera }, random);
}

/** A photo that says where and with what it was taken, as phones write it: none of that may be kept. */
export async function photoWithExif(person: Person = makePerson()): Promise<Buffer> {
  return sharp(await frontPhoto(person))
    .withExif({
      IFD0: { Make: 'SpecimenPhone', Model: 'SpecimenModel', Orientation: '1' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '39/1 54/1 27/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '116/1 23/1 50/1',
      },
    })
    .jpeg()
    .toBuffer();
}

/** A photo enlarged beyond what it shows, as phones with very many pixels make them. */
export function enlarged(photo: Buffer, width: number): Promise<Buffer> {
  return sharp(photo).resize({ width }).jpeg({ quality: 85 }).toBuffer();
}

function photographOnWood(card: Flat, { width = 1280, tilt = 1.5 }: Shot): Promise<Buffer> {
  const random = createRandom('a good photo');
  const size = { width, height: Math.round(width * 0.75) };
  const corners = placeIn(size, card, { share: 0.86, pose: { roll: tilt, pitch: 2, yaw: -2 } });
  const ground = drawGround('wood', random, size);
  const things = [{ flat: card, corners, shadow: 0.5 }];
  return photograph({ ...size, ground, things, camera: goodCamera }, random);
}

import sharp from 'sharp';
import { makeIdNumber } from '../people';
import type { Camera } from './camera';
import { type CardHolder, makeCardHolder } from './card-holder';
import { drawGround } from './grounds';
import { idCardFront } from './id-card';
import { createRandom } from './random';
import { photograph, placeIn } from './scene';
import { photoOf } from './shots';

const goodCamera: Camera = {
  blur: 0.4,
  exposure: 1,
  warmth: 0.03,
  falloff: { strength: 0.1, angle: 40 },
  noise: 2.5,
  jpegQuality: 88,
};

/** A photograph of a portrait side. One seed makes one photograph, whatever is printed on the card. */
export interface Photograph {
  seed: string;
  /** `table`: one wooden table, in good light. `anywhere`: as people take photos. */
  where: 'table' | 'anywhere';
}

/**
 * Photographs a front. What a card looks like besides its print (its face, how its lines are set) follows from `face`, so
 * that a holder with another name on the same photograph is that photograph, retouched.
 */
export function photographFront(holder: CardHolder, face: string, { seed, where }: Photograph): Promise<Buffer> {
  const card = idCardFront(holder, createRandom(face));
  const random = createRandom(seed);
  if (where === 'anywhere') return photograph(photoOf(card, random, { tidy: true }), random);
  const size = { width: 1280, height: 960 };
  // Laid down by hand: never twice quite alike.
  const hand = () => random.between(-3, 3);
  const corners = placeIn(size, card, { share: 0.86, pose: { roll: hand(), pitch: hand(), yaw: hand() } });
  const ground = drawGround('wood', createRandom('one table'), size);
  return photograph({ ...size, ground, things: [{ flat: card, corners, shadow: 0.5 }], camera: goodCamera }, random);
}

/** Somebody invented by a seed, whose number was given to them at random like everybody's. */
export function holderOf(seed: string, sex: CardHolder['sex'] = 'female'): CardHolder {
  const holder = makeCardHolder(createRandom(seed));
  return { ...holder, sex, idNumber: makeIdNumber(holder.birthDate, sex) };
}

/** What is done to a picture so that it passes for another one. */
export const disguises = {
  'encoded anew': (jpeg) => sharp(jpeg).jpeg({ quality: 60 }).toBuffer(),
  'made smaller': async (jpeg) => {
    const { width } = await sharp(jpeg).metadata();
    return sharp(jpeg)
      .resize(Math.round(0.6 * width))
      .jpeg({ quality: 85 })
      .toBuffer();
  },
  'cut on all sides': async (jpeg) => {
    const { width, height } = await sharp(jpeg).metadata();
    const [left, top] = [Math.round(0.025 * width), Math.round(0.025 * height)];
    const inner = { left, top, width: width - 2 * left, height: height - 2 * top };
    return sharp(jpeg).extract(inner).jpeg({ quality: 85 }).toBuffer();
  },
  turned: (jpeg) => sharp(jpeg).rotate(90).jpeg({ quality: 85 }).toBuffer(),
  brightened: (jpeg) => sharp(jpeg).linear(1.25, 0).jpeg({ quality: 85 }).toBuffer(),
  darkened: (jpeg) => sharp(jpeg).linear(0.75, 0).jpeg({ quality: 85 }).toBuffer(),
} satisfies Record<string, (jpeg: Buffer) => Promise<Buffer>>;

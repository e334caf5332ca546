import sharp from 'sharp';
import type { Raster } from './perspective';
import type { Random } from './random';

/** What a lens, a sensor and a JPEG encoder make of what lies before them. */
export interface Camera {
  /** Deviation of the softness, in pixels; below 0.3 there is none. */
  blur: number;
  /** Shake: how many pixels, and in which direction in degrees. */
  shake?: { pixels: number; angle: number };
  /** 1 is as it is. */
  exposure: number;
  /** Above 0 the light is yellow, below it blue. */
  warmth: number;
  /** The light falls off across the picture: how much, and from which direction in degrees. */
  falloff: { strength: number; angle: number };
  /** Deviation of the sensor's noise, of 255. */
  noise: number;
  jpegQuality: number;
  /** Quarter turns, clockwise, by which the picture is stored turned. */
  turns?: 0 | 1 | 2 | 3;
  /** Whether a turned picture says so in its EXIF data, as phones do. */
  saysTurned?: boolean;
}

/** Nothing but what the encoder does: a screenshot. */
export const noCamera: Camera = {
  blur: 0,
  exposure: 1,
  warmth: 0,
  falloff: { strength: 0, angle: 0 },
  noise: 0,
  jpegQuality: 88,
};

/** A phone in good light, held by someone who takes care. */
export function phoneCamera(random: Random): Camera {
  return {
    blur: random.between(0, 0.9),
    exposure: random.between(0.82, 1.06),
    warmth: random.between(-0.07, 0.12),
    falloff: { strength: random.between(0, 0.3), angle: random.between(0, 360) },
    noise: random.between(1, 5),
    jpegQuality: random.integer(70, 92),
  };
}

export async function expose(scene: Raster, camera: Camera, random: Random): Promise<Buffer> {
  const blurred = await blur(camera.shake ? shake(scene, camera.shake) : scene, camera.blur);
  light(blurred, camera, random);
  const { data, width, height } = blurred;
  const turned = sharp(data, { raw: { width, height, channels: 3 } }).rotate((camera.turns ?? 0) * 90);
  const encoded = turned.jpeg({ quality: camera.jpegQuality });
  return (
    camera.saysTurned ? encoded.withMetadata({ orientation: [1, 8, 3, 6][camera.turns ?? 0] }) : encoded
  ).toBuffer();
}

async function blur(scene: Raster, sigma: number): Promise<Raster> {
  if (sigma < 0.3) return scene;
  const { data, width, height } = scene;
  return {
    width,
    height,
    data: await sharp(data, { raw: { width, height, channels: 3 } })
      .blur(sigma)
      .raw()
      .toBuffer(),
  };
}

function shake({ data, width, height }: Raster, { pixels, angle }: { pixels: number; angle: number }): Raster {
  const steps = Math.max(2, Math.round(pixels));
  const shifts = Array.from({ length: steps }, (_, i) => {
    const way = (i / (steps - 1) - 0.5) * pixels;
    const radians = (angle * Math.PI) / 180;
    return (Math.round(way * Math.sin(radians)) * width + Math.round(way * Math.cos(radians))) * 3;
  });
  const shaken = Buffer.alloc(data.length);
  for (let i = 0; i < data.length; i += 1) {
    let sum = 0;
    for (const shift of shifts) sum += data[i + shift] ?? data[i] ?? 0;
    shaken[i] = sum / steps;
  }
  return { data: shaken, width, height };
}

/** Taken out of the global object, which tests make slow to reach. */
const { imul } = Math;
/** Noise is taken from a table: drawing each grain by itself would take longer than the rest of the picture. */
const grains = 1 << 16;

function light({ data, width, height }: Raster, { exposure, warmth, falloff, noise }: Camera, random: Random): void {
  if (exposure === 1 && warmth === 0 && falloff.strength === 0 && noise === 0) return;
  const grain = Float32Array.from({ length: grains }, () => random.gaussian() * noise);
  const gains = [exposure * (1 + warmth), exposure, exposure * (1 - warmth)];
  const radians = (falloff.angle * Math.PI) / 180;
  const acrossX = (Math.cos(radians) * falloff.strength) / width;
  const acrossY = (Math.sin(radians) * falloff.strength) / height;
  let dice = random.integer(1, 0x7fffffff);
  for (let y = 0, i = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const here = 1 - falloff.strength / 2 + (x - width / 2) * acrossX + (y - height / 2) * acrossY;
      dice = (imul(dice, 1664525) + 1013904223) | 0;
      const at = dice >>> 16;
      for (let channel = 0; channel < 3; channel += 1, i += 1) {
        // Each channel has a grain of its own; the strides keep it from repeating in step with the others.
        const lit =
          (data[i] ?? 0) * (gains[channel] ?? 1) * here + (grain[(at + channel * 21_011) & (grains - 1)] ?? 0);
        data[i] = lit < 0 ? 0 : lit > 255 ? 255 : lit;
      }
    }
  }
}

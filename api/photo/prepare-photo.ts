import pLimit from 'p-limit';
import sharp from 'sharp';
import { largestPhotoPixels } from '../../domain/photo/photo-sides';
import { Refusal } from '../http/refusal';

export interface PreparedPhoto {
  /** A new JPEG: upright, without metadata, nothing of the file that was sent but its pixels. */
  jpeg: Buffer;
  width: number;
  height: number;
}

/** Enough for an ID card's smallest print; more only costs storage and time. */
const longestSide = 2400;
const quality = 88;
/** A picture that decodes slower than this is made to be slow. */
const secondsToDecode = 8;

// Photos are seen once: a cache would only keep personal data in memory.
sharp.cache(false);
sharp.concurrency(1);

/** One 50-megapixel picture takes some 200 MB while it is decoded; two at a time keep memory flat under any load. */
const decoding = pLimit(2);
/** Past this many waiting, an upload is asked to come back: each holds up to 10 MB while it waits. */
const mostWaiting = 100;

/** The formats are told by their first bytes; SVG, HEIC, PDF, HTML and the rest never reach a decoder. */
function isAcceptedFormat(bytes: Buffer): boolean {
  const jpeg = bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));
  const png = bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'));
  const webp =
    bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP';
  return jpeg || png || webp;
}

/** APNG: the animation control chunk stands before the image data. The decoder would silently show one frame. */
function isAnimatedPng(bytes: Buffer): boolean {
  if (bytes[0] !== 0x89) return false;
  const data = bytes.indexOf('IDAT', 0, 'latin1');
  return bytes.subarray(0, data === -1 ? bytes.length : data).includes('acTL', 0, 'latin1');
}

/**
 * Turns what was uploaded into a clean picture.
 *
 * @throws {Refusal} `photo_unreadable` when it is not one still picture that decodes to its end;
 *   `photo_too_large` past 50 megapixels, which is read from the header before anything is decoded; `busy`
 */
export function preparePhoto(bytes: Buffer): Promise<PreparedPhoto> {
  if (!isAcceptedFormat(bytes) || isAnimatedPng(bytes)) throw new Refusal('photo_unreadable');
  if (decoding.pendingCount >= mostWaiting) throw new Refusal('busy', { headers: { 'Retry-After': '3' } });
  return decoding(() => decode(bytes));
}

async function decode(bytes: Buffer): Promise<PreparedPhoto> {
  const { width, height, pages } = await readHeader(bytes);
  if ((pages ?? 1) > 1) throw new Refusal('photo_unreadable');
  if (width * height > largestPhotoPixels) throw new Refusal('photo_too_large');
  try {
    const { data, info } = await sharp(bytes, {
      failOn: 'error',
      limitInputPixels: largestPhotoPixels,
      sequentialRead: true,
    })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality })
      .timeout({ seconds: secondsToDecode })
      .toBuffer({ resolveWithObject: true });
    return { jpeg: data, width: info.width, height: info.height };
  } catch {
    throw new Refusal('photo_unreadable');
  }
}

async function readHeader(bytes: Buffer): Promise<{ width: number; height: number; pages?: number }> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    throw new Refusal('photo_unreadable');
  }
}

import pLimit from 'p-limit';
import sharp, { type Metadata } from 'sharp';
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

/** A picture that is decoded line by line takes some 50 MB; two at a time keep memory flat under any load. */
const decoding = pLimit(2);
/** One that must be unpacked whole takes up to 450 MB at 50 megapixels, from a file of half a megabyte. */
const unpacking = pLimit(1);
const pixelsWorthWaiting = 12_000_000;
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
  const header = await readHeader(bytes);
  if ((header.pages ?? 1) > 1) throw new Refusal('photo_unreadable');
  if (header.width * header.height > largestPhotoPixels) throw new Refusal('photo_too_large');
  return isUnpackedWhole(header) ? unpacking(() => reencode(bytes)) : reencode(bytes);
}

/** Interlaced or turned on its side, it gives no first line before its last; WebP always. */
function isUnpackedWhole({ width, height, format, isProgressive, orientation = 1 }: Metadata): boolean {
  return width * height > pixelsWorthWaiting && (isProgressive || format === 'webp' || orientation > 1);
}

async function reencode(bytes: Buffer): Promise<PreparedPhoto> {
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

async function readHeader(bytes: Buffer): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    throw new Refusal('photo_unreadable');
  }
}

import { crc32, deflateSync } from 'node:zlib';
import sharp, { type JpegOptions } from 'sharp';
import { largestPhotoBytes } from '../../../domain/photo/photo-sides';
import { frontPhoto } from '../../support/specimen';

/** A file and what must become of it: a photo, or a refusal by code. */
export interface StrangeFile {
  what: string;
  outcome: 'accepted' | 'photo_unreadable' | 'photo_too_large';
  make(): Promise<Buffer>;
}

const wide = { width: 640 };
const photo = async () => sharp(await frontPhoto(undefined, wide));

/** Unusual, but each is one still picture. */
const strangeButGood: readonly StrangeFile[] = [
  {
    what: 'a PNG of 16 bits',
    outcome: 'accepted',
    make: async () => (await photo()).toColourspace('rgb16').png().toBuffer(),
  },
  {
    what: 'a CMYK JPEG',
    outcome: 'accepted',
    make: async () => (await photo()).toColourspace('cmyk').jpeg().toBuffer(),
  },
  {
    what: 'a progressive JPEG',
    outcome: 'accepted',
    make: async () => (await photo()).jpeg({ progressive: true }).toBuffer(),
  },
  {
    what: 'an interlaced PNG',
    outcome: 'accepted',
    make: async () => (await photo()).png({ progressive: true }).toBuffer(),
  },
  { what: 'a grey JPEG', outcome: 'accepted', make: async () => (await photo()).grayscale().jpeg().toBuffer() },
  {
    what: 'a lossless WebP with transparency',
    outcome: 'accepted',
    make: async () => (await photo()).ensureAlpha(0.5).webp({ lossless: true }).toBuffer(),
  },
  { what: 'a JPEG that is a ZIP as well', outcome: 'accepted', make: polyglot },
  { what: 'a JPEG of exactly 10 MB', outcome: 'accepted', make: () => padded(largestPhotoBytes) },
  { what: 'a JPEG of 49 megapixels', outcome: 'accepted', make: () => megapixels(7000) },
  {
    what: 'a progressive JPEG of 49 megapixels',
    outcome: 'accepted',
    make: () => megapixels(7000, { progressive: true }),
  },
];

const refused: readonly StrangeFile[] = [
  { what: 'a JPEG of 10 MB and one byte', outcome: 'photo_too_large', make: () => padded(largestPhotoBytes + 1) },
  { what: 'a JPEG of 51 megapixels', outcome: 'photo_too_large', make: () => megapixels(7150) },
  { what: 'a body of 30 MB', outcome: 'photo_too_large', make: () => padded(30 * 1024 * 1024) },
  { what: 'a WebP that says it is 16383 pixels each way', outcome: 'photo_too_large', make: async () => giantWebp() },
  { what: 'an animated PNG', outcome: 'photo_unreadable', make: animatedPng },
  {
    what: 'a PNG whose pixels end too early',
    outcome: 'photo_unreadable',
    make: async () => png(1000, deflateSync(Buffer.alloc(5000))),
  },
  { what: 'a PNG that lies about its checksum', outcome: 'photo_unreadable', make: brokenChecksum },
  { what: 'a TIFF', outcome: 'photo_unreadable', make: async () => (await photo()).tiff().toBuffer() },
  {
    what: 'an AVIF',
    outcome: 'photo_unreadable',
    make: async () => (await photo()).resize(320).avif({ effort: 0 }).toBuffer(),
  },
  { what: 'a BMP', outcome: 'photo_unreadable', make: async () => bmp() },
  {
    what: 'a PDF',
    outcome: 'photo_unreadable',
    make: async () => Buffer.from('%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n%%EOF'),
  },
  {
    what: 'a JPEG inside other bytes',
    outcome: 'photo_unreadable',
    make: async () => Buffer.concat([Buffer.from('GIF89a'), await padded(100_000)]),
  },
];

export const strangeFiles: readonly StrangeFile[] = [...strangeButGood, ...refused];

async function padded(length: number): Promise<Buffer> {
  const bytes = await frontPhoto(undefined, wide);
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
}

/** With a little grain, so that the decoder has something to do in every block. */
export async function megapixels(side: number, options: JpegOptions = {}): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const grain = sharp({ create: { width: 700, height: 700, channels: 3, background: '#808080', noise } });
  const small = await grain.png().toBuffer();
  return sharp(small)
    .resize(side, side, { kernel: 'nearest', fit: 'fill' })
    .jpeg({ quality: 50, ...options })
    .toBuffer();
}

async function polyglot(): Promise<Buffer> {
  const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
  return Buffer.concat([await frontPhoto(undefined, wide), Buffer.from('PK\x03\x04secret.txt'), zip]);
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Eight bits of grey. */
function png(side: number, pixels: Buffer, between: Buffer = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const end = chunk('IEND', Buffer.alloc(0));
  return Buffer.concat([signature, chunk('IHDR', header), between, chunk('IDAT', pixels), end]);
}

const greyPixels = (side: number) => deflateSync(Buffer.alloc((side + 1) * side, 100));

/** 100 MB of text in a compressed chunk of a hundred kilobytes. */
export function textBomb(): Buffer {
  const text = deflateSync(Buffer.alloc(100 * 1024 * 1024, 0x61), { level: 9 });
  return png(
    800,
    deflateSync(Buffer.alloc(801 * 800)),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), text])),
  );
}

async function animatedPng(): Promise<Buffer> {
  const control = Buffer.alloc(8);
  control.writeUInt32BE(2, 0);
  return png(640, greyPixels(640), chunk('acTL', control));
}

async function brokenChecksum(): Promise<Buffer> {
  const bytes = await (await photo()).png().toBuffer();
  const at = bytes.indexOf('IDAT', 0, 'latin1') + 100;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
}

/** The head of a lossless WebP: 14 bits each for width and height, less one; hardly anything behind it. */
function giantWebp(): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(56, 4);
  bytes.write('WEBPVP8L', 8, 'latin1');
  bytes.writeUInt32LE(44, 16);
  bytes[20] = 0x2f;
  bytes.writeUInt32LE((16382 | (16382 << 14)) >>> 0, 21);
  return bytes;
}

function bmp(): Buffer {
  const bytes = Buffer.alloc(54 + 64 * 64 * 3, 200);
  bytes.fill(0, 0, 54);
  bytes.write('BM', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(64, 18);
  bytes.writeInt32LE(64, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  return bytes;
}

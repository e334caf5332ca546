import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { largestPhotoBytes } from '../../domain/photo/photo-sides';
import { frontPhoto } from './specimen';

/** Files that somebody might send in place of a photo. Each must be refused quickly and with flat memory. */
export interface HostileFile {
  what: string;
  filename: string;
  contentType: string;
  refusal: 'photo_unreadable' | 'photo_too_large';
  make(): Promise<Buffer>;
}

const jpeg = { filename: 'photo.jpg', contentType: 'image/jpeg', refusal: 'photo_unreadable' } as const;

export const hostileFiles: readonly HostileFile[] = [
  { ...jpeg, what: 'an empty file', make: async () => Buffer.alloc(0) },
  { ...jpeg, what: 'noise', make: async () => Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251)) },
  { ...jpeg, what: 'a JPEG cut off in the middle', make: truncatedJpeg },
  { ...jpeg, what: 'nothing but a JPEG header', make: async () => (await frontPhoto()).subarray(0, 400) },
  { ...jpeg, what: 'an HTML page named .jpg', make: async () => Buffer.from(htmlPage) },
  { ...jpeg, what: 'an SVG named .jpg', make: async () => Buffer.from(svgPicture) },
  {
    ...jpeg,
    what: 'an SVG',
    filename: 'photo.svg',
    contentType: 'image/svg+xml',
    make: async () => Buffer.from(svgPicture),
  },
  { ...jpeg, what: 'an animated GIF', filename: 'photo.gif', contentType: 'image/gif', make: () => animation('gif') },
  {
    ...jpeg,
    what: 'an animated WebP',
    filename: 'photo.webp',
    contentType: 'image/webp',
    make: () => animation('webp'),
  },
  {
    ...jpeg,
    what: 'a PDF named .jpg',
    make: async () => Buffer.from('%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n%%EOF'),
  },
  { ...jpeg, what: 'a HEIC header with nothing behind it', make: async () => heicHeader() },
  {
    what: 'a PNG of 400 megapixels in a few kilobytes',
    filename: 'photo.png',
    contentType: 'image/png',
    refusal: 'photo_too_large',
    make: async () => decompressionBomb(),
  },
  { ...jpeg, what: 'a JPEG of more than 10 MB', refusal: 'photo_too_large', make: oversizedJpeg },
];

const htmlPage = '<!doctype html><html><body><script>alert(document.cookie)</script></body></html>';
const svgPicture = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><script>alert(1)</script><text>&x;</text></svg>`;

export async function truncatedJpeg(): Promise<Buffer> {
  const whole = await frontPhoto();
  return whole.subarray(0, Math.floor(whole.length / 2));
}

async function animation(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = await Promise.all(
    ['#c7372f', '#2d6f9e', '#7fb3c4'].map((background) =>
      sharp({ create: { width: 800, height: 600, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const joined = sharp(frames, { join: { animated: true } });
  return format === 'gif' ? joined.gif({ delay: [100, 100, 100] }).toBuffer() : joined.webp().toBuffer();
}

function heicHeader(): Buffer {
  const box = Buffer.alloc(2048);
  box.writeUInt32BE(24, 0);
  box.write('ftypheic', 4, 'latin1');
  box.write('mif1heic', 16, 'latin1');
  return box;
}

/** A valid PNG, 20,000 × 20,000 in black and white: 48 kB on the wire, 1.2 GB as decoded colours. */
export function decompressionBomb(side = 20_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A good photo with so much behind its end that it passes the limit by one byte. */
async function oversizedJpeg(): Promise<Buffer> {
  const photo = await frontPhoto();
  return Buffer.concat([photo, Buffer.alloc(largestPhotoBytes + 1 - photo.length)]);
}

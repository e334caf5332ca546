import { inflateSync } from 'node:zlib';

const headerBytes = 44;
const entryBytes = { packed: 20, plain: 16 };

/**
 * The font inside a WOFF file (W3C WOFF 1.0): the same tables, each packed by itself. The library that draws pages would
 * unpack them in JavaScript, for each page anew, which takes seconds.
 */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const font = Buffer.alloc(woff.readUInt32BE(16));
  woff.copy(font, 0, 4, 8);
  writeSearchHints(font, count);
  let end = 12 + entryBytes.plain * count;
  for (let i = 0; i < count; i += 1) {
    const from = headerBytes + entryBytes.packed * i;
    const to = 12 + entryBytes.plain * i;
    const [offset, packed, plain] = [
      woff.readUInt32BE(from + 4),
      woff.readUInt32BE(from + 8),
      woff.readUInt32BE(from + 12),
    ];
    const body = woff.subarray(offset, offset + packed);
    // Tag and checksum stay what they are.
    woff.copy(font, to, from, from + 4);
    woff.copy(font, to + 4, from + 16, from + 20);
    font.writeUInt32BE(end, to + 8);
    font.writeUInt32BE(plain, to + 12);
    (packed < plain ? inflateSync(body) : body).copy(font, end);
    end += Math.ceil(plain / 4) * 4;
  }
  return font;
}

/** How many tables there are, and what a binary search among them begins with. */
function writeSearchHints(font: Buffer, count: number): void {
  const steps = Math.floor(Math.log2(count));
  const range = entryBytes.plain * 2 ** steps;
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(range, 6);
  font.writeUInt16BE(steps, 8);
  font.writeUInt16BE(entryBytes.plain * count - range, 10);
}

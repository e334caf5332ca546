import pLimit from 'p-limit';
import sharp from 'sharp';
import { beijingMinute } from '../../domain/calendar/civil-date';
import { outlineText, type TextOutline } from './watermark-text';

/** Who looks at a photo, and when: by that a copy of it can be traced (R15). */
export interface Look {
  username: string;
  at: Date;
}

/** Of the picture's longer side: small enough to read the card through it, large enough to be read where the desk shows it 420 pixels wide. */
const textShare = 1 / 48;
const smallestText = 12;
/** In heights of the text. */
const gapBetweenTexts = 2;
const gapBetweenLines = 5;
const slant = Math.PI / 7;
const quality = 88;

/** At a time: agents who open their cases all at once leave room for photos that come in. */
const drawing = pLimit(2);

/**
 * The picture with a user name and a time all over it, on a slant, so that no part worth keeping is without them. Each
 * letter is light with a dark rim: one of both shows on any ground.
 */
export function watermark(jpeg: Uint8Array, look: Look): Promise<Buffer> {
  return drawing(() => draw(jpeg, look));
}

async function draw(jpeg: Uint8Array, { username, at }: Look): Promise<Buffer> {
  const picture = sharp(jpeg, { sequentialRead: true });
  const { width, height } = await picture.metadata();
  const size = Math.max(smallestText, Math.max(width, height) * textShare);
  const tile = drawTile(outlineText(`${username} ${beijingMinute(at)}`), size, { width, height });
  return picture
    .composite([{ input: Buffer.from(tile), tile: true, gravity: 'northwest' }])
    .jpeg({ quality })
    .toBuffer();
}

/**
 * A tile that continues itself on all sides: along a slanted line, the next text begins one tile to the right and a whole
 * number of tiles further up. No larger than the picture.
 */
function drawTile(text: TextOutline, size: number, picture: { width: number; height: number }): string {
  const scale = size / text.size;
  const pitch = text.width * scale + gapBetweenTexts * size;
  const rise = pitch * Math.sin(slant);
  const rows = Math.max(1, Math.round((rise * Math.cos(slant)) / (gapBetweenLines * size)));
  const [width, height] = [Math.round(pitch * Math.cos(slant)), Math.round(rise / rows)];
  const degrees = (Math.atan2(rows * height, width) * 180) / Math.PI;
  const starts = [-1, 0, 1].flatMap((column) =>
    Array.from({ length: rows + 2 }, (_, row) => ({ x: column * width, y: row * height })),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.min(width, picture.width)}"
    height="${Math.min(height, picture.height)}"><defs>
    <path id="text" d="${text.path}" transform="rotate(${-degrees}) scale(${scale})" fill="#fff" fill-opacity="0.45"
      stroke="#000" paint-order="stroke" stroke-opacity="0.32" stroke-width="${text.size / 13}"/></defs>
    ${starts.map(({ x, y }) => `<use href="#text" x="${x}" y="${y}"/>`).join('')}</svg>`;
}

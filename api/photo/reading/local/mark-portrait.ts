import { type Portrait, portraitCells } from '../../../../domain/photo/photo-mark';
import { lumaAt, type Picture } from './picture';

/** Where the portrait stands on every card, as shares of its width and height. */
const area = { left: 0.67, right: 0.94, top: 0.19, bottom: 0.71 };

/**
 * The portrait of a card laid level as a grid of bits: 1 where a cell is brighter than half of them, so that neither light nor
 * colour counts. From so little no face can be drawn.
 *
 * @param beyond how far around the card the picture reaches, as a share of the card
 */
export function markPortrait({ data, width, height }: Picture, beyond: number): Portrait {
  const onPicture = (share: number, size: number) => Math.round(((share + beyond) / (1 + 2 * beyond)) * size);
  const borders = (from: number, to: number, size: number) =>
    Array.from({ length: portraitCells + 1 }, (_, i) => onPicture(from + ((to - from) * i) / portraitCells, size));
  const xs = borders(area.left, area.right, width);
  const ys = borders(area.top, area.bottom, height);
  const meanOf = (row: number, column: number) => {
    const [x0, x1] = [xs[column] as number, xs[column + 1] as number];
    const [y0, y1] = [ys[row] as number, ys[row + 1] as number];
    let sum = 0;
    for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) sum += lumaAt(data, 3 * (y * width + x));
    return sum / ((x1 - x0) * (y1 - y0));
  };
  const cells = Array.from({ length: portraitCells ** 2 }, (_, i) =>
    meanOf(Math.floor(i / portraitCells), i % portraitCells),
  );
  const middle = [...cells].sort((a, b) => a - b)[cells.length / 2] as number;
  return toHex(cells.map((cell) => cell > middle));
}

function toHex(bits: readonly boolean[]): string {
  const bytes = Array.from({ length: bits.length / 8 }, (_, i) =>
    bits.slice(8 * i, 8 * i + 8).reduce((byte, bit) => 2 * byte + Number(bit), 0),
  );
  return Buffer.from(bytes).toString('hex');
}

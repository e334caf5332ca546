import type { Picture } from './picture';

/** A picture turned clockwise by quarters. */
export function turnPicture(picture: Picture, quarters: 1 | 2): Picture {
  return quarters === 1 ? turnByQuarter(picture) : turnByHalf(picture);
}

function turnByHalf({ data, width, height }: Picture): Picture {
  const turned = new Uint8Array(data.length);
  for (let from = 0, to = data.length - 3; from < data.length; from += 3, to -= 3) {
    turned[to] = data[from] ?? 0;
    turned[to + 1] = data[from + 1] ?? 0;
    turned[to + 2] = data[from + 2] ?? 0;
  }
  return { data: turned, width, height };
}

function turnByQuarter({ data, width, height }: Picture): Picture {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = 3 * (y * width + x);
      const to = 3 * (x * height + (height - 1 - y));
      turned[to] = data[from] ?? 0;
      turned[to + 1] = data[from + 1] ?? 0;
      turned[to + 2] = data[from + 2] ?? 0;
    }
  }
  return { data: turned, width: height, height: width };
}

import { type Corners, distance, type Point } from './picture';

/** ISO/IEC 7810 ID-1: 85.6 × 54 mm, which perspective stretches by about a tenth. */
const aspect = { least: 1.3, most: 1.95 };

export function areaOf(corners: Corners): number {
  const doubled = corners.reduce((sum, point, i) => {
    const next = corners[(i + 1) % corners.length] as Point;
    return sum + point.x * next.y - next.x * point.y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/** 0 for what cannot be a card; else larger for a better shape and a larger size, up to 1. */
export function scoreShape(corners: Corners, size: { width: number; height: number }): number {
  const [a, b, c, d] = corners;
  const one = (distance(a, b) + distance(c, d)) / 2;
  const other = (distance(b, c) + distance(d, a)) / 2;
  const ratio = Math.max(one, other) / Math.min(one, other);
  if (ratio < aspect.least || ratio > aspect.most) return 0;
  const skew = Math.max(
    Math.abs(distance(a, b) - distance(c, d)) / one,
    Math.abs(distance(b, c) - distance(d, a)) / other,
  );
  if (skew > 0.35) return 0;
  const share = areaOf(corners) / (size.width * size.height);
  // The picture's own border is no card, and a side that runs along it is likely none of a card's.
  if (share > 0.97) return 0;
  const along = sidesOnBorder(corners, size);
  return along > 1 ? 0 : Math.min(1, 0.6 + share) * (1 - skew) * (1 - Math.abs(ratio - 1.585)) * (1 - 0.4 * along);
}

function sidesOnBorder(corners: Corners, { width, height }: { width: number; height: number }): number {
  const near = 4;
  const borders = [
    ({ x }: Point) => x < near,
    ({ y }: Point) => y < near,
    ({ x }: Point) => x > width - near,
    ({ y }: Point) => y > height - near,
  ];
  return borders.filter((isNear) => corners.filter(isNear).length >= 2).length;
}

/** By the rectangles around them: cards laid beside each other hardly touch. */
export function overlap(a: Corners, b: Corners): boolean {
  const range = (corners: Corners, axis: 'x' | 'y') => {
    const values = corners.map((point) => point[axis]);
    return [Math.min(...values), Math.max(...values)] as const;
  };
  return (['x', 'y'] as const).every((axis) => {
    const [[fromA, toA], [fromB, toB]] = [range(a, axis), range(b, axis)];
    return Math.min(toA, toB) - Math.max(fromA, fromB) > 0.15 * Math.min(toA - fromA, toB - fromB);
  });
}

/** Clockwise, beginning with a long side, from the corner nearest to the top left. */
export function longSideFirst(corners: Corners): Corners {
  const [a, b, c, d] = corners;
  const signed = corners.reduce((sum, p, i) => {
    const q = corners[(i + 1) % 4] as Point;
    return sum + (q.x - p.x) * (q.y + p.y);
  }, 0);
  // In a picture, where y grows downwards, clockwise outlines have a negative sum.
  const [p, q, r, s]: Corners = signed < 0 ? corners : [a, d, c, b];
  const level: Corners = distance(p, q) > distance(q, r) ? [p, q, r, s] : [q, r, s, p];
  const turned: Corners = [level[2], level[3], level[0], level[1]];
  const fromTopLeft = ([first]: Corners) => first.x + first.y;
  return fromTopLeft(level) <= fromTopLeft(turned) ? level : turned;
}

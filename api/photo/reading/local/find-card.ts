import { edgeField, edgeSupport, refineCorners } from './edge-field';
import { type Mat, type OpenCv, withMats } from './open-cv';
import { type Corners, distance, type Picture, type Point } from './picture';

/** Corners are looked for in a small copy: enough to find them, and forty times faster. */
const searchSide = 480;
/** ISO/IEC 7810 ID-1: 85.6 × 54 mm, which perspective stretches by about a tenth. */
const aspect = { least: 1.3, most: 1.95 };
const leastShare = 0.06;
/** The rounded corners of a card take a little from its quadrilateral. */
const leastFill = 0.88;
/** Below this a shape is more likely something else; above the other, it is surely the card. */
const leastScore = 0.35;
const clearScore = 0.6;

/** Of two cards in a photo the smaller is this share of the larger, or it is something else. */
const leastOfLargest = 0.5;
const mostCards = 2;

/**
 * Finds the cards in a picture as quadrilaterals of their shape: edges, closed to outlines, straightened to four
 * corners. The likeliest first, two at most; none where a card fills the picture or lies on a ground of its own colour.
 *
 * @returns corners in the picture's pixels, clockwise, the first two along a long side
 */
export function findCards(cv: OpenCv, picture: Picture): Corners[] {
  return withMats((keep) => {
    const whole = keep(new cv.Mat(picture.height, picture.width, cv.CV_8UC3));
    whole.data.set(picture.data);
    const scale = searchSide / Math.max(picture.width, picture.height);
    const small = keep(new cv.Mat());
    cv.resize(whole, small, new cv.Size(0, 0), scale, scale, cv.INTER_AREA);
    const channels = colourChannels(cv, small, keep);
    const field = edgeField(cv, channels);
    const size = { width: small.cols, height: small.rows };
    const candidates: { corners: Corners; score: number }[] = [];
    for (const outlines of outlineMasks(cv, channels, keep)) {
      for (const rough of quadrilateralsIn(cv, outlines)) {
        if (scoreShape(rough, size) === 0) continue;
        const corners = refineCorners(field, rough);
        const score = scoreShape(corners, size) * edgeSupport(field, corners);
        if (score > leastScore) candidates.push({ corners, score });
      }
      // A clear find needs no weaker edges.
      if (candidates.some(({ score }) => score > clearScore)) break;
    }
    candidates.sort((a, b) => b.score - a.score);
    const chosen: Corners[] = [];
    for (const { corners } of candidates) {
      const apart = chosen.every((other) => !overlap(corners, other));
      const largeEnough = chosen.every((other) => areaOf(corners) > leastOfLargest * areaOf(other));
      if (chosen.length < mostCards && apart && largeEnough) chosen.push(corners);
    }
    const enlarge = ({ x, y }: Point): Point => ({ x: x / scale, y: y / scale });
    return chosen.map(([a, b, c, d]) => longSideFirst([enlarge(a), enlarge(b), enlarge(c), enlarge(d)]));
  });
}

/** By the rectangles around them: cards laid beside each other hardly touch. */
function overlap(a: Corners, b: Corners): boolean {
  const range = (corners: Corners, axis: 'x' | 'y') => {
    const values = corners.map((point) => point[axis]);
    return [Math.min(...values), Math.max(...values)] as const;
  };
  return (['x', 'y'] as const).every((axis) => {
    const [[fromA, toA], [fromB, toB]] = [range(a, axis), range(b, axis)];
    return Math.min(toA, toB) - Math.max(fromA, fromB) > 0.15 * Math.min(toA - fromA, toB - fromB);
  });
}

type Keep = <M extends { delete(): void }>(mat: M) => M;

/** Brightness and two of colour, without grain. */
function colourChannels(cv: OpenCv, small: Mat, keep: Keep): Mat[] {
  const smooth = keep(new cv.Mat());
  cv.medianBlur(small, smooth, 5);
  const lab = keep(new cv.Mat());
  cv.cvtColor(smooth, lab, cv.COLOR_RGB2Lab);
  const channels = keep(new cv.MatVector());
  cv.split(lab, channels);
  return [0, 1, 2].map((i) => keep(channels.get(i)));
}

/** Canny's lower and upper threshold, for clear and for faint borders. */
const thresholds = [
  [40, 120],
  [12, 40],
  [6, 18],
] as const;

/** Black and white pictures in which the card's border is closed: by clear edges, faint ones, and without small print. */
function* outlineMasks(cv: OpenCv, channels: readonly Mat[], keep: Keep): Generator<Mat> {
  const kernel = keep(cv.getStructuringElement(cv.MORPH_ELLIPSE, new cv.Size(3, 3)));
  const edges = keep(new cv.Mat());
  const [first] = channels;
  if (!first) return;
  const all = keep(cv.Mat.zeros(first.rows, first.cols, cv.CV_8UC1));
  const outline = (from: readonly Mat[], low: number, high: number) => {
    all.setTo(new cv.Scalar(0));
    for (const mat of from) {
      cv.Canny(mat, edges, low, high);
      cv.bitwise_or(all, edges, all);
    }
    cv.dilate(all, all, kernel);
    // A card that is cut off ends where the picture does.
    cv.rectangle(all, new cv.Point(0, 0), new cv.Point(all.cols - 1, all.rows - 1), new cv.Scalar(255), 1);
    return all;
  };
  for (const [low, high] of thresholds) yield outline(channels, low, high);
  // Print on the card, or on a page under it, is closed to plain ground; colours have no print to close.
  const wide = keep(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(11, 11)));
  const bridge = keep(cv.getStructuringElement(cv.MORPH_ELLIPSE, new cv.Size(7, 7)));
  const plain = channels.map((channel, i) => {
    const calm = keep(new cv.Mat());
    if (i === 0) cv.morphologyEx(channel, calm, cv.MORPH_CLOSE, wide);
    cv.medianBlur(i === 0 ? calm : channel, calm, 9);
    return calm;
  });
  for (const [low, high] of thresholds.slice(1)) {
    outline(plain, low, high);
    cv.morphologyEx(all, all, cv.MORPH_CLOSE, bridge);
    yield all;
  }
  for (const channel of plain) {
    for (const side of [cv.THRESH_BINARY, cv.THRESH_BINARY_INV]) {
      cv.threshold(channel, all, 0, 255, side + cv.THRESH_OTSU);
      cv.morphologyEx(all, all, cv.MORPH_OPEN, bridge);
      cv.morphologyEx(all, all, cv.MORPH_CLOSE, bridge);
      yield all;
    }
  }
}

function quadrilateralsIn(cv: OpenCv, mask: Mat): Corners[] {
  return withMats((keep) => {
    const contours = keep(new cv.MatVector());
    cv.findContours(mask, contours, keep(new cv.Mat()), cv.RETR_LIST, cv.CHAIN_APPROX_SIMPLE);
    const found: Corners[] = [];
    const least = leastShare * mask.rows * mask.cols;
    for (let i = 0; i < contours.size(); i += 1) {
      const contour = contours.get(i);
      // Grain makes thousands of tiny outlines; most are told by the space that they take up.
      const { width, height } = cv.boundingRect(contour);
      const corners = width * height > least ? cornersOf(cv, contour, least) : undefined;
      contour.delete();
      if (corners) found.push(corners);
    }
    return found;
  });
}

function cornersOf(cv: OpenCv, contour: Mat, leastArea: number): Corners | undefined {
  return withMats((keep) => {
    const hull = keep(new cv.Mat());
    cv.convexHull(contour, hull);
    const area = cv.contourArea(hull);
    if (area < leastArea) return undefined;
    const length = cv.arcLength(hull, true);
    const rough = keep(new cv.Mat());
    for (const share of [0.02, 0.03, 0.045, 0.06]) {
      cv.approxPolyDP(hull, rough, share * length, true);
      if (rough.rows !== 4) continue;
      const [a, b, c, d] = pointsOf(rough);
      if (!a || !b || !c || !d) return undefined;
      const corners: Corners = [a, b, c, d];
      return area / areaOf(corners) >= leastFill ? corners : undefined;
    }
    return undefined;
  });
}

function pointsOf(mat: Mat): Point[] {
  return Array.from({ length: mat.rows }, (_, i) => ({ x: mat.data32S[2 * i] ?? 0, y: mat.data32S[2 * i + 1] ?? 0 }));
}

function areaOf(corners: Corners): number {
  const doubled = corners.reduce((sum, point, i) => {
    const next = corners[(i + 1) % corners.length] as Point;
    return sum + point.x * next.y - next.x * point.y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/** 0 for what cannot be a card; else larger for a better shape and a larger size, up to 1. */
function scoreShape(corners: Corners, size: { width: number; height: number }): number {
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

/** Clockwise, beginning with a long side, from the corner nearest to the top left. */
function longSideFirst(corners: Corners): Corners {
  const [a, b, c, d] = corners;
  const signed = corners.reduce((sum, p, i) => {
    const q = corners[(i + 1) % 4] as Point;
    return sum + (q.x - p.x) * (q.y + p.y);
  }, 0);
  // In a picture, where y grows downwards, clockwise outlines have a negative sum.
  const [p, q, r, s]: Corners = signed < 0 ? corners : [a, d, c, b];
  const starts: Corners[] =
    distance(p, q) > distance(q, r)
      ? [
          [p, q, r, s],
          [r, s, p, q],
        ]
      : [
          [q, r, s, p],
          [s, p, q, r],
        ];
  const [one, two] = starts as [Corners, Corners];
  return one[0].x + one[0].y <= two[0].x + two[0].y ? one : two;
}

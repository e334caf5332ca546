import { areaOf, longSideFirst, overlap, scoreShape } from './card-shape';
import { edgeField, edgeSupport, refineCorners } from './edge-field';
import { type Mat, type OpenCv, withMats } from './open-cv';
import { colourChannels, outlineMasks } from './outline-masks';
import type { Corners, Picture, Point } from './picture';

/** Corners are looked for in a small copy: enough to find them, and forty times faster. */
const searchSide = 480;
const leastShare = 0.06;
/** The rounded corners of a card take a little from its quadrilateral. */
const leastFill = 0.88;
/** Below this a shape is more likely something else; above the other, it is surely the card. */
const leastScore = 0.35;
const clearScore = 0.5;

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

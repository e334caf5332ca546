import type { Mat, OpenCv } from './open-cv';

export type Keep = <M extends { delete(): void }>(mat: M) => M;

/** Brightness and two of colour, without grain. */
export function colourChannels(cv: OpenCv, small: Mat, keep: Keep): Mat[] {
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

/** Black and white pictures in which the card's border is closed, the clearest first. */
export function* outlineMasks(cv: OpenCv, channels: readonly Mat[], keep: Keep): Generator<Mat> {
  for (const strength of thresholds) yield outlines(cv, channels, strength, keep);
  const bridge = keep(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(7, 7)));
  const plain = withoutPrint(cv, channels, keep);
  for (const strength of thresholds.slice(1)) {
    const mask = outlines(cv, plain, strength, keep);
    cv.morphologyEx(mask, mask, cv.MORPH_CLOSE, bridge);
    yield mask;
  }
  for (const channel of plain) {
    for (const side of [cv.THRESH_BINARY, cv.THRESH_BINARY_INV]) {
      const mask = keep(new cv.Mat());
      cv.threshold(channel, mask, 0, 255, side + cv.THRESH_OTSU);
      cv.morphologyEx(mask, mask, cv.MORPH_OPEN, bridge);
      cv.morphologyEx(mask, mask, cv.MORPH_CLOSE, bridge);
      yield mask;
    }
  }
}

/** Where brightness or a colour changes at least so much. */
function outlines(cv: OpenCv, channels: readonly Mat[], [low, high]: readonly [number, number], keep: Keep): Mat {
  const [{ rows, cols } = { rows: 0, cols: 0 }] = channels;
  const mask = keep(cv.Mat.zeros(rows, cols, cv.CV_8UC1));
  const edges = keep(new cv.Mat());
  for (const channel of channels) {
    cv.Canny(channel, edges, low, high);
    cv.bitwise_or(mask, edges, mask);
  }
  cv.dilate(mask, mask, keep(cv.getStructuringElement(cv.MORPH_ELLIPSE, new cv.Size(3, 3))));
  // A card that is cut off ends where the picture does.
  cv.rectangle(mask, new cv.Point(0, 0), new cv.Point(cols - 1, rows - 1), new cv.Scalar(255), 1);
  return mask;
}

/** Print on the card, or on a page under it, closed to plain ground; colours have none to close. */
function withoutPrint(cv: OpenCv, channels: readonly Mat[], keep: Keep): Mat[] {
  const wide = keep(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(11, 11)));
  return channels.map((channel, i) => {
    const calm = keep(new cv.Mat());
    if (i === 0) cv.morphologyEx(channel, calm, cv.MORPH_CLOSE, wide);
    cv.medianBlur(i === 0 ? calm : channel, calm, 5);
    return calm;
  });
}

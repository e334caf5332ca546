import { type Mat, type OpenCv, withMats } from './open-cv';
import { type Corners, distance, type Picture, type Point } from './picture';

interface Size {
  width: number;
  height: number;
}

/** From here on each pixel of the result would leave out pixels of the picture, and grain would pass for sharpness. */
const averagedFrom = 1.3;

/** The part of a picture within four corners, as an upright rectangle of the given size. */
export function straighten(cv: OpenCv, picture: Picture, corners: Corners, size: Size): Picture {
  return withPicture(cv, picture, (mat) => {
    if (distance(corners[0], corners[1]) < averagedFrom * size.width) return straightenMat(cv, mat, corners, size);
    return withMats((keep) => {
      const half = keep(new cv.Mat());
      cv.resize(mat, half, new cv.Size(mat.cols >> 1, mat.rows >> 1), 0, 0, cv.INTER_AREA);
      const [a, b, c, d] = corners.map(({ x, y }) => ({ x: x / 2, y: y / 2 })) as [Point, Point, Point, Point];
      return straightenMat(cv, half, [a, b, c, d], size);
    });
  });
}

/** The same for a picture that OpenCV holds already. */
export function straightenMat(cv: OpenCv, mat: Mat, corners: Corners, { width, height }: Size): Picture {
  return withMats((keep) => {
    const points = corners.flatMap(({ x, y }) => [x, y]);
    const from = keep(cv.matFromArray(4, 1, cv.CV_32FC2, points));
    const to = keep(cv.matFromArray(4, 1, cv.CV_32FC2, [0, 0, width, 0, width, height, 0, height]));
    const straight = keep(new cv.Mat());
    const map = keep(cv.getPerspectiveTransform(from, to));
    cv.warpPerspective(mat, straight, map, new cv.Size(width, height), cv.INTER_LINEAR, cv.BORDER_REPLICATE);
    return { data: new Uint8Array(straight.data), width, height };
  });
}

/** A picture in another size; smaller ones are averaged, so that thin strokes survive. */
export function resize(cv: OpenCv, picture: Picture, size: Size): Picture {
  if (size.width === picture.width && size.height === picture.height) return picture;
  return withPicture(cv, picture, (mat) =>
    withMats((keep) => {
      const resized = keep(new cv.Mat());
      const how = size.width < picture.width ? cv.INTER_AREA : cv.INTER_LINEAR;
      cv.resize(mat, resized, new cv.Size(size.width, size.height), 0, 0, how);
      return { data: new Uint8Array(resized.data), ...size };
    }),
  );
}

/** Lends a picture to OpenCV for as long as `run` takes. */
export function withPicture<T>(cv: OpenCv, picture: Picture, run: (mat: Mat) => T): T {
  return withMats((keep) => {
    const mat = keep(new cv.Mat(picture.height, picture.width, cv.CV_8UC3));
    mat.data.set(picture.data);
    return run(mat);
  });
}

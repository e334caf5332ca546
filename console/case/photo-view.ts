/** How a photo is looked at: magnified, turned in quarters, moved in pixels, in another light. */
export interface PhotoView {
  scale: number;
  /** Degrees, a multiple of 90. */
  rotation: number;
  x: number;
  y: number;
  /** 1 is as it is. */
  brightness: number;
  contrast: number;
}

export const photoAsIs: PhotoView = { scale: 1, rotation: 0, x: 0, y: 0, brightness: 1, contrast: 1 };

const smallest = 1;
const largest = 8;
export const zoomStep = 1.25;

/** Back at its own size the photo also returns to the middle, or it could be lost outside the frame. */
export function zoomed(view: PhotoView, factor: number): PhotoView {
  const scale = Math.min(largest, Math.max(smallest, view.scale * factor));
  const shift = scale / view.scale;
  return scale === smallest ? { ...view, scale, x: 0, y: 0 } : { ...view, scale, x: view.x * shift, y: view.y * shift };
}

export function rotated(view: PhotoView, quarters: 1 | -1): PhotoView {
  return { ...view, rotation: view.rotation + quarters * 90, x: 0, y: 0 };
}

export function moved(view: PhotoView, x: number, y: number): PhotoView {
  return view.scale === smallest ? view : { ...view, x: view.x + x, y: view.y + y };
}

export type Light = 'brightness' | 'contrast';

/** Darker than the first hides everything, brighter than the last shows nothing more. */
export const lightRange = { min: 0.4, max: 2.4, step: 0.1 };

export function lit(view: PhotoView, light: Light, amount: number): PhotoView {
  const within = Math.min(lightRange.max, Math.max(lightRange.min, amount));
  return { ...view, [light]: Math.round(within * 10) / 10 };
}

/** `undefined` where the light is as it is. */
export function filterOf({ brightness, contrast }: PhotoView): string | undefined {
  return brightness === 1 && contrast === 1 ? undefined : `brightness(${brightness}) contrast(${contrast})`;
}

/** The frame's shape, as wide by high; the style sheet gives it the same. */
const frame = { width: 4, height: 3 };

/** A photo on its side must shrink or may grow to fit the frame as the upright one did. */
function fitOnSide(photo: { width: number; height: number }): number {
  const upright = Math.min(frame.width / photo.width, frame.height / photo.height);
  const onSide = Math.min(frame.width / photo.height, frame.height / photo.width);
  return onSide / upright;
}

export function transformOf(view: PhotoView, photo: { width: number; height: number }): string {
  const fit = view.rotation % 180 === 0 ? 1 : fitOnSide(photo);
  return `translate(${view.x}px, ${view.y}px) rotate(${view.rotation}deg) scale(${view.scale * fit})`;
}

import { type PointerEvent, useRef } from 'react';
import { moved, type PhotoView, zoomed } from './photo-view';

interface Point {
  x: number;
  y: number;
}

/** Moving a photo by mouse or one finger, and magnifying it by two. */
export function usePhotoGrip(view: PhotoView, change: (next: (view: PhotoView) => PhotoView) => void) {
  const fingers = useRef(new Map<number, Point>());

  /** Only a magnified photo is held on to; else the press of a mouse belongs to what lies in the frame. */
  function hold(event: PointerEvent) {
    if (view.scale === 1 && event.pointerType !== 'touch') return;
    event.currentTarget.setPointerCapture(event.pointerId);
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }
  function drag(event: PointerEvent) {
    const from = fingers.current.get(event.pointerId);
    if (!from || event.buttons !== 1) return;
    const to = { x: event.clientX, y: event.clientY };
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    fingers.current.set(event.pointerId, to);
    if (other) change((now) => zoomed(now, apart(to, other) / Math.max(1, apart(from, other))));
    else change((now) => moved(now, to.x - from.x, to.y - from.y));
  }
  function release({ pointerId }: PointerEvent) {
    fingers.current.delete(pointerId);
  }
  return { onPointerDown: hold, onPointerMove: drag, onPointerUp: release, onPointerCancel: release };
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

import { filterOf, lit, moved, photoAsIs, rotated, transformOf, zoomed } from '../../../console/case/photo-view';

describe('R11 looking at a photo', () => {
  it('magnifies within bounds, and comes back to the middle', () => {
    expect(zoomed(photoAsIs, 0.5).scale).toBe(1);
    expect(zoomed(photoAsIs, 100).scale).toBe(8);
    const away = moved(zoomed(photoAsIs, 2), 30, -10);
    expect(away).toEqual({ ...photoAsIs, scale: 2, x: 30, y: -10 });
    expect(zoomed(away, 2)).toMatchObject({ x: 60, y: -20 });
    expect(zoomed(away, 0.1)).toEqual(photoAsIs);
  });

  it('moves only what is magnified', () => {
    expect(moved(photoAsIs, 5, 5)).toEqual(photoAsIs);
  });

  it('turns both ways, and a photo on its side still fits the frame', () => {
    expect(rotated(rotated(photoAsIs, 1), -1).rotation).toBe(0);
    expect(transformOf(rotated(photoAsIs, 1), { width: 400, height: 300 })).toContain('scale(0.75)');
    expect(transformOf(rotated(photoAsIs, -1), { width: 300, height: 400 })).toContain('rotate(-90deg)');
  });

  it('shows it in another light within bounds, and keeps that while it is magnified and turned', () => {
    expect(filterOf(photoAsIs)).toBeUndefined();
    const bright = lit(photoAsIs, 'brightness', 1.5);
    expect(filterOf(bright)).toBe('brightness(1.5) contrast(1)');
    expect(filterOf(zoomed(zoomed(rotated(bright, 1), 2), 0.1))).toBe('brightness(1.5) contrast(1)');
    expect(lit(photoAsIs, 'contrast', 99).contrast).toBe(2.4);
    expect(lit(photoAsIs, 'brightness', -1).brightness).toBe(0.4);
  });
});

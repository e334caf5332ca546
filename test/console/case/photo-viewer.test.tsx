import { fireEvent, screen, waitFor } from '@testing-library/react';
import { DeskApi } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';

const api = new DeskApi();

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
  answerAsUsual(api);
  // jsdom knows no pointers that could be captured.
  Element.prototype.setPointerCapture = jest.fn();
});

async function openPhotos() {
  const desk = openDesk('/cases/case-1');
  await waitFor(() => expect(screen.getAllByAltText(/申请人上传的照片/)).toHaveLength(2));
  const style = (side: 'front' | 'back') => (document.querySelector(`#photo-${side} img`) as HTMLElement).style;
  return { ...desk, style };
}

describe('R11 the photos of a case', () => {
  it('are brightened, darkened and given contrast by keys, one at a time, and put back', async () => {
    const { user, style } = await openPhotos();
    await user.keyboard('bbc');
    expect(style('front').filter).toBe('brightness(1.2) contrast(1.1)');
    expect(style('back').filter).toBe('');
    await user.keyboard('pvx');
    expect(style('back').filter).toBe('brightness(0.9) contrast(0.9)');
    await user.keyboard('0');
    expect(style('back').filter).toBe('');
    expect(style('front').filter).toBe('brightness(1.2) contrast(1.1)');
  });

  it('have sliders for the light, which a keyboard moves too', async () => {
    const { user, style } = await openPhotos();
    await user.click(screen.getAllByRole('button', { name: /^亮度和对比度 · / })[0] as HTMLElement);
    const slider = await screen.findByRole('slider', { name: /^亮度 · / });
    fireEvent.keyDown(slider, { key: 'ArrowRight', keyCode: 39, which: 39 });
    await waitFor(() => expect(style('front').filter).toBe('brightness(1.1) contrast(1)'));
  });

  it('grow under two fingers and move under one', async () => {
    const { style } = await openPhotos();
    const frame = await byId('photo-front');
    /** jsdom drops what a pointer event has more than a mouse event. */
    const touch = (type: string, pointerId: number, clientX: number) => {
      const event = new MouseEvent(type, { bubbles: true, clientX, clientY: 100, buttons: 1 });
      fireEvent(frame, Object.assign(event, { pointerId, pointerType: 'touch' }));
    };
    touch('pointerdown', 1, 100);
    touch('pointerdown', 2, 200);
    touch('pointermove', 2, 300);
    await waitFor(() => expect(style('front').transform).toContain('scale(2)'));
    touch('pointerup', 2, 300);
    touch('pointermove', 1, 130);
    await waitFor(() => expect(style('front').transform).toContain('translate(30px, 0px)'));
  });
});

import { within } from '@testing-library/react';
import type { CasePhoto } from '../../../console/case/photo-notes';
import { DeskApi } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { makeCase, makePhoto, makeProblem } from '../support/specimen-case';

const api = new DeskApi();

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
  answerAsUsual(api);
});

/** What stands beside the front photo. */
async function notesOf(front: Partial<CasePhoto>) {
  const { subject } = makeCase();
  const photos = { front: makePhoto('front', front), back: null };
  api.on('GET /v1/review/cases/case-1', { status: 200, json: makeCase({ subject: { ...subject, photos } }) });
  openDesk('/cases/case-1');
  return within((await byId('photo-front')).closest('figure') as HTMLElement);
}

describe('R11 what is said beside a photo', () => {
  it('names each problem for the reviewer, with its number, and what the person was told behind it', async () => {
    const notes = await notesOf({ problems: [makeProblem('unreadable'), makeProblem('glare')] });
    expect(notes.getByText('未能识别 2010019')).toBeTruthy();
    expect(notes.getByText('有反光').closest('[title]')?.getAttribute('title')).toBe(
      '用户看到的提示：身份证上有反光。请换个角度，避开灯光',
    );
  });

  it('R3 says that the person went on after tries that did not help', async () => {
    const notes = await notesOf({ problems: [makeProblem('wrong_side')] });
    expect(notes.getByText(/用户选择了由人工审核/)).toBeTruthy();
  });

  it('does not say so of a photo that could be read in spite of its faults', async () => {
    const notes = await notesOf({ problems: [makeProblem('blurred')] });
    expect(notes.getByText('照片模糊')).toBeTruthy();
    expect(notes.queryByText(/用户选择了由人工审核/)).toBeNull();
  });

  it('says that reading took too long, which is no fault of the photo', async () => {
    const notes = await notesOf({ readingState: 'timed-out', problems: [makeProblem('unreadable', 'timed-out')] });
    expect(notes.getByText('识别超时，请人工核对')).toBeTruthy();
    expect(notes.queryByText(/未能识别/)).toBeNull();
    expect(notes.queryByText('未发现问题')).toBeNull();
  });

  it('says that a photo from before there was a reader was not read', async () => {
    const notes = await notesOf({ readingState: 'none' });
    expect(notes.getByText('这张照片没有经过识别，请人工核对')).toBeTruthy();
  });

  it('says that nothing was found wrong', async () => {
    const notes = await notesOf({});
    expect(notes.getByText('未发现问题')).toBeTruthy();
  });
});

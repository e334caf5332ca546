import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { surestText } from '../../../api/photo/reading/local/fields';
import type { Photo } from '../../../domain/contract/photo';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import { draft } from '../../../miniapp/draft/draft';
import { choosePhoto } from '../../../miniapp/real-name/form/choose-photo';
import FormPage from '../../../miniapp/real-name/form/index';
import { draftReady, me, photo, photoProblemOf, read, verification } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));
jest.mock('../../../miniapp/real-name/form/choose-photo');

const holder = withFakeApi();
const nameInput = () => screen.findByLabelText<HTMLInputElement>('姓名');
const numberInput = () => screen.findByLabelText<HTMLInputElement>('身份证号');
const marks = () => screen.queryAllByText(/^照片识别，请(逐字)?核对$/);
const useRead = () => screen.queryByRole('button', { name: '用照片上的' });
const unused = (...photos: Photo[]) => holder.api.on('GET /v1/photos?unused=true', { status: 200, body: { photos } });

let serial = 0;
async function take(side: PhotoSide, answer: Partial<Photo>) {
  serial += 1;
  const id = `${side}-new-${serial}`;
  holder.api.on('POST /v1/photos', { status: 201, body: photo(side, id, answer) });
  await userEvent.click(screen.getByRole('button', { name: side === 'front' ? /^人像面/ : /^国徽面/ }));
  await waitFor(() => expect(draft.get()?.photos[side]).toBe(id));
}

async function typeName(name: string) {
  await userEvent.clear(await nameInput());
  await userEvent.type(await nameInput(), name);
  await userEvent.tab();
}

beforeEach(() => {
  draft.set(null);
  jest.mocked(choosePhoto).mockResolvedValue({ ok: true, path: 'blob:card' });
  holder.api.on('GET /v1/me', { status: 200, body: me() });
  unused();
});

describe('R3 the form fills itself', () => {
  it('from each photo, with a mark on every field that it filled', async () => {
    await show(<FormPage />);
    await nameInput();
    await take('front', { reading: read.front });
    expect((await nameInput()).value).toBe('林知夏');
    expect((await numberInput()).value).toBe('11010519491231002X');
    expect(marks()).toHaveLength(2);
    await take('back', { reading: read.back });
    expect(draft.get()?.typed).toEqual(draftReady().typed);
    expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('true');
    expect(marks()).toHaveLength(4);
  });

  it('and marks no error on what nobody has touched yet', async () => {
    await show(<FormPage />);
    await nameInput();
    await take('front', { reading: { name: '林', idNumber: '11010519491231002X' } });
    expect(screen.queryByRole('alert')).toBeNull();
    expect((await numberInput()).getAttribute('aria-invalid')).toBe('false');
  });

  it('and asks to look twice where the reader was in doubt', async () => {
    await show(<FormPage />);
    await nameInput();
    await take('front', { reading: { ...read.front, confidence: { name: 0.7, idNumber: 0.99 } } });
    expect(screen.getByText('照片上不太清楚，请逐字核对')).toBeTruthy();
    expect(marks()).toHaveLength(1);
  });

  it('and calls no clear photo unclear where only the name cannot be certain', async () => {
    await show(<FormPage />);
    await nameInput();
    await take('front', { reading: { ...read.front, confidence: { name: surestText, idNumber: 0.99 } } });
    expect(screen.getByText('照片识别，请逐字核对')).toBeTruthy();
    expect(screen.queryByText('照片上不太清楚，请逐字核对')).toBeNull();
  });

  it('and the mark is read with its field by a screen reader (R41)', async () => {
    await show(<FormPage />);
    await nameInput();
    await take('front', { reading: read.front });
    const describedBy = (await nameInput()).getAttribute('aria-describedby') ?? '';
    expect(describedBy.split(' ')).toContain(marks()[0]?.id);
  });

  it('and a field that was only visited stays the photo’s', async () => {
    await show(<FormPage />);
    await nameInput();
    await take('front', { reading: read.front });
    await userEvent.click(await numberInput());
    await userEvent.tab();
    expect(draft.get()?.sources.idNumber).toBe('photo');
  });
});

describe('R3 what the person typed wins', () => {
  it('over a photo that arrives later, which is offered in a neutral tone', async () => {
    await show(<FormPage />);
    await typeName('林知秋');
    await take('front', { reading: read.front });
    expect((await nameInput()).value).toBe('林知秋');
    expect(screen.getByText(/照片上读到的是“林知夏”/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect((await numberInput()).value).toBe('11010519491231002X');
  });

  it('until they take what the photo says', async () => {
    await show(<FormPage />);
    await typeName('林知秋');
    await take('front', { reading: read.front });
    await userEvent.click(useRead() as HTMLElement);
    expect((await nameInput()).value).toBe('林知夏');
    expect(draft.get()?.sources.name).toBe('photo');
    expect(useRead()).toBeNull();
  });

  it('also where they emptied the field', async () => {
    await show(<FormPage />);
    await typeName('林');
    await userEvent.clear(await nameInput());
    await userEvent.tab();
    await take('front', { reading: read.front });
    expect((await nameInput()).value).toBe('');
    expect(useRead()).not.toBeNull();
  });

  it('and nothing is said where both are the same, however it was written', async () => {
    await show(<FormPage />);
    await userEvent.type(await numberInput(), '110105 19491231 002x');
    await userEvent.tab();
    await take('front', { reading: read.front });
    expect(draft.get()?.sources.idNumber).toBe('typed');
    expect(useRead()).toBeNull();
  });

  it('and nothing is said about a field while it is being written in', async () => {
    await show(<FormPage />);
    await nameInput();
    await take('front', { reading: read.front });
    await userEvent.type(await nameInput(), '安');
    expect(screen.queryByText(/照片上读到的是/)).toBeNull();
    await userEvent.tab();
    expect(screen.getByText(/照片上读到的是“林知夏”/)).toBeTruthy();
  });

  it('for an end of validity too, said as the card prints it', async () => {
    await show(<FormPage />);
    await userEvent.type(await screen.findByLabelText('截止日期'), '20400131');
    await userEvent.tab();
    await take('back', { reading: read.back });
    expect(draft.get()?.typed.validUntil).toBe('2040-01-31');
    expect(screen.getByText('照片上读到的是“长期”')).toBeTruthy();
    await userEvent.click(useRead() as HTMLElement);
    expect(draft.get()?.typed.validUntil).toBeNull();
  });

  it('in a correction, where every field was typed before', async () => {
    const refused = { id: 'v1', status: 'rejected', dueAt: '2026-11-25T15:59:59.999Z' } as const;
    holder.api.on('GET /v1/me', { status: 200, body: me({ verification: refused }) });
    const form = { ...draftReady().typed, name: '林知秋', frontPhotoId: null, backPhotoId: null };
    holder.api.on('GET /v1/verifications/v1/form', { status: 200, body: form });
    holder.api.on('GET /v1/verifications/current', { status: 200, body: verification({ status: 'rejected' }) });
    unused(photo('front', 'front-1', { reading: read.front }));
    await show(<FormPage />);
    expect((await nameInput()).value).toBe('林知秋');
    expect(draft.get()?.photos.front).toBe('front-1');
  });
});

describe('R3 another photo in the place of one', () => {
  const other = { name: '何望舒', idNumber: '44052418800101001X', confidence: { name: 0.99, idNumber: 0.99 } };

  it('is followed by the fields that it filled, but for those that were edited since', async () => {
    await show(<FormPage />);
    await nameInput();
    await take('front', { reading: read.front });
    await typeName('林知秋');
    await take('front', { reading: other });
    expect((await nameInput()).value).toBe('林知秋');
    expect((await numberInput()).value).toBe('44052418800101001X');
  });

  it('takes along what only the former had shown: it may have been of another card', async () => {
    await show(<FormPage />);
    await nameInput();
    await take('front', { reading: read.front });
    await take('front', { problems: [photoProblemOf('unreadable')] });
    expect((await nameInput()).value).toBe('');
    expect((await numberInput()).value).toBe('');
    expect(marks()).toHaveLength(0);
  });

  it('leaves the fields of the other side alone', async () => {
    await show(<FormPage />);
    await nameInput();
    await take('back', { reading: read.back });
    await take('front', { problems: [photoProblemOf('wrong_side')] });
    expect(draft.get()?.typed.validFrom).toBe('2020-01-31');
  });
});

describe('R3 R7 after the app was closed', () => {
  it('the form remembers which values came from a photo', async () => {
    const first = await show(<FormPage />);
    await nameInput();
    await take('front', { reading: read.front });
    await typeName('林知秋');
    first.unmount();
    unused(photo('front', String(draft.get()?.photos.front), { reading: read.front }));
    await show(<FormPage />);
    expect((await nameInput()).value).toBe('林知秋');
    expect(screen.getByText(/照片上读到的是“林知夏”/)).toBeTruthy();
    expect(marks()).toHaveLength(1);
  });

  it('a draft that was lost fills again from the photos that are kept', async () => {
    unused(photo('front', 'front-1', { reading: read.front }), photo('back', 'back-1', { reading: read.back }));
    await show(<FormPage />);
    expect((await nameInput()).value).toBe('林知夏');
    expect(draft.get()?.typed).toEqual(draftReady().typed);
    expect(marks()).toHaveLength(4);
  });

  it('a photo whose answer was lost fills the form when it is found', async () => {
    draft.set(
      draftReady({
        typed: { ...draftReady().typed, name: '', idNumber: '' },
        sources: {},
        photos: { front: null, back: null },
      }),
    );
    unused(photo('front', 'front-1', { reading: read.front }));
    await show(<FormPage />);
    expect((await nameInput()).value).toBe('林知夏');
  });

  it('what the person emptied is not filled again by the same photo', async () => {
    draft.set(draftReady({ typed: { ...draftReady().typed, name: '' } }));
    unused(photo('front', 'front-1', { reading: read.front }), photo('back', 'back-1'));
    await show(<FormPage />);
    expect((await nameInput()).value).toBe('');
  });
});

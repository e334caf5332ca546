import type { Page } from 'playwright-core';
import { zhCN } from '../../miniapp/real-name/words/zh-CN';
import { makePerson } from '../support/people';
import { backPhoto, enlarged, frontPhoto } from '../support/specimen';
import { makeSpecimen } from '../support/specimen/make-specimen';
import { goToConfirm, goToForm, seen, sees, signIn, typeIdentity, typeInto, uploadPhoto } from './support/person';
import { browserTests } from './support/screens';

const browserTest = browserTests({ settings: { PHOTO_READER: 'local' } });

/** A wall: certainly no ID card. */
const wall = async (seed: number) => (await makeSpecimen({ seed, kind: 'wall' })).jpeg;

/** What stands in the form. */
async function typedIn(page: Page) {
  const [name, idNumber, validFrom, validUntil] = await Promise.all(
    ['#name', '#id-number', '#valid-from', '#valid-until'].map((field) => seen(page, field).inputValue()),
  );
  return { name, idNumber, validFrom, validUntil };
}

browserTest('R3 two photos fill the form, which is then submitted without a key pressed', async (screens) => {
  const person = makePerson({ name: '林知夏' });
  const page = await screens.phone();
  await signIn(page, screens.url, 'reading');
  await goToForm(page);
  await uploadPhoto(page, 'front', await frontPhoto(person));
  await uploadPhoto(page, 'back', await backPhoto(person));
  expect(await typedIn(page)).toEqual(person);
  for (const field of ['name', 'id-number', 'valid-from', 'valid-until'])
    expect(await seen(page, `#${field}-reading`).textContent()).toContain('核对');
  await goToConfirm(page);
  await sees(page, zhCN.confirm.sameAsPhoto);
  await seen(page, '#submit').click();
  await seen(page, '#outcome').waitFor();
});

browserTest(
  'R3 the back of the card in place of its front is told with a drawing, and the good side is kept',
  async (screens) => {
    const person = makePerson();
    const page = await screens.phone();
    await signIn(page, screens.url, 'wrong-side');
    await goToForm(page);
    await uploadPhoto(page, 'back', await backPhoto(person));
    await uploadPhoto(page, 'front', await backPhoto(person));
    await sees(page, /拍成了身份证的另一面/);
    await page.getByRole('img', { name: zhCN.help['right-side'] }).waitFor();
    expect(await seen(page, '#valid-from').inputValue()).toBe(person.validFrom);
    await uploadPhoto(page, 'front', await frontPhoto(person));
    await seen(page, '#photo-front-problems').waitFor({ state: 'hidden' });
    expect(await seen(page, '#id-number').inputValue()).toBe(person.idNumber);
  },
);

browserTest(
  'R3 what the person typed wins; the difference is shown, and confirmed before submitting',
  async (screens) => {
    const person = makePerson({ name: '林知夏' });
    const page = await screens.phone();
    await signIn(page, screens.url, 'typed-wins');
    await goToForm(page);
    await typeInto(page, '#name', '林知秋');
    await uploadPhoto(page, 'front', await frontPhoto(person));
    await uploadPhoto(page, 'back', await backPhoto(person));
    expect(await typedIn(page)).toEqual({ ...person, name: '林知秋' });
    await seen(page, '#name-use-read').waitFor();
    await goToConfirm(page);
    await sees(page, /照片上读到的是 林知夏/);
    await seen(page, '#submit').click();
    await seen(page, '#compared-problem').waitFor();
    await seen(page, '#compared').click();
    await seen(page, '#submit').click();
    await seen(page, '#outcome').waitFor();
  },
);

browserTest('R3 R7 after a reload the form knows which values came from a photo', async (screens) => {
  const person = makePerson({ name: '林知夏' });
  const page = await screens.phone();
  await signIn(page, screens.url, 'reading-reload');
  await goToForm(page);
  await uploadPhoto(page, 'front', await frontPhoto(person));
  await typeInto(page, '#name', '林知秋');
  await page.reload();
  await seen(page, '#id-number-reading').waitFor();
  expect(await seen(page, '#name').inputValue()).toBe('林知秋');
  await seen(page, '#name-use-read').click();
  expect(await seen(page, '#name').inputValue()).toBe('林知夏');
});

browserTest('R3 after three tries in vain the person goes on, and a person will look', async (screens) => {
  const person = makePerson();
  const page = await screens.phone();
  await signIn(page, screens.url, 'three-tries');
  await goToForm(page);
  await typeIdentity(page, person);
  await uploadPhoto(page, 'back', await backPhoto(person));
  for (const seed of [1, 2, 3]) {
    expect(await page.locator('#photo-front-go-on').count()).toBe(0);
    await uploadPhoto(page, 'front', await wall(seed));
  }
  await seen(page, '#photo-front-go-on').click();
  await goToConfirm(page);
  await sees(page, zhCN.form.photoAsItIs);
  await seen(page, '#submit').click();
  await seen(page, '#outcome').waitFor();
});

browserTest('R3 a photo of very many pixels goes up small enough for a slow line, and is read', async (screens) => {
  const person = makePerson();
  const page = await screens.phone();
  await signIn(page, screens.url, 'many-pixels');
  await goToForm(page);
  const taken = page.waitForResponse((answer) => answer.url().endsWith('/v1/photos') && answer.status() === 201);
  await uploadPhoto(page, 'front', await enlarged(await frontPhoto(person), 4800));
  expect(await (await taken).json()).toMatchObject({ width: 1920, reading: { idNumber: person.idNumber } });
});

browserTest(
  'R3 R41 what is wrong with a photo, and its drawing, fit the largest text on 320 pixels',
  async (screens) => {
    const page = await screens.phone({ viewport: { width: 320, height: 700 } });
    await signIn(page, screens.url, 'large-text-problem');
    await seen(page, '#go-settings').click();
    await seen(page, '#text-extraLarge').click();
    await seen(page, '#back').click();
    await goToForm(page);
    await uploadPhoto(page, 'front', await backPhoto());
    const drawing = await seen(page, '#photo-front-problems .drawings').boundingBox();
    expect(drawing?.x).toBeGreaterThanOrEqual(0);
    expect((drawing?.x ?? 0) + (drawing?.width ?? 0)).toBeLessThanOrEqual(320);
    const overhang = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overhang)).toBe(0);
  },
);

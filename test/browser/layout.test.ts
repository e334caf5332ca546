import type { Page } from 'playwright-core';
import { maskName } from '../../domain/identity/mask';
import { makePerson, type Person } from '../support/people';
import { signInToDesk } from './support/desk';
import { chooseInSettings, expectNoChinese, expectNoOverhang, overhang } from './support/layout';
import { fillIn, goToConfirm, goToForm, seen, signIn } from './support/person';
import { browserTests } from './support/screens';

const browserTest = browserTests();

/** Walks the whole flow of a signed-in person and looks at each page once it stands. */
async function walk(page: Page, person: Person, look: (where: string) => Promise<void>): Promise<void> {
  await look('我');
  await goToForm(page);
  await look('form');
  await fillIn(page, person);
  await look('form, filled in');
  await goToConfirm(page);
  await look('confirm');
  await seen(page, '#submit').click();
  await seen(page, '#outcome').waitFor();
  await look('status');
}

for (const width of [320, 375, 430]) {
  browserTest(`R41 nothing scrolls sideways on a phone ${width} pixels wide`, async (screens) => {
    const page = await screens.phone({ viewport: { width, height: 700 } });
    await signIn(page, screens.url, `narrow-${width}`);
    await walk(page, makePerson(), expectNoOverhang(page));
  });
}

browserTest('R41 the largest text fits a phone 320 pixels wide', async (screens) => {
  const page = await screens.phone({ viewport: { width: 320, height: 700 } });
  await signIn(page, screens.url, 'large-text');
  await chooseInSettings(page, '#text-extraLarge');
  await walk(page, makePerson(), expectNoOverhang(page));
});

browserTest('R41 in English the flow shows no Chinese but the name that the person typed', async (screens) => {
  const person = makePerson();
  const page = await screens.phone({ locale: 'en' });
  await signIn(page, screens.url, 'english');
  await chooseInSettings(page, '#language-en');
  await walk(page, person, async (where) => {
    // 长期 is quoted: it is what the card says.
    const expected = [person.name, maskName(person.name), '长期'];
    await expectNoChinese(page, where, expected);
  });
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});

browserTest('R43 on a desktop screen the web build is a column as wide as a phone', async (screens) => {
  const page = await screens.desk();
  await signIn(page, screens.url, 'desktop');
  const column = await seen(page, '.frame').boundingBox();
  expect(column?.width).toBeLessThanOrEqual(480);
  const middle = (column?.x ?? 0) + (column?.width ?? 0) / 2;
  expect(Math.abs(middle - 640)).toBeLessThan(10);
});

for (const width of [1280, 820]) {
  browserTest(`R11 the desk does not scroll sideways at ${width} pixels`, async (screens) => {
    const page = await screens.desk({ viewport: { width, height: 800 } });
    await signInToDesk(page, screens.url, 'agent2');
    expect(await overhang(page)).toBe(0);
  });
}

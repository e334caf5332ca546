import type { Page } from 'playwright-core';
import { makePerson } from '../support/people';
import { frontPhoto } from '../support/specimen';
import { choosePhoto, fillIn, goToConfirm, goToForm, seen, signIn, typeIdentity, uploadPhoto } from './support/person';
import { browserTests } from './support/screens';

const browserTest = browserTests();
const offline = /ERR_INTERNET_DISCONNECTED/;

/** Counts what a page sends, by the end of its address. */
function countRequests(page: Page, method: string, path: string): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.method() === method && new URL(request.url()).pathname === path) count += 1;
  });
  return () => count;
}

browserTest('R7 a photo whose connection was lost goes up by itself when the network is back', async (screens) => {
  screens.tolerate(offline);
  const page = await screens.phone();
  await signIn(page, screens.url, 'offline');
  await goToForm(page);
  await page.context().setOffline(true);
  await choosePhoto(page, 'front', await frontPhoto());
  await seen(page, '#photo-front-retry').waitFor();
  await page.context().setOffline(false);
  await seen(page, '#photo-front-kept').waitFor();
});

browserTest('R7 a page that was never visited opens where there is no line', async (screens) => {
  screens.tolerate(offline);
  const page = await screens.phone();
  await signIn(page, screens.url, 'never-visited');
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await seen(page, '#go-settings').click();
  await seen(page, '#sign-out').waitFor();
});

browserTest('R7 after the page was closed, what was typed and the photo are there again', async (screens) => {
  const person = makePerson();
  const page = await screens.phone();
  await signIn(page, screens.url, 'reload');
  await goToForm(page);
  await typeIdentity(page, person);
  await uploadPhoto(page, 'front', await frontPhoto(person));
  await page.reload();
  await seen(page, '#photo-front-kept').waitFor();
  expect(await seen(page, '#name').inputValue()).toBe(person.name);
  expect((await seen(page, '#id-number').inputValue()).replaceAll(' ', '')).toBe(person.idNumber);
  expect(await seen(page, '#valid-from').inputValue()).toBe(person.validFrom);
  expect(await seen(page, '#valid-until').inputValue()).toBe(person.validUntil);
  const photo = seen(page, '#photo-front img');
  await photo.waitFor();
  expect(await photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

browserTest('R4 a double tap on submit sends one submission', async (screens) => {
  const page = await screens.phone();
  await signIn(page, screens.url, 'double-tap');
  await goToForm(page);
  await fillIn(page, makePerson());
  await goToConfirm(page);
  const submissions = countRequests(page, 'POST', '/v1/verifications');
  await seen(page, '#submit').evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await seen(page, '#outcome').waitFor();
  expect(submissions()).toBe(1);
});

browserTest(
  'R4 R7 a submission whose answer was lost is sent again with the same key and counts once',
  async (screens) => {
    screens.tolerate(/ERR_CONNECTION_RESET|ERR_FAILED/);
    const page = await screens.phone();
    await signIn(page, screens.url, 'lost-answer');
    await goToForm(page);
    await fillIn(page, makePerson());
    await goToConfirm(page);
    const keys: (string | undefined)[] = [];
    await page.route('**/v1/verifications', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      // It reaches the service; only the answer is lost on the way back.
      await route.fetch();
      return route.abort('connectionreset');
    });
    await seen(page, '#submit').click();
    await seen(page, '#outcome').waitFor();
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
  },
);

browserTest('R7 without a network a page says so and offers to try again, which then works', async (screens) => {
  screens.tolerate(offline);
  const page = await screens.phone();
  await signIn(page, screens.url, 'no-network');
  await seen(page, '#go-pay').click();
  await seen(page, '#pay-real-name').waitFor();
  await seen(page, '#back').click();
  await page.context().setOffline(true);
  await seen(page, '#go-pay').click();
  await seen(page, '#retry').waitFor();
  await page.context().setOffline(false);
  await seen(page, '#retry').click();
  await seen(page, '#pay-real-name').waitFor();
});

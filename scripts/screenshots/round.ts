import { writeFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import type { Language } from '../../domain/words';

/** How one round of pictures is taken; a desk is as wide as a screen or a tablet, a phone as a phone. */
export interface Look {
  language: Language;
  theme: 'light' | 'dark';
  width: number;
  textSize: 'standard' | 'extraLarge';
}

export interface Round {
  browser: Browser;
  url: string;
  look: Look;
  shoot(page: Page, name: string): Promise<void>;
}

/** Some screens, one after the other, and in which ways they are looked at. */
export interface Tour<Prepared = void> {
  name: string;
  /** Of the product, over those of a test. */
  settings: Record<string, string>;
  looks: Look[];
  /** Once for all looks. */
  prepare(url: string): Promise<Prepared>;
  take(round: Round, prepared: Prepared): Promise<void>;
}

const staffPassword = 'shiming-sandbox';

/** Both languages and themes at each width, and at one of them with the largest text. */
export function looksAt(widths: readonly number[], largestTextAt?: number): Look[] {
  return (['zh-CN', 'en'] as const).flatMap((language) =>
    (['light', 'dark'] as const).flatMap((theme) => [
      ...widths.map((width): Look => ({ language, theme, width, textSize: 'standard' })),
      ...(largestTextAt ? [{ language, theme, width: largestTextAt, textSize: 'extraLarge' } as const] : []),
    ]),
  );
}

export const phoneLooks = looksAt([320, 375, 430], 375);

export async function openPhone({ browser, look }: Round): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 812 },
    deviceScaleFactor: 2,
    colorScheme: look.theme,
    locale: look.language,
    hasTouch: true,
  });
  // Taro keeps a value under `data`.
  const kept = JSON.stringify({ data: { language: look.language, textSize: look.textSize } });
  await context.addInitScript((settings) => localStorage.setItem('settings', settings), kept);
  return context;
}

export async function openDesk(
  { browser, url, look }: Round,
  { username = 'agent', width = 1280 }: { username?: string; width?: number } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width < 1000 ? 1180 : 800 },
    colorScheme: look.theme,
    locale: look.language,
  });
  await context.addInitScript((language) => localStorage.setItem('shiming.desk.language', language), look.language);
  const page = await context.newPage();
  await page.goto(`${url}/console/`);
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(staffPassword);
  await page.locator('#sign-in').click();
  await page.locator('#sign-out').waitFor();
  return page;
}

/** How much of what is scrolled, the page itself or the part of it that fills the screen, lies below its lower edge. */
function hiddenBelow(): number {
  const large = [...document.querySelectorAll('*')].filter(({ clientHeight }) => clientHeight > innerHeight / 2);
  const scrolled = large.filter(
    (one) => one === document.documentElement || /auto|scroll/.test(getComputedStyle(one).overflowY),
  );
  return Math.max(0, ...scrolled.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
}

/** Lets what is still arriving or fading settle, then takes the picture. */
export async function takePicture(page: Page, path: string, { whole }: { whole: boolean }): Promise<void> {
  await page.waitForLoadState('networkidle');
  // Taro starts to slide a page in a moment after it was drawn; until then it lies beside the screen.
  await page.waitForTimeout(150);
  const moving = () =>
    document
      .getAnimations()
      .some(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity);
  // Not waitForFunction: it evaluates inside the page, which its content security policy forbids.
  while (await page.evaluate(`(${moving})()`)) await page.waitForTimeout(50);
  const viewport = page.viewportSize();
  // As tall as all of it: what sticks to the lower edge would else lie across the middle.
  if (whole && viewport) {
    await page.setViewportSize({ ...viewport, height: viewport.height + (await page.evaluate(hiddenBelow)) });
  }
  const taken = await page.screenshot({ animations: 'disabled' });
  if (viewport) await page.setViewportSize(viewport);
  // Few colours say all that there is to see, in a quarter of the bytes.
  writeFileSync(path, await sharp(taken).png({ palette: true, quality: 90, effort: 10 }).toBuffer());
}

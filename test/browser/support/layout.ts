import type { Page } from 'playwright-core';
import { seen } from './person';

/** How many pixels can be scrolled sideways. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export function expectNoOverhang(page: Page): (where: string) => Promise<void> {
  return async (where) => {
    expect({ where, overhang: await overhang(page) }).toEqual({ where, overhang: 0 });
  };
}

/** Nothing Chinese stands on the page but the words that are expected. */
export async function expectNoChinese(page: Page, where: string, expected: string[]): Promise<void> {
  const shown = (await seen(page, '.page').textContent()) ?? '';
  const text = expected.reduce((left, words) => left.replaceAll(words, ''), shown);
  expect({ where, chinese: text.match(/\p{Script=Han}+/gu) }).toEqual({ where, chinese: null });
}

export async function chooseInSettings(page: Page, choice: string): Promise<void> {
  await seen(page, '#go-settings').click();
  await seen(page, choice).click();
  await seen(page, '#back').click();
  await seen(page, '#go-pay').waitFor();
}

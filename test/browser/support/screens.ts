import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../support/chromium';
import { type Served, type ServeOptions, serve } from '../../support/serve';

const patienceMs = 15_000;

/** The screens that one test looks at, each in a browser profile of its own. */
export class Screens {
  private readonly pages: { name: string; page: Page }[] = [];
  private readonly complaints: string[] = [];
  private readonly tolerated: RegExp[] = [];

  constructor(
    private readonly browser: Browser,
    readonly url: string,
  ) {}

  /** A phone-sized browser with a finger. */
  phone(options: BrowserContextOptions = {}): Promise<Page> {
    return this.open('phone', { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true, ...options });
  }

  desk(options: BrowserContextOptions = {}): Promise<Page> {
    return this.open('desk', { viewport: { width: 1280, height: 800 }, ...options });
  }

  /** Console errors that this test causes itself; any other fails it. */
  tolerate(complaint: RegExp): void {
    this.tolerated.push(complaint);
  }

  get unexpected(): string[] {
    return this.complaints.filter((complaint) => !this.tolerated.some((known) => known.test(complaint)));
  }

  private async open(name: string, options: BrowserContextOptions): Promise<Page> {
    const context = await this.browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
    context.setDefaultTimeout(patienceMs);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${name}: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.complaints.push(`${name}: ${error.message}`));
    this.pages.push({ name, page });
    return page;
  }

  /** Pictures of every screen as it stands, in a temporary folder. */
  async photograph(): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'shiming-screens-'));
    for (const [i, { name, page }] of this.pages.entries())
      await page.screenshot({ path: join(folder, `${i + 1}-${name}.png`), fullPage: true }).catch(() => undefined);
    return folder;
  }

  async close(): Promise<void> {
    for (const { page } of this.pages) await page.context().close();
  }
}

/**
 * Starts the product and Chromium for a test file. The function that it answers with declares a test: the test fails
 * on console errors as well, and leaves pictures when it fails.
 */
export function browserTests(
  options: ServeOptions = {},
): (title: string, work: (screens: Screens) => Promise<void>) => void {
  jest.setTimeout(120_000);
  let product: Served;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([serve(options), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  return (title, work) => {
    test(title, async () => {
      const screens = new Screens(browser, product.url);
      try {
        await work(screens);
        if (screens.unexpected.length > 0) throw new Error(`Console errors:\n${screens.unexpected.join('\n')}`);
      } catch (error) {
        const folder = await screens.photograph();
        throw new Error(`${error instanceof Error ? error.stack : error}\nPictures: ${folder}`);
      } finally {
        await screens.close();
      }
    });
  };
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../test/support/chromium';
import { serve } from '../test/support/serve';
import { buildMissing } from './build-missing';
import { clearingTour } from './screenshots/clearing-tour';
import { deskTour } from './screenshots/desk-tour';
import { noticeTour } from './screenshots/notice-tour';
import { officeTour } from './screenshots/office-tour';
import { personTour } from './screenshots/person-tour';
import { renewalTour } from './screenshots/renewal-tour';
import { type Look, type Tour, takePicture } from './screenshots/round';

const readmeFolder = join(__dirname, '../docs/screenshots');
const readmeLook: Look = { language: 'zh-CN', theme: 'light', width: 375, textSize: 'standard' };

/** Which pictures to take, and where they go. */
interface Wanted {
  looks: (tour: { looks: Look[] }) => Look[];
  folderOf: (look: string) => string;
  /** Screens whose names begin with a digit are not in the README. */
  everyScreen: boolean;
}

const forReadme: Wanted = { looks: () => [readmeLook], folderOf: () => readmeFolder, everyScreen: false };
const everything = (folder: string): Wanted => ({
  looks: ({ looks }) => looks,
  folderOf: (look) => join(folder, look),
  everyScreen: true,
});

/** What a round that stopped had before it. */
async function showFailure(browser: Browser, folder: string): Promise<void> {
  const open = browser.contexts().flatMap((context) => context.pages());
  for (const [i, page] of open.entries()) await page.screenshot({ path: join(folder, `stopped-${i + 1}.png`) });
}

async function takeTour<Prepared>(browser: Browser, tour: Tour<Prepared>, wanted: Wanted): Promise<void> {
  const served = await serve({ settings: tour.settings });
  try {
    const prepared = await tour.prepare(served.url);
    for (const look of wanted.looks(tour)) {
      const target = wanted.folderOf(`${look.language}-${look.theme}-${look.width}-${look.textSize}`);
      mkdirSync(target, { recursive: true });
      const shoot = async (page: Page, screen: string) => {
        if (!wanted.everyScreen && /^\d/.test(screen)) return;
        await takePicture(page, join(target, `${screen}.png`), { whole: wanted.everyScreen });
      };
      await tour.take({ browser, url: served.url, look, shoot }, prepared).catch(async (error: unknown) => {
        await showFailure(browser, target);
        throw error;
      });
      process.stdout.write(`${tour.name}: ${target}\n`);
    }
  } finally {
    await served.stop();
  }
}

/**
 * `npm run screenshots`: the pictures of the README. `npm run screenshots -- --all FOLDER [person|clearing|renewal|notice|desk|office]`: every
 * screen, or those of one tour, in both languages and themes, to be looked at: phones at 320, 375 and 430 pixels and with the
 * largest text, the desk at 1280 and 820.
 */
async function main(): Promise<void> {
  const [flag, folder = 'screenshots', only] = process.argv.slice(2);
  const wanted = flag === '--all' ? everything(folder) : forReadme;
  const isWanted = ({ name }: { name: string }) => only === undefined || only === name;
  await buildMissing(['h5', 'console'], (line) => process.stdout.write(`${line}\n`));
  const browser = await launchChromium();
  try {
    for (const tour of [personTour, clearingTour].filter(isWanted)) await takeTour(browser, tour, wanted);
    if (wanted.everyScreen && isWanted(renewalTour)) await takeTour(browser, renewalTour, wanted);
    if (wanted.everyScreen && isWanted(noticeTour)) await takeTour(browser, noticeTour, wanted);
    if (wanted.everyScreen && isWanted(deskTour)) await takeTour(browser, deskTour, wanted);
    if (wanted.everyScreen && isWanted(officeTour)) await takeTour(browser, officeTour, wanted);
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});

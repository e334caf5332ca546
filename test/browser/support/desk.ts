import type { Page } from 'playwright-core';
import type { RejectionReasonCode } from '../../../domain/review/rejection-reasons';
import type { VerificationField } from '../../../domain/verification/check-form';

export async function signInToDesk(page: Page, url: string, username: string): Promise<void> {
  await page.goto(`${url}/console/`);
  await page.locator('#username').fill(username);
  await page.locator('#password').fill('shiming-sandbox');
  await page.locator('#sign-in').click();
  await page.locator('#next-case').waitFor();
}

/** Claims the next case and waits until both photos have been drawn. */
export async function claimNext(page: Page): Promise<void> {
  await page.locator('#next-case').click();
  for (const side of ['front', 'back']) {
    const drawn = (selector: string) => {
      const image = document.querySelector<HTMLImageElement>(selector);
      return image?.complete === true && image.naturalWidth > 0;
    };
    await page.waitForFunction(drawn, `#photo-${side} img`);
  }
}

/** Looks at the full data, with a reason (R15), by the keyboard alone. */
export async function disclose(page: Page): Promise<void> {
  await page.keyboard.press('d');
  await page.locator('#disclose-reason-1:focus').waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
}

/** Refuses for reasons, each tied to exactly these fields. */
export async function refuse(
  page: Page,
  reasons: Partial<Record<RejectionReasonCode, VerificationField[]>>,
  comment: string,
): Promise<void> {
  await page.locator('#refuse').click();
  for (const [code, fields] of Object.entries(reasons)) {
    await page.locator(`#reason-${code}`).check();
    for (const box of await page.locator(`[id^="reason-${code}-"]`).all()) {
      const id = await box.getAttribute('id');
      await box.setChecked(fields.some((field) => id === `reason-${code}-${field}`));
    }
  }
  await page.locator('#comment').fill(comment);
  await page.locator('#confirm-refuse').click();
  await page.getByText('已拒绝，原因已告知申请人').waitFor();
}

/** A dialog grows as it opens: a press that begins on its button may end beside it. */
async function isOpen(page: Page, button: string): Promise<void> {
  const grown = (id: string) => {
    const dialog = document.querySelector(id)?.closest('.ant-modal');
    return dialog !== null && dialog !== undefined && dialog.getAnimations({ subtree: true }).length === 0;
  };
  await page.waitForFunction(grown, button);
}

export async function approve(page: Page): Promise<void> {
  await page.locator('#approve').click();
  await isOpen(page, '#confirm-approve');
  await page.locator('#confirm-approve').click();
  await page.getByText('已通过，结果已告知申请人').waitFor();
}

import type { Locator, Page } from 'playwright-core';
import type { PhotoPurpose } from '../../../domain/photo/photo-sides';
import type { Person } from '../../support/people';
import { backPhoto, frontPhoto } from '../../support/specimen';

/** Taro keeps the pages behind the open one in the document; only what is seen counts. */
export function seen(page: Page, selector: string): Locator {
  return page.locator(selector).filter({ visible: true }).last();
}

export function sees(page: Page, words: string | RegExp): Promise<void> {
  return page.getByText(words).filter({ visible: true }).first().waitFor();
}

export async function signIn(page: Page, url: string, account: string): Promise<void> {
  await page.goto(`${url}/`);
  await seen(page, '#sign-in-own').fill(account);
  await seen(page, '#sign-in-enter').click();
  await seen(page, '#go-pay').waitFor();
}

/** 我 → 支付 → … → 实名认证 → the form (R1). */
export async function goToForm(page: Page): Promise<void> {
  await seen(page, '#go-pay').click();
  await seen(page, '#pay-more').click();
  await seen(page, '#go-real-name').click();
  await seen(page, '#start').click();
  await seen(page, '#name').waitFor();
}

/** Where a photo is taken: its purpose, or, of a proof, which of them. */
type Place = PhotoPurpose | `proof-${number}`;

export async function choosePhoto(page: Page, place: Place, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await seen(page, `#photo-${place}`).click();
  await (await chooser).setFiles({ name: 'card.jpg', mimeType: 'image/jpeg', buffer });
}

/** Also in the place of a photo that is kept already. */
export async function uploadPhoto(page: Page, place: Place, buffer: Buffer): Promise<void> {
  const taken = page.waitForResponse((answer) => answer.url().endsWith('/v1/photos') && answer.status() === 201);
  await choosePhoto(page, place, buffer);
  await taken;
  await seen(page, `#photo-${place}-kept`).waitFor();
}

export async function typeIdentity(page: Page, person: Person): Promise<void> {
  await typeInto(page, '#name', person.name);
  await typeInto(page, '#id-number', person.idNumber);
  await typeInto(page, '#valid-from', person.validFrom);
  await typeInto(page, '#valid-until', person.validUntil ?? '');
}

export async function typeInto(page: Page, selector: string, value: string): Promise<void> {
  await seen(page, selector).fill(value);
  await seen(page, selector).blur();
}

export async function fillIn(page: Page, person: Person): Promise<void> {
  await typeIdentity(page, person);
  await uploadPhoto(page, 'front', await frontPhoto(person));
  await uploadPhoto(page, 'back', await backPhoto(person));
}

export async function goToConfirm(page: Page): Promise<void> {
  await seen(page, '#next').click();
  await seen(page, '#consent').click();
}

export async function confirmAndSubmit(page: Page): Promise<void> {
  await goToConfirm(page);
  await seen(page, '#submit').click();
  await seen(page, '#outcome').waitFor();
}

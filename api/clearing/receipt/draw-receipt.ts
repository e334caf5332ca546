import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { beijingMinute } from '../../../domain/calendar/civil-date';
import { receiptIntros, receiptWords } from '../../../domain/clearing/receipt';
import type { ClearingReceipt } from '../../../domain/contract/clearing-receipt';
import { fill, type Language } from '../../../domain/words';
import { unpackWoff } from './unpack-woff';

const resolve = createRequire(__filename).resolve;
/** Comes with the product, and only the characters that a page has go into it. */
const fontFile = (weight: 400 | 700) =>
  resolve(`@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`);
let fonts: Record<'plain' | 'bold', Buffer> | undefined;

const margin = 64;
const indent = 12;
const ink = '#1f2329';
const grey = '#646a73';

/** The receipt as a page to keep: PDF, with its text as text. */
export async function drawReceipt(receipt: ClearingReceipt, language: Language): Promise<Buffer> {
  fonts ??= { plain: unpackWoff(readFileSync(fontFile(400))), bold: unpackWoff(readFileSync(fontFile(700))) };
  const say = (key: keyof typeof receiptWords, values = {}) => fill(receiptWords[key][language], values);
  const page = new PDFDocument({ size: 'A4', margin, lang: language, info: { Title: say('title') } });
  const chunks: Buffer[] = [];
  page.on('data', (chunk: Buffer) => chunks.push(chunk));
  page.registerFont('plain', fonts.plain).registerFont('bold', fonts.bold);

  page.font('bold').fontSize(22).fillColor(ink).text(say('title')).moveDown(0.6);
  page.font('plain').fontSize(11).text(receiptIntros[receipt.openedBy][language], { lineGap: 4 }).moveDown(1);
  const facts: [keyof typeof receiptWords, string][] = [
    ['number', receipt.id],
    ['name', receipt.maskedName],
    ['idNumber', receipt.maskedIdNumber],
    ['verifiedAt', beijingMinute(new Date(receipt.verifiedAt))],
    ['clearedAt', beijingMinute(new Date(receipt.clearedAt))],
  ];
  for (const [key, value] of facts) drawFact(page, say(key), value);
  drawHeading(page, say('erased'));
  for (const { words } of receipt.erased) drawItem(page, words);
  drawHeading(page, say('kept'));
  for (const { words, why, until, deletedAt } of receipt.kept) {
    drawItem(page, words);
    if (until) drawUnder(page, say('until', { day: until }));
    if (deletedAt) drawUnder(page, say('deleted', { day: beijingMinute(new Date(deletedAt)).slice(0, 10) }));
    drawUnder(page, say('why', { why }));
  }
  page.moveDown(2).fontSize(9).fillColor(grey).text(say('zone'), margin);
  page.end();
  await once(page, 'end');
  return Buffer.concat(chunks);
}

type Page = InstanceType<typeof PDFDocument>;

function drawFact(page: Page, label: string, value: string): void {
  const { y } = page;
  page.font('plain').fontSize(11).fillColor(grey).text(label, margin, y, { width: 90 });
  page.fillColor(ink).text(value, margin + 96, y);
  page.moveDown(0.35);
}

function drawHeading(page: Page, words: string): void {
  page.moveDown(1).font('bold').fontSize(14).fillColor(ink).text(words, margin).moveDown(0.3).font('plain');
}

function drawItem(page: Page, words: string): void {
  page.moveDown(0.3).fontSize(11).fillColor(ink);
  page.circle(margin + 3, page.y + 9, 1.5).fill();
  page.text(words, margin + indent, page.y, { lineGap: 3 });
}

function drawUnder(page: Page, words: string): void {
  page
    .fontSize(10)
    .fillColor(grey)
    .text(words, margin + indent, page.y, { lineGap: 3 });
}

import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { CardHolder } from './card-holder';
import { cardOf, guilloche, label, specimenEmblem, specimenMark, value } from './card-paper';
import { type Flat, numberFaces, spaced, text, wrap } from './drawing';
import { portrait } from './portrait';
import type { Random } from './random';

/** Full-width characters in a line of the address. */
const addressLine = 11;

export function idCardFront(holder: CardHolder, random: Random): Flat {
  return cardOf(
    `${holderLines(holder, random)}
    ${label(58, 484, '公民身份号码')}${idNumberLine(264, 486, holder.idNumber, random)}
    <g transform="translate(556 62)">${portrait(random, holder.sex)}</g>${specimenMark(700, 375, 92)}`,
    guilloche(random, '#cfe6ee', '#f3dcd8', '#4a93ad'),
  );
}

export function idCardBack(holder: CardHolder, random: Random): Flat {
  return cardOf(
    `${specimenEmblem(128, 128, 82)}
    ${title(506, 118, '中华人民共和国', 52, 6)}${title(506, 208, '居民身份证', 68, 14)}
    ${specimenMark(470, 330, 104)}${issueLines(holder, 226, 432)}`,
    guilloche(random, '#cfeae0', '#f5dcd3', '#59a08c'),
  );
}

/** The temporary card says everything of the person on one side … */
export function temporaryCardFront(holder: CardHolder, random: Random): Flat {
  return cardOf(
    `${holderLines(holder, random)}
    ${label(58, 484, '公民身份号码')}${idNumberLine(264, 486, holder.idNumber, random)}
    <g transform="translate(556 62)">${portrait(random, holder.sex)}</g>${specimenMark(700, 375, 92)}`,
    guilloche(random, '#e4e9d4', '#efe3c4', '#9a9a58'),
  );
}

/** … and its kind, issuer and three months on the other. */
export function temporaryCardBack(holder: CardHolder, random: Random): Flat {
  return cardOf(
    `${title(428, 140, '中华人民共和国', 50, 6)}${title(428, 232, '临时居民身份证', 64, 8)}
    ${specimenMark(428, 340, 96)}${issueLines(holder, 190, 430)}`,
    guilloche(random, '#e4e9d4', '#efe3c4', '#9a9a58'),
  );
}

function holderLines(holder: CardHolder, random: Random): string {
  const [year, month, day] = holder.birthDate.split('-').map(Number);
  const sex = holder.sex === 'male' ? '男' : '女';
  const address = wrap(holder.address, addressLine)
    .map((line, i) => value(150, 296 + i * 40, line, 27))
    .join('');
  // A slight looseness, for no two printers set alike.
  const loose = random.between(0, 4);
  return `${label(58, 96, '姓名')}${text(150, 99, holder.name, { size: nameSize(holder.name), weight: 500, spacing: loose })}
    ${label(58, 164, '性别')}${value(150, 165, sex)}${label(252, 164, '民族')}${value(322, 165, holder.ethnicity)}
    ${label(58, 230, '出生')}${value(150, 231, String(year))}${label(226, 230, '年')}
    ${value(262, 231, String(month))}${label(304, 230, '月')}${value(340, 231, String(day))}${label(382, 230, '日')}
    ${label(58, 295, '住址')}${address}`;
}

/** A transliterated name is set smaller, or it would run into the portrait. */
function nameSize(name: string): number {
  return Math.min(34, Math.floor(385 / [...name].length));
}

function idNumberLine(x: number, y: number, idNumber: string, random: Random): string {
  return spaced(x, y, idNumber, random.between(28.5, 30.5), {
    size: random.between(34, 37),
    weight: 500,
    family: random.pick(numberFaces),
  });
}

function title(x: number, y: number, words: string, size: number, spacing: number): string {
  return text(x, y, words, { size, spacing, weight: 700, anchor: 'middle', colour: '#1d1b1b' });
}

function issueLines({ authority, validFrom, validUntil }: CardHolder, x: number, y: number): string {
  const printed = (date: CivilDate) => date.replaceAll('-', '.');
  const until = validUntil === null ? '长期' : printed(validUntil);
  const black = { size: 26, weight: 500 };
  return `${text(x, y, '签发机关', { ...black, weight: 700 })}${text(x + 138, y, authority, black)}
    ${text(x, y + 64, '有效期限', { ...black, weight: 700 })}${text(x + 138, y + 64, `${printed(validFrom)}-${until}`, black)}`;
}

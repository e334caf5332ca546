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

/**
 * The temporary card bears its name and the Great Wall on one side, in pale green, and all that it says of the person
 * on the other, with a grey portrait (Measures for Temporary Resident Identity Cards, articles 4 and 5).
 */
export function temporaryCardTitle(random: Random): Flat {
  const wall = `<path d="M60 470 l90 -60 l60 30 l110 -90 l90 60 l100 -70 l90 80 l110 -50 l86 60" fill="none" stroke="#9a7a52"
    stroke-opacity="0.55" stroke-width="26" stroke-dasharray="22 7"/>`;
  return cardOf(
    `${title(428, 140, '中华人民共和国', 50, 6)}${title(428, 232, '临时居民身份证', 64, 8)}${wall}
    ${specimenMark(428, 350, 96)}`,
    guilloche(random, '#dcebcf', '#e9ecc8', '#8a9a58'),
  );
}

export function temporaryCardData(holder: CardHolder, random: Random): Flat {
  return cardOf(
    `<g transform="translate(0 -24)">${holderLines(holder, random)}</g>
    ${label(58, 408, '公民身份号码')}${idNumberLine(226, 410, holder.idNumber, random)}
    ${label(58, 455, '签发机关')}${value(170, 456, holder.authority, 25)}
    ${label(58, 502, '有效期限')}${value(170, 503, validityOf(holder), 25)}
    <filter id="grey"><feColorMatrix type="saturate" values="0"/></filter>
    <g transform="translate(570 50) scale(0.9)" filter="url(#grey)">${portrait(random, holder.sex)}</g>${specimenMark(700, 330, 84)}`,
    guilloche(random, '#dcebcf', '#e9ecc8', '#8a9a58'),
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

function issueLines(holder: CardHolder, x: number, y: number): string {
  const black = { size: 26, weight: 500 };
  return `${text(x, y, '签发机关', { ...black, weight: 700 })}${text(x + 138, y, holder.authority, black)}
    ${text(x, y + 64, '有效期限', { ...black, weight: 700 })}${text(x + 138, y + 64, validityOf(holder), black)}`;
}

function validityOf({ validFrom, validUntil }: CardHolder): string {
  const printed = (date: CivilDate) => date.replaceAll('-', '.');
  return `${printed(validFrom)}-${validUntil === null ? '长期' : printed(validUntil)}`;
}

import { readIdNumber } from '../../../../domain/identity/id-number';
import type { SeenPhoto } from '../../../../domain/photo/judge-photo';
import type { PhotoSide } from '../../../../domain/photo/photo-sides';
import { asDigit, isIdNumber } from './fields';
import { findLabel } from './labels';
import { backLabels } from './read-back';
import { frontLabels } from './read-front';
import type { Row } from './rows';

/** What other papers say that bear a name and a number too. */
const otherPapers = [
  '驾驶证',
  '准驾',
  '国籍',
  '证号',
  '居住证',
  '通行证',
  '港澳',
  '社会保障',
  '登记卡',
  '户口',
  '户主',
  '曾用名',
  '出生地',
  '籍贯',
  '婚姻',
  '护照',
  '居留',
  '借记卡',
  '信用卡',
  '银联',
];

const temporaryTitles = ['临时居民', '临时身份'];
const cardTitles = ['居民身份证'];
/** Longer rows tell about a card; they are none of its titles. */
const longestTitle = 18;

/**
 * Tells by its labels what a picture shows. `unknown`: some of a card's words, too few to be sure; `nothing`: none.
 *
 * @param wanted the side to prefer where a picture shows both
 * @param oneCard whether the rows are those of one card: only the temporary one bears all its data on one side
 */
export function classify(rows: readonly Row[], wanted: PhotoSide, oneCard: boolean): SeenPhoto['shows'] | 'nothing' {
  const says = (words: readonly string[]) => rows.some(({ text }) => words.some((word) => text.includes(word)));
  const titled = (titles: readonly string[]) =>
    rows.some(({ text }) => text.length <= longestTitle && titles.some((title) => text.includes(title)));
  if (isForm(rows)) return 'other';
  if (titled(temporaryTitles)) return 'temporary-card';
  if (says(otherPapers) || hasPermitNumber(rows)) return 'other';
  const sides = { front: looksLikeFront(rows), back: looksLikeBack(rows, titled(cardTitles)) };
  if (oneCard && sides.front === 'yes' && sides.back === 'yes') return 'temporary-card';
  const other = wanted === 'front' ? 'back' : 'front';
  if (sides[wanted] === 'yes') return wanted;
  if (sides[other] === 'yes') return other;
  return sides.front === 'perhaps' || sides.back === 'perhaps' ? 'unknown' : 'nothing';
}

type Likeness = 'yes' | 'perhaps' | 'no';

function looksLikeFront(rows: readonly Row[]): Likeness {
  const { idNumber, ...others } = frontLabels;
  const count = Object.values(others).filter((spellings) => findLabel(rows, spellings)).length;
  const numberLabel = findLabel(rows, idNumber) !== undefined;
  if (numberLabel ? count >= 3 : count >= 4 && findLabel(rows, others.ethnicity) !== undefined) return 'yes';
  return count + (numberLabel ? 1 : 0) >= 2 || rows.some(({ text }) => isIdNumber(text)) ? 'perhaps' : 'no';
}

function looksLikeBack(rows: readonly Row[], titled: boolean): Likeness {
  const [misread, authority, validity] = [
    findLabel(rows, backLabels.authority) !== undefined && findLabel(rows, backLabels.validity) !== undefined,
    findLabel(rows, backLabels.authority, 0) !== undefined,
    findLabel(rows, backLabels.validity, 0) !== undefined,
  ];
  if (misread) return 'yes';
  if (titled && (authority || validity)) return 'yes';
  return titled || authority || validity ? 'perhaps' : 'no';
}

/** A form to be filled in writes a colon after its labels; no card does. */
function isForm(rows: readonly Row[]): boolean {
  const labels = [...Object.values(frontLabels), ...Object.values(backLabels)].flat();
  const asked = labels.filter((label) =>
    rows.some(({ text }) => text.includes(`${label}：`) || text.includes(`${label}:`)),
  );
  return asked.length >= 2;
}

/** Residence permits of Hong Kong, Macau and Taiwan have the layout of an ID card. */
function hasPermitNumber(rows: readonly Row[]): boolean {
  return rows.some((row) => {
    const [number] = /\d{17}[\dX]/.exec(row.marks.map(({ text }) => asDigit(text)).join('')) ?? [];
    const read = number === undefined ? undefined : readIdNumber(number);
    return read?.ok === false && (read.problem === 'residence_permit' || read.problem === 'permanent_residence_card');
  });
}

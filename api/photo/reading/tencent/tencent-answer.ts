import { z } from 'zod';
import { normaliseIdNumber } from '../../../../domain/identity/id-number';
import { normaliseName } from '../../../../domain/identity/name';
import type { PhotoSign, SeenPhoto } from '../../../../domain/photo/judge-photo';
import { type PhotoSide, photoSides } from '../../../../domain/photo/photo-sides';
import {
  doubtFields,
  isRead,
  keepFields,
  type Reading,
  type ReadingField,
  readingFields,
} from '../../../../domain/reading/reading';
import { warningOf } from './tencent-warnings';

/** Empty is how the service says that it did not read a field. */
const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined);

/** JSON within the JSON; without a warning it is `{}`, empty or absent. */
const advanced = z
  .string()
  .nullish()
  .transform((value, context) => {
    try {
      return JSON.parse(value || '{}') as unknown;
    } catch {
      context.addIssue('AdvancedInfo is not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.object({ WarnInfos: z.array(z.number()).nullish(), Quality: z.coerce.number().optional() }));

/** What IDCardOCR answers: every field is there, those of the other side empty. */
const answer = z.object({
  Name: text,
  Sex: text,
  Nation: text,
  Birth: text,
  Address: text,
  IdNum: text,
  Authority: text,
  ValidDate: text,
  AdvancedInfo: advanced,
});
type Answer = z.infer<typeof answer>;

/** The service documents 99 % of fields right where it warns of nothing, and no figure for a field. */
const unwarned = 0.99;
/** The service's own advice: a picture of lower quality (0 … 100) is blurred. */
const sharpFrom = 50;

/**
 * What the service saw.
 *
 * @param side what the photo was taken for: it decides where both sides lie in one picture
 * @returns `undefined` when the answer is not of the documented shape
 */
export function readTencentAnswer(body: unknown, side: PhotoSide): SeenPhoto | undefined {
  const parsed = answer.safeParse(body);
  if (!parsed.success) return undefined;
  const { WarnInfos, Quality } = parsed.data.AdvancedInfo;
  const raised = (WarnInfos ?? []).map(warningOf);
  const signs = new Set(raised.flatMap(({ sign }): PhotoSign[] => (sign ? [sign] : [])));
  if (Quality !== undefined && Quality < sharpFrom) signs.add('blurred');

  const fields = readFields(parsed.data);
  const seenSide = [side, ...photoSides].find((each) => readingFields[each].some((field) => isRead(fields, field)));
  const shows = raised.find((warning) => warning.shows)?.shows ?? seenSide ?? 'unknown';
  const reading = seenSide ? ofSide(fields, seenSide) : {};
  const doubted = raised.flatMap(({ doubts }) => doubts);
  return { shows, signs: [...signs], reading: doubtFields(reading, doubted) };
}

function ofSide(fields: Reading, side: PhotoSide): Reading {
  const own: readonly ReadingField[] = readingFields[side];
  const confidence = Object.fromEntries(own.map((field) => [field, unwarned]));
  return keepFields({ ...fields, confidence }, (field) => own.includes(field));
}

function readFields(answered: Answer): Reading {
  const { Name, Sex, Nation, Birth, Address, IdNum, Authority, ValidDate } = answered;
  return {
    ...(Name && { name: normaliseName(Name) }),
    ...(Sex === '男' && { sex: 'male' }),
    ...(Sex === '女' && { sex: 'female' }),
    ...(Nation && { ethnicity: Nation.replace(/族$/, '') }),
    ...(Birth && readBirth(Birth)),
    ...(Address && { address: Address }),
    ...(IdNum && { idNumber: normaliseIdNumber(IdNum) }),
    ...(Authority && { authority: Authority }),
    ...(ValidDate && readValidity(ValidDate)),
  };
}

const slashedDay = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;

/** `1990/3/15` */
function readBirth(written: string): Reading {
  const [, year, month = '', day = ''] = slashedDay.exec(written) ?? [];
  return year ? { birthDate: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` } : {};
}

const period = /^(\d{4})\.(\d{2})\.(\d{2})-(?:(\d{4})\.(\d{2})\.(\d{2})|长期)$/;

/** `2010.07.21-2020.07.21` or `2010.07.21-长期`: both days or none, for one alone says nothing. */
function readValidity(written: string): Reading {
  const match = period.exec(written.replace(/\s/g, ''));
  if (!match) return {};
  const [, fromYear, fromMonth, fromDay, untilYear, untilMonth, untilDay] = match;
  return {
    validFrom: `${fromYear}-${fromMonth}-${fromDay}`,
    validUntil: untilYear ? `${untilYear}-${untilMonth}-${untilDay}` : null,
  };
}

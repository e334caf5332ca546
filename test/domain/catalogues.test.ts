import { clearingFields } from '../../domain/clearing/clearing-photos';
import { hostSilentWords } from '../../domain/clearing/precondition';
import { preconditions } from '../../domain/clearing/preconditions';
import { correctionFields } from '../../domain/correction/correction-fields';
import { errorCodes, isErrorCode } from '../../domain/error-codes';
import { holderClaimFields } from '../../domain/holder-claim/holder-claim-fields';
import { photoProblemCatalogue } from '../../domain/photo/photo-problems';
import {
  largestPhotoBytes,
  largestPhotoPixels,
  photoPurposes,
  photoPurposeWords,
} from '../../domain/photo/photo-sides';
import { reissueFields } from '../../domain/reissue/reissue-fields';
import { caseCheckWords } from '../../domain/review/case-checks';
import {
  fieldsOf,
  isRejectionReasonCode,
  type ReasonedKind,
  reasonedKinds,
  rejectionReason,
  rejectionReasonCodes,
  rejectionReasons,
} from '../../domain/review/rejection-reasons';
import { roles, roleWords } from '../../domain/staff/roles';
import { verificationFields } from '../../domain/verification/check-form';
import { fieldProblemWords } from '../../domain/verification/field-problems';
import { waysOn } from '../../domain/ways-on';
import { languages, type Words } from '../../domain/words';

const wordsOf = (catalogue: Record<string, { words: Words }>): [string, Words][] =>
  Object.entries(catalogue).map(([code, { words }]) => [code, words]);

const catalogues: Record<string, [string, Words][]> = {
  'error codes': wordsOf(errorCodes),
  'ways on': Object.values(waysOn).flatMap((ways) => Object.entries(ways)),
  'field problems': Object.entries(fieldProblemWords),
  'photo problems': wordsOf(photoProblemCatalogue),
  'photo purposes': Object.entries(photoPurposeWords),
  'case checks': Object.entries(caseCheckWords),
  'rejection reasons': wordsOf(rejectionReasons),
  'messages of rejection reasons': rejectionReasonCodes.map((code) => [code, rejectionReason(code).message]),
  roles: Object.entries(roleWords),
  'preconditions of a clearing': [
    ...Object.entries(hostSilentWords),
    ...Object.entries(preconditions).flatMap(([code, { title, words }]): [string, Words][] => [
      [code, title],
      ...Object.values(words).map((sentence): [string, Words] => [code, sentence]),
    ]),
  ],
};

const entries = Object.entries(catalogues).flatMap(([catalogue, list]) =>
  list.map(([code, words]) => [catalogue, code, words] as const),
);

const holesOf = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();

describe('R41 every entry of every catalogue speaks both languages', () => {
  test.each(entries)('R41 %s: %s', (_, code, words) => {
    expect(code).toMatch(/^[a-z][a-z_-]*$/);
    expect(Object.keys(words).sort()).toEqual([...languages].sort());
    for (const language of languages) expect(words[language]).toBe(words[language].trim());
    expect(words['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(words.en).toMatch(/[A-Za-z]/);
    expect(words.en).not.toMatch(/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u);
    expect(holesOf(words.en)).toEqual(holesOf(words['zh-CN']));
  });

  test.each(entries)('R41 %s: %s uses Chinese punctuation in Chinese', (_, __, words) => {
    expect(words['zh-CN']).not.toMatch(/\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}|\.$/u);
  });

  test.each(Object.entries(catalogues))('R41 %s: no two entries say the same', (_, list) => {
    for (const language of languages) expect(new Set(list.map(([, words]) => words[language])).size).toBe(list.length);
  });
});

describe('the error codes', () => {
  test.each(Object.entries(errorCodes))('%s carries the status of an error', (_, { status }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });

  test('only failures of ours are 5xx', () => {
    const ours = Object.entries(errorCodes).filter(([, { status }]) => status >= 500);
    expect(ours.map(([code]) => code).sort()).toEqual(['busy', 'internal', 'unavailable']);
  });

  test('a text is a code only where the catalogue has it', () => {
    expect(isErrorCode('identity_already_bound')).toBe(true);
    for (const text of ['nothing', '', 'toString', '__proto__']) expect(isErrorCode(text)).toBe(false);
  });

  test('R8 a number bound to another account is told in the words of the requirement, with ways on', () => {
    expect(errorCodes.identity_already_bound).toMatchObject({
      status: 409,
      words: { 'zh-CN': '该身份信息已被其他账户绑定' },
    });
    for (const ways of Object.values(waysOn)) expect(Object.keys(ways).length).toBeGreaterThan(0);
  });

  test('R3 the limits of a photo are those that the words tell', () => {
    const { words } = errorCodes.photo_too_large;
    for (const language of languages) expect(words[language]).toContain(`${largestPhotoBytes / 1024 / 1024} MB`);
    expect(words.en).toContain(`${largestPhotoPixels / 1e6} megapixels`);
    expect(words['zh-CN']).toContain(`${largestPhotoPixels / 1e4} 万像素`);
  });
});

describe('R6 the reasons for a refusal', () => {
  test.each(rejectionReasonCodes)('R6 R24 %s concerns what a kind of case has, and nothing of another', (code) => {
    const fieldsIn: Record<ReasonedKind, readonly string[]> = {
      verification: verificationFields,
      correction: correctionFields,
      clearing: clearingFields,
      'holder-claim': holderClaimFields,
      dispute: holderClaimFields,
      reissue: reissueFields,
    };
    const suited = reasonedKinds.filter((kind) => fieldsOf(code, kind).length > 0);
    expect(suited).toContain(rejectionReason(code).kind);
    for (const kind of suited) {
      const fields = fieldsOf(code, kind);
      expect(new Set(fields).size).toBe(fields.length);
      for (const field of fields) expect(fieldsIn[kind]).toContain(field);
    }
  });

  test('R6 R24 everything that a request consists of can be the reason', () => {
    const named = (kind: ReasonedKind) => new Set(rejectionReasonCodes.flatMap((code) => fieldsOf(code, kind)));
    expect([...named('verification')].sort()).toEqual([...verificationFields].sort());
    expect([...named('correction')].sort()).toEqual([...correctionFields].sort());
    expect([...named('reissue')].sort()).toEqual([...reissueFields].sort());
    expect([...named('clearing')].sort()).toEqual([...clearingFields].sort());
  });

  test('R13 a second look asks what the first was asked, and two opinions that differ are settled without reasons', () => {
    expect(fieldsOf('photo_unclear', 'second-look')).toEqual(fieldsOf('photo_unclear', 'verification'));
    expect(rejectionReasonCodes.flatMap((code) => fieldsOf(code, 'disagreement'))).toEqual([]);
  });

  test('R24 each reason of the requirement is there', () => {
    const of = rejectionReasonCodes.filter((code) => fieldsOf(code, 'clearing').length > 0);
    expect(of).toEqual(
      expect.arrayContaining([
        'balance_left',
        'not_the_holder',
        'photo_unclear',
        'wrong_bank_card',
        'card_not_unbound',
        'recent_purchase',
        'identity_changed',
        'account_cancelled',
      ]),
    );
  });

  test.each(rejectionReasonCodes)('R6 %s tells the person what to do', (code) => {
    const { message } = rejectionReason(code);
    expect(message['zh-CN']).toContain('请');
  });

  test('R11 the reasons that every desk relies on are there', () => {
    expect(rejectionReasonCodes).toEqual(
      expect.arrayContaining(['photo_unclear', 'data_mismatch', 'identity_already_bound']),
    );
    expect(isRejectionReasonCode('photo_unclear')).toBe(true);
    for (const text of ['nothing', '', 'toString']) expect(isRejectionReasonCode(text)).toBe(false);
  });
});

test('R16 every role has a name, R2 R23 every purpose of a photo too', () => {
  expect(Object.keys(roleWords)).toEqual([...roles]);
  expect(Object.keys(photoPurposeWords)).toEqual([...photoPurposes]);
});

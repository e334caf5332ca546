import type { Words } from '../words';

/** What of a person's identity a change may concern. Dates of validity are the card's: a new card has new ones. */
export const identityFields = ['name', 'idNumber'] as const;
export type IdentityField = (typeof identityFields)[number];

/** What has changed in a person's registration since they were verified (R28). */
export interface CorrectionKindEntry {
  /** What must differ from what was verified. Everything else must be as it was: it is another change, or another person. */
  changes: readonly IdentityField[];
  words: Words;
  /** When it is this one. */
  hint: Words;
  /** Which papers prove it. */
  proof: Words;
}

/**
 * Every kind of change that is corrected without clearing the real name. Adding one is an entry here: the API, the desk and the
 * mini-program follow.
 */
export const correctionKindCatalogue = {
  name: {
    changes: ['name'],
    words: { 'zh-CN': '改了姓名', en: 'My name was changed' },
    hint: { 'zh-CN': '身份证号没有变', en: 'The ID number is the same' },
    proof: {
      'zh-CN': '户口簿上写有“曾用名”或变更记录的那一页，或公安机关出具的姓名变更证明',
      en: 'The page of the household register that shows the former name or the change, or a certificate of the change by the police',
    },
  },
  registration: {
    changes: [],
    words: { 'zh-CN': '户籍迁移，换了新身份证', en: 'My registration moved and I have a new card' },
    hint: { 'zh-CN': '姓名和身份证号都没有变', en: 'Name and ID number are the same' },
    proof: {
      'zh-CN': '户口簿首页和本人页，或户口迁移证',
      en: 'The first page of the household register and your own, or the certificate of the move',
    },
  },
  id_number: {
    changes: ['idNumber'],
    words: { 'zh-CN': '身份证号变了', en: 'My ID number was changed' },
    hint: {
      'zh-CN': '姓名没有变，例如更正了出生日期。因与他人重号而改号的，请联系客服',
      en: 'The name is the same; for example a birth date was put right. If somebody else has the old number too, ask customer service',
    },
    proof: {
      'zh-CN': '公安机关出具的公民身份号码变更证明，或户口簿上写有变更记录的那一页',
      en: 'A certificate by the police that the number was changed, or the page of the household register that shows it',
    },
  },
} as const satisfies Record<string, CorrectionKindEntry>;

export type CorrectionKind = keyof typeof correctionKindCatalogue;
export const correctionKinds = Object.keys(correctionKindCatalogue) as [CorrectionKind, ...CorrectionKind[]];

/** The catalogue's entry, typed by its interface rather than by its literal. */
export function correctionKind(kind: CorrectionKind): CorrectionKindEntry {
  return correctionKindCatalogue[kind];
}

/** Photos of the papers that prove a change. */
export const mostProofPhotos = 3;

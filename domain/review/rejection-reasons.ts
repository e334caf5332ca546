import { type ClearingField, clearingPhotoFields } from '../clearing/clearing-photos';
import { clearingReasons } from '../clearing/clearing-reasons';
import type { CorrectionField } from '../correction/correction-fields';
import { correctionReasons } from '../correction/correction-reasons';
import { type HolderClaimField, holderClaimPhotoFields } from '../holder-claim/holder-claim-fields';
import { holderClaimReasons } from '../holder-claim/holder-claim-reasons';
import type { ReissueField } from '../reissue/reissue-fields';
import { reissueReasons } from '../reissue/reissue-reasons';
import type { VerificationField } from '../verification/check-form';
import type { Words } from '../words';
import type { CaseKind } from './case-states';

/** What a reason may concern: a field or photo of a submission, of a correction or of a request. */
export type ReviewField = VerificationField | CorrectionField | HolderClaimField | ClearingField | ReissueField;

/** The kinds of cases that are refused for reasons of the catalogue. */
export const reasonedKinds = [
  'verification',
  'correction',
  'clearing',
  'holder-claim',
  'dispute',
  'reissue',
] as const satisfies readonly CaseKind[];
export type ReasonedKind = (typeof reasonedKinds)[number];

export interface RejectionReason {
  kind: ReasonedKind;
  /** The fields or photos that the reason may concern; the first is meant where the agent names none. */
  fields: readonly [ReviewField, ...ReviewField[]];
  /** What it may concern of a clearing, where it suits one as well. */
  ofClearing?: readonly [ClearingField, ...ClearingField[]];
  /** What one of a submission may concern of a holder's claim, where that differs; nothing where it does not suit one. */
  ofHolderClaim?: readonly HolderClaimField[];
  /** What it may concern of the paper of a reissue, where it suits one as well. */
  ofReissue?: readonly [ReissueField, ...ReissueField[]];
  /** The name of the reason at the review desk. */
  words: Words;
  /** What the person is told: what is wrong, and what to do (R6). */
  message: Words;
}

/** Why a submission may be refused. */
const verificationReasons = {
  photo_unclear: {
    kind: 'verification',
    fields: ['frontPhotoId', 'backPhotoId'],
    ofClearing: clearingPhotoFields,
    ofHolderClaim: holderClaimPhotoFields,
    ofReissue: ['proofPhotoId'],
    words: { 'zh-CN': '照片不清晰', en: 'Photo unclear' },
    message: {
      'zh-CN': '照片不清晰，请在光线充足处、避免反光重新拍摄',
      en: 'The photo is not clear. Take it again in good light, without glare',
    },
  },
  photo_incomplete: {
    kind: 'verification',
    fields: ['frontPhotoId', 'backPhotoId'],
    ofClearing: ['frontPhotoId', 'backPhotoId', 'holdingPhotoId'],
    ofHolderClaim: holderClaimPhotoFields,
    words: { 'zh-CN': '边框不完整或有遮挡', en: 'Card cut off or covered' },
    message: {
      'zh-CN': '身份证边框不完整或有遮挡，请让四角都在画面内重新拍摄',
      en: 'The card is cut off or covered. Take it again with all four corners in the picture',
    },
  },
  photo_wrong_side: {
    kind: 'verification',
    fields: ['frontPhotoId', 'backPhotoId'],
    words: { 'zh-CN': '不是这一面', en: 'Wrong side' },
    message: {
      'zh-CN': '上传的不是这一面，请按提示上传人像面和国徽面',
      en: 'This is not the right side. Upload the portrait side and the emblem side where each is asked for',
    },
  },
  photo_not_id_card: {
    kind: 'verification',
    fields: ['frontPhotoId', 'backPhotoId'],
    words: { 'zh-CN': '不是居民身份证', en: 'Not a resident ID card' },
    message: {
      'zh-CN': '照片上不是居民身份证，请拍摄本人的居民身份证',
      en: 'The photo does not show a resident ID card. Photograph your own resident ID card',
    },
  },
  photo_not_original: {
    kind: 'verification',
    fields: ['frontPhotoId', 'backPhotoId'],
    ofClearing: ['frontPhotoId', 'backPhotoId', 'holdingPhotoId'],
    ofHolderClaim: holderClaimPhotoFields,
    words: { 'zh-CN': '非原件（复印、翻拍、截图）', en: 'Not the original (copy, re-shot, screenshot)' },
    message: {
      'zh-CN': '请直接拍摄身份证原件，不要使用复印件、翻拍或截图',
      en: 'Photograph the card itself, not a copy, a screen or a screenshot',
    },
  },
  data_mismatch: {
    kind: 'verification',
    fields: ['idNumber', 'name', 'validFrom', 'validUntil'],
    words: { 'zh-CN': '填写与证件不一致', en: 'Typed data differ from the card' },
    message: {
      'zh-CN': '填写内容与身份证不一致，请对照身份证修改',
      en: 'What was typed differs from the card. Correct it by the card',
    },
  },
  authority_mismatch: {
    kind: 'verification',
    fields: ['name', 'idNumber'],
    words: { 'zh-CN': '姓名与号码核验不一致', en: 'Name and number do not belong together' },
    message: {
      'zh-CN': '姓名与身份证号核验不一致，请核对后重新提交；若近期改过姓名或号码，请联系客服',
      en: 'The name and the ID number do not belong together in the records. Check both and submit again; if either was changed lately, contact customer service',
    },
  },
  document_expired: {
    kind: 'verification',
    fields: ['validUntil'],
    words: { 'zh-CN': '证件已过期', en: 'Document expired' },
    message: {
      'zh-CN': '身份证已过有效期，请换领新证后再提交',
      en: 'The ID card has expired. Submit again with the new card',
    },
  },
  identity_already_bound: {
    kind: 'verification',
    fields: ['idNumber'],
    ofHolderClaim: [],
    words: { 'zh-CN': '身份已被其他账户绑定', en: 'Identity bound to another account' },
    message: {
      'zh-CN': '该身份信息已被其他账户绑定。请登录已实名的账户使用，或证明您是证件持有人后处理',
      en: 'This identity is bound to another account. Use that account, or prove that you are the holder of the ID card',
    },
  },
  special_case: {
    kind: 'verification',
    fields: ['name', 'idNumber', 'validFrom', 'validUntil', 'frontPhotoId', 'backPhotoId'],
    ofClearing: ['account', ...clearingPhotoFields],
    ofHolderClaim: ['name', 'idNumber', 'validFrom', 'validUntil', ...holderClaimPhotoFields],
    ofReissue: ['proofPhotoId', 'issuedOn'],
    words: { 'zh-CN': '其他（须在留言中说明）', en: 'Other (explain in the comment)' },
    message: { 'zh-CN': '请按客服留言处理后重新提交', en: 'Please follow the comment and submit again' },
  },
} as const satisfies Record<string, RejectionReason & { fields: readonly [VerificationField, ...VerificationField[]] }>;

/**
 * Why a case may be refused. Adding a reason is one entry above, or, of corrections, clearings, claims or reissues, in `correction-reasons.ts`,
 * `clearing-reasons.ts`, `holder-claim-reasons.ts` or `reissue-reasons.ts`; the desk and the mini-program follow.
 */
export const rejectionReasons = {
  ...verificationReasons,
  ...correctionReasons,
  ...clearingReasons,
  ...holderClaimReasons,
  ...reissueReasons,
} as const;

export type RejectionReasonCode = keyof typeof rejectionReasons;
export const rejectionReasonCodes = Object.keys(rejectionReasons) as RejectionReasonCode[];

/** Which reasons a case of a kind may be refused for: a second look asks what the first was asked (R13). */
export function reasonsFor(kind: CaseKind): CaseKind {
  return kind === 'second-look' ? 'verification' : kind;
}

/** What a reason may concern in a case of a kind; nothing where it does not suit such a case. */
export function fieldsOf(code: RejectionReasonCode, kind: CaseKind): readonly ReviewField[] {
  const { kind: own, fields, ofClearing, ofHolderClaim, ofReissue } = rejectionReason(code);
  if (own === reasonsFor(kind)) return fields;
  // A correction is a submission with proof.
  if (kind === 'correction' && own === 'verification') return fields;
  if (kind === 'holder-claim' && own === 'verification') return ofHolderClaim ?? fields;
  if (kind === 'reissue') return ofReissue ?? [];
  return kind === 'clearing' ? (ofClearing ?? []) : [];
}

/** The catalogue's entry, typed by its interface rather than by its literal. */
export function rejectionReason(code: RejectionReasonCode): RejectionReason {
  return rejectionReasons[code];
}

/** Whether a text is a reason of the catalogue. */
export function isRejectionReasonCode(text: string): text is RejectionReasonCode {
  return rejectionReasonCodes.some((code) => code === text);
}

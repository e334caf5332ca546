import type { RejectionReason } from '../review/rejection-reasons';
import type { CorrectionField } from './correction-fields';

/** Why a correction may be refused, besides what any submission may be refused for (R28). */
export const correctionReasons = {
  proof_unclear: {
    kind: 'correction',
    fields: ['proofPhotoIds'],
    words: { 'zh-CN': '证明材料看不清', en: 'Proof unclear' },
    message: {
      'zh-CN': '证明材料看不清或没有拍全，请把整页拍进画面，在光线充足处重新拍摄',
      en: 'The proof cannot be made out, or part of it is missing. Photograph the whole page again in good light',
    },
  },
  proof_insufficient: {
    kind: 'correction',
    fields: ['proofPhotoIds'],
    words: { 'zh-CN': '证明材料不能证明该变更', en: 'Does not prove the change' },
    message: {
      'zh-CN': '证明材料不能证明这项变更，请提供户口簿上的变更记录，或公安机关出具的变更证明',
      en: 'This does not prove the change. Send the page of the household register that shows it, or a certificate by the police',
    },
  },
  proof_of_another: {
    kind: 'correction',
    fields: ['proofPhotoIds'],
    words: { 'zh-CN': '证明材料不是本人的', en: 'Proof is about somebody else' },
    message: {
      'zh-CN': '证明材料上不是您本人，请提供写有您本人姓名和身份证号的证明',
      en: 'The proof is about somebody else. Send one that bears your own name and ID number',
    },
  },
  change_not_on_record: {
    kind: 'correction',
    fields: ['name', 'idNumber'],
    words: { 'zh-CN': '权威库里还没有这项变更', en: 'The authority does not have the change yet' },
    message: {
      'zh-CN': '公安信息库里还查不到这项变更，通常在办理后几天内更新，请过几天再申请',
      en: 'The records do not show the change yet. They usually do within days of it; please ask again then',
    },
  },
  not_the_same_person: {
    kind: 'correction',
    fields: ['idNumber', 'name', 'frontPhotoId'],
    words: { 'zh-CN': '与已实名的不是同一人', en: 'Not the person verified' },
    message: {
      'zh-CN': '资料显示与本账户已实名的不是同一个人，不能变更。如需换人使用本账户，请先清除实名，再重新认证',
      en: 'By what was sent this is not the person verified here, so nothing can be corrected. To verify somebody else, clear the real name first',
    },
  },
} as const satisfies Record<string, RejectionReason & { fields: readonly [CorrectionField, ...CorrectionField[]] }>;

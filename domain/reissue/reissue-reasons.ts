import type { RejectionReason } from '../review/rejection-reasons';
import type { ReissueField } from './reissue-fields';

/** Why the paper of a reissue may be refused, besides what is catalogued for others and suits it (R19). */
export const reissueReasons = {
  not_such_paper: {
    kind: 'reissue',
    fields: ['proofPhotoId'],
    words: { 'zh-CN': '不是领证回执或临时身份证', en: 'Neither a receipt nor a temporary card' },
    message: {
      'zh-CN': '照片上不是所选的领证回执或临时身份证，请拍摄派出所出具的原件',
      en: 'The photo does not show the receipt or temporary card that was chosen. Photograph the paper from the police station itself',
    },
  },
  paper_of_another: {
    kind: 'reissue',
    fields: ['proofPhotoId'],
    words: { 'zh-CN': '凭证不是本人的', en: 'The paper is somebody else’s' },
    message: {
      'zh-CN': '凭证上不是您本人，请提供写有您本人姓名的领证回执或临时身份证',
      en: 'The paper bears another person’s name. Send your own receipt or temporary card',
    },
  },
  paper_date_differs: {
    kind: 'reissue',
    fields: ['issuedOn'],
    words: { 'zh-CN': '填写的日期与凭证不一致', en: 'The date differs from the paper' },
    message: {
      'zh-CN': '填写的日期与凭证上的不一致，请对照凭证修改后再次提交',
      en: 'The date differs from the one on the paper. Correct it by the paper and send it in again',
    },
  },
  place_not_remote: {
    kind: 'reissue',
    fields: ['remote'],
    words: { 'zh-CN': '不属于交通不便地区', en: 'Not a remote place' },
    message: {
      'zh-CN': '凭证上的受理地点不属于交通不便地区，请取消该选项后再次提交',
      en: 'The place on the paper does not count as remote. Send it in again without that choice',
    },
  },
  paper_over: {
    kind: 'reissue',
    fields: ['issuedOn'],
    words: { 'zh-CN': '凭证的期限已过', en: 'The time of the paper is over' },
    message: {
      'zh-CN': '凭证能延长的期限已过。新身份证应已制好，请到派出所领取后更新证件',
      en: 'The time that this paper gives is over. The new card should be ready: collect it at the police station, then update it here',
    },
  },
} as const satisfies Record<string, RejectionReason & { fields: readonly [ReissueField, ...ReissueField[]] }>;

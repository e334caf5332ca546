import type { RejectionReason } from '../review/rejection-reasons';

/** Why a claim may be refused, besides what a submission is refused for: by whoever looks at its proof, or by a senior who looks at an objection. */
export const holderClaimReasons = {
  not_the_person_shown: {
    kind: 'holder-claim',
    fields: ['holdingPhotoId'],
    words: { 'zh-CN': '手持证件的不是证件本人', en: 'The person holding the card is somebody else' },
    message: {
      'zh-CN': '手持照片里的人与身份证上的照片不是同一人，请由证件本人手持证件重新拍摄',
      en: 'The person in the photo is not the one on the card. Please have the holder of the card take the photo again, holding it',
    },
  },
  not_held_visibly: {
    kind: 'holder-claim',
    fields: ['holdingPhotoId'],
    words: { 'zh-CN': '手持照片看不清人脸或证件', en: 'Face or card cannot be made out' },
    message: {
      'zh-CN': '手持照片里看不清人脸或证件上的文字，请让两者都完整、清晰地入镜后重新拍摄',
      en: 'The face or the print of the card cannot be made out. Take the photo again with both whole and sharp',
    },
  },
  objection_upheld: {
    kind: 'dispute',
    fields: ['account'],
    words: { 'zh-CN': '异议成立', en: 'The objection is upheld' },
    message: {
      'zh-CN': '原账户提出了异议，经核实，该账户的实名信息不予清除。如有疑问，请带上身份证联系客服',
      en: 'The other account objected and, having looked into it, we do not clear its real name. If you disagree, contact customer service with your ID card',
    },
  },
  claim_in_doubt: {
    kind: 'dispute',
    fields: ['account', 'holdingPhotoId', 'frontPhotoId', 'backPhotoId'],
    words: { 'zh-CN': '申请人身份存疑', en: 'Who claimed is in doubt' },
    message: {
      'zh-CN': '原账户提出了异议，您提交的材料不足以证明您是持有人。请带上身份证联系客服核实',
      en: 'The other account objected, and what you sent does not prove that you are the holder. Please have customer service check it with your ID card',
    },
  },
} as const satisfies Record<string, RejectionReason>;

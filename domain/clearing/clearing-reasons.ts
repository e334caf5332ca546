import type { RejectionReason } from '../review/rejection-reasons';

/** Why a request to clear the real name may be refused, besides its photos (R24). */
export const clearingReasons = {
  not_the_holder: {
    kind: 'clearing',
    fields: ['frontPhotoId', 'backPhotoId', 'holdingPhotoId'],
    words: { 'zh-CN': '非实名本人的身份证', en: 'Not the holder’s ID card' },
    message: {
      'zh-CN': '照片上不是本账户实名人的身份证，请由实名本人持本人身份证重新申请',
      en: 'The photo does not show the ID card of the person verified here. Please have that person apply with their own card',
    },
  },
  wrong_bank_card: {
    kind: 'clearing',
    fields: ['bankCardPhotoId'],
    words: { 'zh-CN': '银行卡照片不符', en: 'Wrong bank-card photo' },
    message: {
      'zh-CN': '照片上不是本账户绑定过的银行卡，请上传曾经绑定过的任意一张银行卡的卡面照片',
      en: 'This bank card was never bound to the account. Please upload a photo of any card that once was',
    },
  },
  balance_left: {
    kind: 'clearing',
    fields: ['preconditions'],
    words: { 'zh-CN': '余额未清零', en: 'Balance left' },
    message: {
      'zh-CN': '账户里还有余额，请先提现或用完后再申请',
      en: 'There is money left in the account. Please withdraw or spend it, then apply again',
    },
  },
  card_not_unbound: {
    kind: 'clearing',
    fields: ['preconditions'],
    words: { 'zh-CN': '银行卡未解绑或又绑定', en: 'Card not unbound, or bound again' },
    message: {
      'zh-CN': '账户仍绑定着银行卡，请先解绑全部银行卡后再申请',
      en: 'A bank card is still bound, or was bound again. Please unbind all of them, then apply again',
    },
  },
  recent_purchase: {
    kind: 'clearing',
    fields: ['preconditions'],
    words: { 'zh-CN': '近 30 天有消费', en: 'A purchase in the last 30 days' },
    message: {
      'zh-CN': '最近 30 天内有可能退款的消费，请在最后一笔满 30 天后再申请',
      en: 'A purchase of the last 30 days could still be refunded. Please apply 30 days after the last one',
    },
  },
  precondition_unmet: {
    kind: 'clearing',
    fields: ['preconditions'],
    words: { 'zh-CN': '其他条件未满足', en: 'Another precondition not met' },
    message: {
      'zh-CN': '还有条件没有满足，请按“清除实名信息”页面上标出的各项办理后再申请',
      en: 'Something else is still in the way. Please settle what the page for clearing names, then apply again',
    },
  },
  identity_changed: {
    kind: 'clearing',
    fields: ['account'],
    words: { 'zh-CN': '特殊情况：姓名、户籍或号码有变更', en: 'Special case: name, registration or number changed' },
    message: {
      'zh-CN': '您的姓名、户籍或身份证号有变更，请先在“实名认证”页面凭户口簿或公安机关的变更证明办理变更，再申请清除',
      en: 'Your name, registration or ID number has changed. Please have that corrected first, on the page of the real name and with proof, then apply again',
    },
  },
  account_cancelled: {
    kind: 'clearing',
    fields: ['account'],
    words: { 'zh-CN': '账户已注销', en: 'Account already cancelled' },
    message: {
      'zh-CN': '该账户已经注销，请联系客服并提供实名人的身份信息，由客服清除',
      en: 'The account has been cancelled already. Please contact customer service with the identity’s data; they clear it',
    },
  },
} as const satisfies Record<string, RejectionReason>;

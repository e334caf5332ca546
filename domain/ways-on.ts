import type { ErrorCode } from './error-codes';
import type { Words } from './words';

/** What a person can do who is refused with one of these codes (R8, R31): they are never left with a no. */
export const waysOn = {
  identity_already_bound: {
    use_other_account: {
      'zh-CN': '如果那是您本人的账户，请登录该账户使用',
      en: 'If the other account is yours, sign in to it',
    },
    check_number: { 'zh-CN': '核对身份证号是否填写正确', en: 'Check that the ID number was typed correctly' },
    prove_to_be_holder: {
      'zh-CN': '如果那个账户已无法登录或不是您的，请用身份证证明您是持有人，再申请清除它的实名',
      en: 'If you cannot get into it, or it is not yours, prove with your ID card that you are the holder and ask to have it cleared',
    },
    ask_customer_service: {
      'zh-CN': '以上都不行时，请带上身份证联系客服',
      en: 'If none of this helps, contact customer service with your ID card',
    },
  },
  renewal_other_person: {
    check_number: {
      'zh-CN': '核对身份证号：应与已实名的一致',
      en: 'Check the ID number: it has to be the one verified',
    },
    correct_real_name: {
      'zh-CN': '如果是您本人的证件号变更过，请申请变更实名',
      en: 'If the card is yours and your ID number was changed, ask for a correction of the real name',
    },
    clear_real_name: {
      'zh-CN': '如果要换成另一身份，请先清除本账户的实名信息，再重新认证',
      en: 'If the account is to be somebody else’s, clear its real name first, then verify it anew',
    },
  },
} as const satisfies Partial<Record<ErrorCode, Readonly<Record<string, Words>>>>;

/** The codes that say how to go on. */
export type CodeWithWaysOn = keyof typeof waysOn;
export type WayOn = { [Code in CodeWithWaysOn]: keyof (typeof waysOn)[Code] }[CodeWithWaysOn];

export function hasWaysOn(code: ErrorCode): code is CodeWithWaysOn {
  return Object.keys(waysOn).includes(code);
}

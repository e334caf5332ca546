import type { IdNumberProblem } from '../identity/id-number';
import type { NameProblem } from '../identity/name';
import type { ValidityProblem } from '../identity/validity';
import type { PasswordProblem, UsernameProblem } from '../staff/check-account';
import type { Words } from '../words';

/** What can be wrong with one field of a form; the rest of the API's input is `missing` or `malformed`. */
export type FieldProblem =
  | NameProblem
  | IdNumberProblem
  | ValidityProblem
  | PasswordProblem
  | UsernameProblem
  | 'guardian_required'
  | 'missing'
  | 'malformed'
  | 'unknown_field'
  | 'not_a_date'
  | 'not_a_moment'
  | 'not_in_fen'
  | 'too_long'
  | 'consent_required'
  | 'photo_not_found'
  | 'photo_wrong_side'
  | 'photo_in_use'
  | 'same_photo_twice'
  | 'not_the_holder'
  | 'as_verified'
  | 'not_this_change'
  | 'not_later'
  | 'other_name'
  | 'paper_in_future'
  | 'paper_before_card'
  | 'paper_over'
  | 'unknown_reason'
  | 'not_a_colleague'
  | 'not_a_park_day'
  | 'reason_needs_field'
  | 'reasons_missing'
  | 'period_too_long'
  | 'reasons_not_for_approval'
  | 'holds_id_number'
  | 'webhook_url';

/** What is wrong and the way out, in one sentence. */
export const fieldProblemWords: Readonly<Record<FieldProblem, Words>> = {
  name_too_short: {
    'zh-CN': '姓名至少两个字，请按身份证填写全名',
    en: 'Enter the full name as on the ID card, at least two characters',
  },
  name_too_long: { 'zh-CN': '姓名过长，请按身份证填写', en: 'The name is too long; enter it as on the ID card' },
  name_characters: {
    'zh-CN': '姓名只能包含汉字和“·”，请按身份证填写',
    en: 'Use Chinese characters and “·” only, as on the ID card',
  },
  name_dot: { 'zh-CN': '“·”只能用在姓名各部分之间', en: '“·” may only stand between parts of the name' },
  name_private_character: {
    'zh-CN': '姓名中有无法识别的字，请换用系统输入法重新输入该生僻字',
    en: 'One character is not in the standard character set; type it again with the system keyboard',
  },
  id_number_length: {
    'zh-CN': '身份证号应为18位，请检查是否漏填或多填',
    en: 'The ID number has 18 characters; check for missing or extra ones',
  },
  id_number_characters: {
    'zh-CN': '身份证号只能包含数字，末位可为X',
    en: 'The ID number holds digits only; the last may be X',
  },
  id_number_region: {
    'zh-CN': '身份证号前两位不是有效的地区，请核对',
    en: 'The first two digits are not a region; compare them with the card',
  },
  id_number_birth_date: {
    'zh-CN': '身份证号中的出生日期不存在或晚于今天，请核对第7至14位',
    en: 'The birth date in digits 7 to 14 does not exist or lies in the future; compare them with the card',
  },
  id_number_check_digit: {
    'zh-CN': '身份证号校验不通过，请逐位核对',
    en: 'The check digit does not fit; compare each digit with the card',
  },
  residence_permit: {
    'zh-CN': '这是港澳台居民居住证号码，目前仅支持居民身份证，请联系客服',
    en: 'This is the number of a residence permit; only the resident ID card is supported here, please ask customer service',
  },
  permanent_residence_card: {
    'zh-CN': '这是外国人永久居留身份证号码，目前仅支持居民身份证，请联系客服',
    en: 'This is the number of a foreign permanent residence card; only the resident ID card is supported here, please ask customer service',
  },
  guardian_required: {
    'zh-CN': '未满14周岁须由监护人同意，请监护人联系客服办理',
    en: 'Under 14 a guardian must consent; please have the guardian ask customer service',
  },
  valid_from_before_birth: {
    'zh-CN': '有效期起始日早于出生日期，请核对',
    en: 'The card cannot be valid before the birth date; compare it with the card',
  },
  valid_from_in_future: {
    'zh-CN': '有效期起始日晚于今天，请核对',
    en: 'The start of validity lies in the future; compare it with the card',
  },
  valid_until_before_from: { 'zh-CN': '有效期截止日须晚于起始日', en: 'The end of validity must be after its start' },
  document_expired: {
    'zh-CN': '身份证已过有效期，请换领新证后再认证',
    en: 'The ID card has expired; please verify with the new card',
  },
  validity_length: {
    'zh-CN':
      '有效期时长与签发时的年龄不符（未满16岁5年，16至25岁10年，26至45岁20年，46岁起长期）。请核对，确认无误的请联系客服',
    en: 'The period does not fit the age at issue (under 16: 5 years, 16–25: 10, 26–45: 20, from 46: long-term). Compare it with the card; if it is right, ask customer service',
  },
  long_term_too_young: {
    'zh-CN': '46周岁起签发的身份证才为长期有效，请填写截止日',
    en: 'Only cards issued from age 46 are long-term; enter the end of validity',
  },
  missing: { 'zh-CN': '请填写此项', en: 'This is needed' },
  malformed: { 'zh-CN': '格式不正确', en: 'This is not in the expected form' },
  not_a_date: { 'zh-CN': '请填写存在的日期，格式为 YYYY-MM-DD', en: 'Enter a date that exists, as YYYY-MM-DD' },
  unknown_field: { 'zh-CN': '没有这一项，请核对名称', en: 'There is no such field; check its name' },
  not_a_moment: {
    'zh-CN': '请填写 1970 至 2199 年的日期 YYYY-MM-DD，或带时区的时间，如 2026-12-03T10:00:00+08:00',
    en: 'Enter a day, YYYY-MM-DD, or a time with its zone such as 2026-12-03T10:00:00+08:00, from 1970 to 2199',
  },
  not_in_fen: { 'zh-CN': '请填写以分为单位的整数，不小于 0', en: 'Enter a whole number of fen, 0 or more' },
  too_long: { 'zh-CN': '内容过长，请缩短', en: 'This is too long; please shorten it' },
  consent_required: {
    'zh-CN': '需单独同意处理敏感个人信息后才能提交',
    en: 'Consent to the handling of sensitive personal information is needed',
  },
  photo_not_found: {
    'zh-CN': '照片不存在或已过期，请重新上传',
    en: 'The photo does not exist or has been erased; please upload it again',
  },
  photo_wrong_side: {
    'zh-CN': '照片不是此处要求的那一张，请上传正确的照片',
    en: 'The photo was uploaded for something else; please upload the right one',
  },
  photo_in_use: {
    'zh-CN': '照片已用于另一份申请，请重新上传',
    en: 'The photo belongs to another request; please upload it again',
  },
  same_photo_twice: { 'zh-CN': '每一项须是不同的照片', en: 'Each must be a photo of its own' },
  not_the_holder: {
    'zh-CN': '这不是本账户实名人的身份证，请使用本人的身份证；证件号码变更过的，请先在“实名认证”页面办理变更',
    en: 'This is not the ID card of the person verified here. Use their own card; if its number was changed, have that corrected first, on the page of the real name',
  },
  as_verified: {
    'zh-CN': '与已实名的相同，没有变化。请填写变更后的内容；如果变的是别的，请改选变更类型',
    en: 'This is the same as verified. Enter it as it is now, or choose the kind of change that fits',
  },
  not_later: {
    'zh-CN': '这张证件不比已实名的那张新。请填写换领的新证件',
    en: 'This card is not newer than the one by which you are verified. Enter the new one',
  },
  other_name: {
    'zh-CN': '与已实名的姓名不同。更名后请申请变更实名',
    en: 'This is not the name by which you are verified. If it was changed, ask for a correction',
  },
  paper_in_future: {
    'zh-CN': '日期晚于今天，请对照凭证填写',
    en: 'This day lies in the future; compare it with the paper',
  },
  paper_before_card: {
    'zh-CN': '日期早于您现在这张身份证的签发日期，请核对；这应是申请新证时的凭证',
    en: 'This is before your present card was issued. Compare it with the paper, which should be that of the new card',
  },
  paper_over: {
    'zh-CN': '凭证能延长的期限已过。新身份证应已制好，请领取后在这里更新证件',
    en: 'The time that this paper gives is over. The new card should be ready: collect it, then update it here',
  },
  not_this_change: {
    'zh-CN': '与已实名的不同，而所选的变更不改这一项。请核对，或改选变更类型；姓名和号码都变了的，请联系客服',
    en: 'This differs from what was verified, and the chosen change does not touch it. Check it, or choose another; if name and number both changed, contact customer service',
  },
  unknown_reason: { 'zh-CN': '这类审核单没有这个原因', en: 'There is no such reason for a case of this kind' },
  not_a_colleague: {
    'zh-CN': '请选择一位可以审核的其他同事',
    en: 'Choose another colleague who reviews cases',
  },
  not_a_park_day: {
    'zh-CN': '请选择今天之后三个工作日中的一天',
    en: 'Choose one of the next three working days',
  },
  reason_needs_field: { 'zh-CN': '该原因不适用于此字段', en: 'This reason does not go with that field' },
  reasons_missing: { 'zh-CN': '拒绝时至少选择一个原因', en: 'A refusal needs at least one reason' },
  password_too_short: {
    'zh-CN': '密码至少 12 个字符，可以是一句话',
    en: 'Use at least 12 characters; a sentence will do',
  },
  password_is_name: {
    'zh-CN': '密码不能只是用户名，请换一个',
    en: 'The password must not be the user name; choose another',
  },
  password_unchanged: {
    'zh-CN': '新密码与现在的相同，请换一个',
    en: 'This is the present password; choose a new one',
  },
  username_form: {
    'zh-CN': '用户名为 2 到 32 个小写字母、数字，中间可用 . _ -，以字母开头',
    en: 'A user name has 2 to 32 lower-case letters and digits, with . _ - between them, and begins with a letter',
  },
  period_too_long: {
    'zh-CN': '请选择不超过 92 天的一段日期，先起后止',
    en: 'Choose a period of at most 92 days, its first day first',
  },
  holds_id_number: {
    'zh-CN': '请删去证件号码再提交：这里写的会长期留在操作日志中',
    en: 'Leave out the ID number and send it again: what is written here stays in the audit log',
  },
  webhook_url: {
    'zh-CN': '请填写公网可访问的 https 地址，不含用户名、密码和 #；沙箱中也可以用本机的 http 地址',
    en: 'Enter an https address that can be reached from the internet, without user name, password or #; in the sandbox also an http address of this machine',
  },
  reasons_not_for_approval: { 'zh-CN': '通过时不能填写拒绝原因', en: 'An approval takes no reasons' },
};

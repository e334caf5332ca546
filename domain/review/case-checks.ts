import { clearingCheckWords } from '../clearing/clearing-checks';
import type { Words } from '../words';

/** `attention`: nothing is proved wrong, but an agent should look. `not_made`: there was nothing to look at. */
export const checkStates = ['passed', 'failed', 'attention', 'not_made'] as const;
export type CheckState = (typeof checkStates)[number];

/**
 * What the desk looks at beside a submission (R11). Each is named for its subject, never for its good outcome: the name also
 * stands beside a failure. Adding one: a line here, and TypeScript asks for its check in `api/review/case-checks/` and for
 * what the desk says of each outcome in `console/words/`.
 */
const submissionCheckWords = {
  id_number: { 'zh-CN': '号码校验位与出生日期', en: 'Check digit and birth date of the number' },
  validity: { 'zh-CN': '有效期时长', en: 'Length of the validity' },
  document_in_force: { 'zh-CN': '证件有效期', en: 'Expiry of the document' },
  typed_and_read: { 'zh-CN': '填写内容与照片识别结果', en: 'What was typed and what the photos say' },
  card_agrees: { 'zh-CN': '证件各项是否一致', en: 'Agreement of the card with itself' },
  photos: { 'zh-CN': '照片质量', en: 'Quality of the photos' },
  identity_free: { 'zh-CN': '身份绑定情况', en: 'Binding of the identity' },
  no_rivals: { 'zh-CN': '同一号码的其他申请', en: 'Other requests with the same number' },
  similar_photos: { 'zh-CN': '其他账户的相同照片', en: 'The same photo from other accounts' },
  not_refused_before: { 'zh-CN': '以往的拒绝', en: 'Earlier refusals' },
  authority: { 'zh-CN': '权威库核验', en: 'Answer of the authority' },
} as const satisfies Record<string, Words>;

export type SubmissionCheckCode = keyof typeof submissionCheckWords;

/** Of every kind of case. */
export const caseCheckWords = { ...submissionCheckWords, ...clearingCheckWords } as const satisfies Record<
  string,
  Words
>;
export type CaseCheckCode = keyof typeof caseCheckWords;

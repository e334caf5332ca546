import type { Words } from '../words';

/** `attention`: nothing is proved wrong, but an agent should look. */
export type CheckState = 'passed' | 'failed' | 'attention';

/** What the desk shows beside a case (R11). Adding one: a line here, and TypeScript asks for its check in `api/review/case-checks/`. */
export const caseCheckWords = {
  id_number: { 'zh-CN': '号码校验位与出生日期', en: 'Check digit and birth date of the number' },
  validity: { 'zh-CN': '有效期与签发年龄相符', en: 'Validity fits the age at issue' },
  document_in_force: { 'zh-CN': '证件在有效期内', en: 'Document in force' },
  photos: { 'zh-CN': '照片质量', en: 'Quality of the photos' },
  identity_free: { 'zh-CN': '该身份未绑定其他账户', en: 'Identity not bound to another account' },
  no_rivals: { 'zh-CN': '没有其他账户提交同一号码', en: 'No other account waits with the same number' },
} as const satisfies Record<string, Words>;

export type CaseCheckCode = keyof typeof caseCheckWords;

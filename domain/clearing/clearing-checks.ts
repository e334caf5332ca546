import type { Words } from '../words';

/**
 * What the desk looks at beside a request to clear a real name. Named for its subject, like the checks of a submission.
 * Adding one: a line here, and TypeScript asks for its rule in `api/review/case-checks/clearing-evidence.ts` and for what the desk says
 * of each outcome in `console/words/`.
 */
export const clearingCheckWords = {
  holder: { 'zh-CN': '证件与实名是否同一人', en: 'The card and the person verified' },
  clearing_photos: { 'zh-CN': '所交照片的质量', en: 'Quality of the photos that were sent' },
  card_in_force: { 'zh-CN': '所持证件的有效期', en: 'Expiry of the card that was sent' },
  preconditions: { 'zh-CN': '清除条件', en: 'Preconditions of the clearing' },
} as const satisfies Record<string, Words>;

export type ClearingCheckCode = keyof typeof clearingCheckWords;

import type { Words } from '../words';

/** What a partner's key may do (R36). */
export const partnerScopeWords = {
  'real-name:read': { 'zh-CN': '查询账户的实名状态', en: 'Ask for the state of an account' },
  'events:read': { 'zh-CN': '补取状态变更事件', en: 'Fetch events again' },
} as const satisfies Record<string, Words>;

export type PartnerScope = keyof typeof partnerScopeWords;
export const partnerScopes = Object.keys(partnerScopeWords) as PartnerScope[];

import type { ActivityKind } from '../activity/activity-kinds';
import type { Words } from '../words';

/** What partners are told of when it happens (R36). */
export const partnerEventWords = {
  verified: { 'zh-CN': '实名认证通过', en: 'Verified' },
  renewed: { 'zh-CN': '证件已更新', en: 'The ID card was renewed' },
  corrected: { 'zh-CN': '实名信息已变更', en: 'The real name was corrected' },
  cleared: { 'zh-CN': '实名信息已清除', en: 'The real name was cleared' },
  frozen: { 'zh-CN': '账户变更已暂停', en: 'Changes of the account are on hold' },
  unfrozen: { 'zh-CN': '账户变更已恢复', en: 'The account may change again' },
  document_state_changed: { 'zh-CN': '证件状态改变', en: 'The state of the ID card changed' },
  test: { 'zh-CN': '测试', en: 'Test' },
} as const satisfies Record<string, Words>;

export type PartnerEvent = keyof typeof partnerEventWords;
export const partnerEvents = Object.keys(partnerEventWords) as PartnerEvent[];

/** What happens to an account and changes what partners are told of it; where a card stands otherwise by a review or the passing of days is announced there. */
const announced: Partial<Record<ActivityKind, PartnerEvent>> = {
  verified: 'verified',
  renewed: 'renewed',
  corrected: 'corrected',
  cleared: 'cleared',
  frozen: 'frozen',
  unfrozen: 'unfrozen',
};

export function announcedBy(kind: ActivityKind): PartnerEvent | undefined {
  return announced[kind];
}

import { addYears, beijingDate, type CivilDate } from '../calendar/civil-date';
import type { Words } from '../words';

/**
 * For how many years what the law makes the operator keep is locked away after a clearing: stored, and used for nothing
 * (R27). The anti-money-laundering law in force since 2025 asks for at least ten after the relationship ends.
 */
export const retentionYears = 10;

/** Why something is kept. Kept with it, so that a law that changes says nothing else about what was promised before. */
export const retentionBases = {
  /**
   * 反洗钱法 (revised 2024): identity data of a customer for at least ten years after the relationship ends (five before
   * 2025). 个人信息保护法 Article 47: what a law makes one keep is stored, and processed in no other way.
   */
  'anti-money-laundering': {
    'zh-CN':
      '《中华人民共和国反洗钱法》要求客户身份资料在业务关系结束后至少保存十年。保存期间只存储，不作他用（《中华人民共和国个人信息保护法》第四十七条）',
    en: 'The Anti-Money Laundering Law of China asks that identity data be kept for at least ten years after the relationship ends. Until then it is stored and used for nothing else (Personal Information Protection Law of China, Article 47)',
  },
} as const satisfies Record<string, Words>;
export type RetentionBasis = keyof typeof retentionBases;

/** The last day on which what was cleared at `clearedAt` is kept, by the Beijing calendar. */
export function lastDayKept(clearedAt: Date): CivilDate {
  return addYears(beijingDate(clearedAt), retentionYears);
}

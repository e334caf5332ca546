/**
 * How thoroughly the person behind an account was confirmed: the classes of payment accounts (R34), `none` where nobody is verified.
 */
export const realNameLevels = ['none', 'I', 'II', 'III'] as const;
export type RealNameLevel = (typeof realNameLevels)[number];

/**
 * By how many independent channels the person must be confirmed for each class, the highest first. Rules for the network payment business
 * of non-bank payment institutions (2015), article 11; confirming somebody face to face counts as class III by itself.
 */
const channelsNeeded: readonly { level: RealNameLevel; channels: number }[] = [
  { level: 'III', channels: 5 },
  { level: 'II', channels: 3 },
  { level: 'I', channels: 1 },
];

/** The ID card with what confirms it, the authority or a person of customer service, is one channel however thorough it is. */
export const channelsOfDocuments = 1;

/** The class that so many independent channels make. */
export function levelOf(channels: number): RealNameLevel {
  return channelsNeeded.find((needed) => channels >= needed.channels)?.level ?? 'none';
}

/** Stored. Valid, expiring, in grace and suspended are derived from the dates and the clock, never stored. */
export const realNameStatuses = ['active', 'cleared'] as const;
export type RealNameStatus = (typeof realNameStatuses)[number];

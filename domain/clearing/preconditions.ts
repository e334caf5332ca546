import type { ClearingFacts, Finding, PreconditionRule } from './precondition';
import { accountActivated } from './preconditions/account-activated';
import { accountOldEnough } from './preconditions/account-old-enough';
import { balanceZero } from './preconditions/balance-zero';
import { bankCardsUnbound } from './preconditions/bank-cards-unbound';
import { businessLinesReleased } from './preconditions/business-lines-released';
import { noFundsInTransit } from './preconditions/no-funds-in-transit';
import { noPendingRequest } from './preconditions/no-pending-request';
import { noRefundableOrders } from './preconditions/no-refundable-orders';
import { notRecentlyFrozen } from './preconditions/not-recently-frozen';

/** What must be so before a real name is cleared (R22), in the order in which people are shown it. */
export const preconditionCodes = [
  'balance_zero',
  'no_funds_in_transit',
  'bank_cards_unbound',
  'no_refundable_orders',
  'account_old_enough',
  'account_activated',
  'not_recently_frozen',
  'business_lines_released',
  'no_pending_request',
] as const;
export type PreconditionCode = (typeof preconditionCodes)[number];

/** One file per precondition; TypeScript asks for one when the list grows. */
export const preconditions: Readonly<Record<PreconditionCode, PreconditionRule>> = {
  balance_zero: balanceZero,
  no_funds_in_transit: noFundsInTransit,
  bank_cards_unbound: bankCardsUnbound,
  no_refundable_orders: noRefundableOrders,
  account_old_enough: accountOldEnough,
  account_activated: accountActivated,
  not_recently_frozen: notRecentlyFrozen,
  business_lines_released: businessLinesReleased,
  no_pending_request: noPendingRequest,
};

export type JudgedPrecondition = Finding & { code: PreconditionCode };

/** How one stood; what it said of the account may have gone with the moment. */
export type NotedPrecondition = Pick<JudgedPrecondition, 'code' | 'state'> &
  Partial<Pick<JudgedPrecondition, 'detail' | 'values'>>;

/** How every precondition stands by these facts. */
export function judgePreconditions(facts: ClearingFacts): JudgedPrecondition[] {
  return preconditionCodes.map((code) => ({ code, ...preconditions[code].judge(facts) }));
}

/** Whether a clearing may go on: unless every precondition is known to be met, it may not. */
export function allMet(judged: readonly JudgedPrecondition[]): boolean {
  return judged.every(({ state }) => state === 'met');
}

/** When time alone will have healed everything; `undefined` where nothing is amiss, or something has to be done or is not known. */
export function allMetAt(judged: readonly JudgedPrecondition[]): Date | undefined {
  const moments = judged.flatMap((one) => (one.state === 'met' ? [] : [one.metAt]));
  return moments.reduce(
    (latest, moment) => (latest && moment ? new Date(Math.max(latest.getTime(), moment.getTime())) : undefined),
    moments[0],
  );
}

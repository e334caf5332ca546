import type { Words } from '../words';

/** Who asked for a clearing: whoever is signed in to the account, customer service for a caller (R26), or the ID card's holder, by a claim (R25). */
export const clearingOpeners = ['person', 'customer_service', 'holder'] as const;
export type ClearingOpener = (typeof clearingOpeners)[number];

/** How long what a search has found can be worked on before it must be searched for again, in minutes: about one call. */
export const ticketMinutes = 30;

/** What the API takes as a reason, for a search and for a request. */
export const longestCallReason = 200;

/** To the person, wherever they come in, while a request that customer service opened is in review: it may be that nobody they know called. */
export const openedForCallerWords: Words = {
  'zh-CN': '客服根据来电代为申请清除本账户的实名信息，正在审核。如果不是您要求的，请尽快撤回，并在账户动态中报告',
  en: 'Customer service asked to clear this account’s real name, for somebody who called; it is in review. If you did not ask for that, withdraw it soon and report it in your account activity',
};

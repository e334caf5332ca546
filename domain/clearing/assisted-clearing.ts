/** Who asked for a clearing: whoever is signed in to the account, or customer service for a caller (R26). */
export const clearingOpeners = ['person', 'customer_service'] as const;
export type ClearingOpener = (typeof clearingOpeners)[number];

/** How long what a search has found can be worked on before it must be searched for again, in minutes: about one call. */
export const ticketMinutes = 30;

/** What the API takes as a reason, for a search and for a request. */
export const longestCallReason = 200;

/**
 * What the authority says of a name and a number. `no_record`: it has nobody with this number, which is no mismatch
 * (people who moved, soldiers, fresh numbers): a person looks (R12). `unavailable`: no answer in time, or a limit reached.
 */
export const authorityAnswers = ['match', 'mismatch', 'no_record', 'unavailable'] as const;
export type AuthorityAnswer = (typeof authorityAnswers)[number];

/** What is known of its answer beside a case; `awaited` while the question is under way, or has yet to be asked. */
export type AuthorityStanding = AuthorityAnswer | 'awaited';

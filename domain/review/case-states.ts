export const caseStatuses = ['open', 'claimed', 'parked', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];
/**
 * `lapse`: the lease ran out; `hand-over`: to a colleague; `park`: it waits for something, and `return`: no longer;
 * `settle`: decided without a person (R12); `close`: withdrawn by the person.
 */
export type CaseAction =
  | 'claim'
  | 'release'
  | 'lapse'
  | 'hand-over'
  | 'park'
  | 'return'
  | 'decide'
  | 'settle'
  | 'close';

/** Status × action → status. A case that nobody holds may still be closed by the person's withdrawal. */
export const caseTransitions: Readonly<Record<CaseStatus, Partial<Record<CaseAction, CaseStatus>>>> = {
  open: { claim: 'claimed', settle: 'closed', close: 'closed' },
  claimed: {
    release: 'open',
    lapse: 'open',
    'hand-over': 'claimed',
    park: 'parked',
    decide: 'closed',
    close: 'closed',
  },
  parked: { claim: 'claimed', return: 'open', close: 'closed' },
  closed: {},
};

/** A piece of work is about one of these. Clearings follow with R21. */
export const caseKinds = ['verification'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** How a case was closed. */
export const caseOutcomes = ['approved', 'rejected', 'withdrawn'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** How long a claim holds a case without a sign of life, in minutes (R10). */
export const leaseMinutes = 15;

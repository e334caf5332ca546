export const caseStatuses = ['open', 'claimed', 'parked', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];
/**
 * `lapse`: the lease ran out; `hand-over`: to a colleague; `park`: it waits for something, and `return`: no longer;
 * `settle`: decided without a person (R12); `close`: withdrawn by the person, or a second look that has lost its photos or
 * its last judge.
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

/**
 * What a piece of work is: a submission to decide, a blind second look at a decision, or two opinions that differ, for a
 * senior to settle (R13). Each submission has at most one of each. Clearings follow with R21.
 */
export const caseKinds = ['verification', 'second-look', 'disagreement'] as const;
export type CaseKind = (typeof caseKinds)[number];

/**
 * How a case was closed. A verification: `approved`, `rejected`, `withdrawn`. A second look: `agreed`, `disagreed`, or
 * `void` where there was nothing left to look at. A disagreement: the first decision was `upheld` or `overturned`. Either
 * of the two: `unjudged`, where nobody was left who might judge it.
 */
export const caseOutcomes = [
  'approved',
  'rejected',
  'withdrawn',
  'agreed',
  'disagreed',
  'void',
  'upheld',
  'overturned',
  'unjudged',
] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** How long a claim holds a case without a sign of life, in minutes (R10). */
export const leaseMinutes = 15;

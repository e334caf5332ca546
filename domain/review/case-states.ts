/** `second-review`: one of two who must agree has, and it waits for the other (R26). */
export const caseStatuses = ['open', 'second-review', 'claimed', 'parked', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** What is not closed yet. */
export type WaitingStatus = Exclude<CaseStatus, 'closed'>;
export const waitingStatuses = caseStatuses.filter((status): status is WaitingStatus => status !== 'closed');

/**
 * `hand-over`: to a colleague; `park`: it waits for something; `agree`: the first of two who must agree does; `settle`:
 * decided without a person (R12); `close`: withdrawn by the person, or a second look that has lost its photos or its last
 * judge. What goes back to the queue, given back, after its lease or once it need wait no longer, is {@link waitsForAnyone}
 * or {@link waitsForSecond}.
 */
export type CaseAction = 'claim' | 'hand-over' | 'park' | 'agree' | 'decide' | 'settle' | 'close';

/** Status × action → status. A case that nobody holds may still be closed by the person's withdrawal. */
export const caseTransitions: Readonly<Record<CaseStatus, Partial<Record<CaseAction, CaseStatus>>>> = {
  open: { claim: 'claimed', settle: 'closed', close: 'closed' },
  'second-review': { claim: 'claimed', close: 'closed' },
  claimed: {
    'hand-over': 'claimed',
    park: 'parked',
    agree: 'second-review',
    decide: 'closed',
    close: 'closed',
  },
  parked: { claim: 'claimed', close: 'closed' },
  closed: {},
};

/** Where a case waits that goes back to the queue: for anyone, or, once one of two has agreed, for the other. */
export const waitsForAnyone = 'open';
export const waitsForSecond = 'second-review';

/**
 * What a piece of work is: a submission to decide, a blind second look at a decision, two opinions that differ, for a
 * senior to settle (R13), a request to clear a real name, on which two must agree (R26), or one to correct it, by proof, for a
 * senior (R28); whether somebody is the holder of an ID card, and whether their claim goes on although the account that it is
 * against objects, for a senior (R25); the paper of a reissue (R19). A submission has at most one of each of the first three; the others have one of their own.
 */
export const caseKinds = [
  'verification',
  'second-look',
  'disagreement',
  'clearing',
  'correction',
  'holder-claim',
  'dispute',
  'reissue',
] as const;
export type CaseKind = (typeof caseKinds)[number];

/**
 * How a case was closed. What somebody asked for: `approved`, `rejected`, `withdrawn`; a dispute `void` where its claim had ended. A second look: `agreed` or
 * `disagreed`. A disagreement: the first decision was `upheld` or `overturned`. Either of the two: `void` where there was
 * nothing left to look at, for the photos are gone; `unjudged`, where nobody was left who might judge it.
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

import type { CaseKind } from './case-states';

/** The kinds of cases whose figures are told by themselves: each is something that a person waits for (R14). */
export const figureKinds = [
  'verification',
  'clearing',
  'correction',
  'holder-claim',
  'dispute',
  'reissue',
] as const satisfies readonly CaseKind[];
export type FigureKind = (typeof figureKinds)[number];

/** Whether some of a kind are decided without a person (R12). */
export const isDecidedAlone = (kind: FigureKind): boolean => kind === 'verification';

/** How long what waits has waited: each name's bound in hours; the last has none (R14). */
export const waitingAges = {
  under_1_hour: 1,
  under_4_hours: 4,
  under_1_day: 24,
  under_2_days: 48,
  under_3_days: 72,
  older: Number.POSITIVE_INFINITY,
} as const;

export type WaitingAge = keyof typeof waitingAges;
export const waitingAgeNames = Object.keys(waitingAges) as WaitingAge[];

/** How a decision came about: by the conditions of straight-through, or by people (R12). */
export const decisionWays = ['straight-through', 'people'] as const;
export type DecisionWay = (typeof decisionWays)[number];

/** Of how many days, today included, figures can be asked for. */
export const mostFigureDays = 31;
export const usualFigureDays = 7;

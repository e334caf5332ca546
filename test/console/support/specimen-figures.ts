import type { FlowFigures, ReviewFigures } from '../../../domain/contract/figures';
import { waitingAgeNames } from '../../../domain/review/figures';

export const noFlow: FlowFigures = { submitted: 0, straightThrough: 0, byPeople: 0, withdrawn: 0 };

/** Figures of a quiet week; `wishes` override. */
export function makeFigures(wishes: Partial<ReviewFigures> = {}): ReviewFigures {
  const today = { submitted: 12, straightThrough: 6, byPeople: 2, withdrawn: 1 };
  return {
    at: '2026-11-18T02:30:00.000Z',
    kind: 'verification',
    waitingByKind: [
      { kind: 'verification', total: 9, late: 2 },
      { kind: 'clearing', total: 3, late: 0 },
    ],
    waiting: {
      total: 9,
      byAge: waitingAgeNames.map((age, i) => ({ age, count: i === 0 ? 7 : i === 5 ? 2 : 0 })),
      open: 5,
      claimed: 3,
      parked: 1,
      late: 2,
      dueSoon: 0,
      withoutSecond: 0,
    },
    perDay: [
      { day: '2026-11-17', ...noFlow },
      { day: '2026-11-18', ...today },
    ],
    perHour: [
      { hour: 0, ...noFlow },
      { hour: 1, ...today },
    ],
    total: today,
    straightThroughShare: 0.75,
    timeToDecision: {
      all: { decided: 8, median: 1.9, p95: 14_400 },
      straightThrough: { decided: 6, median: 1.7, p95: 2.4 },
      byPeople: { decided: 2, median: 5400, p95: 14_400 },
    },
    refused: 1,
    refusals: [{ reason: 'photo_unclear', words: '照片不清晰', count: 1 }],
    agreement: { agreed: 3, disagreed: 1, upheld: 1, overturned: 0, unsettled: 0, unjudged: 0 },
    waitingLooks: { secondLooks: 2, disagreements: 0, nobody: 0 },
    ...wishes,
  };
}

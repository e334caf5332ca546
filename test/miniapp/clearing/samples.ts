import { type PreconditionCode, preconditionCodes, preconditions } from '../../../domain/clearing/preconditions';
import type { RealName } from '../../../domain/contract/account';
import type { Precondition } from '../../../domain/contract/clearing';
import type { Clearing } from '../../../domain/contract/clearing-request';

export const verified: Extract<RealName, { status: 'active' }> = {
  status: 'active',
  maskedName: '**夏',
  maskedIdNumber: '1****************X',
  validFrom: '2020-01-31',
  validUntil: null,
  verifiedAt: '2026-01-20T04:00:00Z',
};

/** GET /v1/clearing/preconditions where everything is met but for what a test says. */
export function board(changes: Partial<Record<PreconditionCode, Partial<Precondition>>> = {}) {
  return {
    preconditions: preconditionCodes.map(
      (code): Precondition => ({
        code,
        title: preconditions[code].title['zh-CN'],
        state: 'met',
        detail: `${code}: what is`,
        cure: `${code}: what to do`,
        ...changes[code],
      }),
    ),
  };
}

/** GET /v1/clearings/current */
export function clearing(more: Partial<Clearing> = {}): Clearing {
  return {
    id: 'c1',
    status: 'pending',
    submittedAt: '2026-11-20T04:00:00Z',
    dueAt: '2026-11-25T15:59:59.999Z',
    timesMissed: 0,
    countedBy: 'holiday-calendar',
    decidedAt: null,
    steps: [
      { code: 'submitted', state: 'done', at: '2026-11-20T04:00:00Z' },
      { code: 'first_review', state: 'current' },
      { code: 'second_review', state: 'waiting' },
      { code: 'result', state: 'waiting' },
    ],
    comment: null,
    ...more,
  };
}

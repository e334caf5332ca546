import { type PreconditionCode, preconditionCodes, preconditions } from '../../../domain/clearing/preconditions';
import type { Me, RealName } from '../../../domain/contract/account';
import type { Precondition, PreconditionsBoard } from '../../../domain/contract/clearing';
import type { Clearing } from '../../../domain/contract/clearing-request';
import type { Photo, PhotoProblem } from '../../../domain/contract/photo';
import type { Verification } from '../../../domain/contract/verification';
import { type PhotoProblemCode, photoProblem } from '../../../domain/photo/photo-problems';
import type { PhotoPurpose, PhotoSide } from '../../../domain/photo/photo-sides';
import type { Reading, ReadingState } from '../../../domain/reading/reading';
import { type Draft, emptyDraft } from '../../../miniapp/draft/draft';

/** A number of the national standard's own example, and dates that the law allows for it. */
export const typed = {
  name: '林知夏',
  idNumber: '11010519491231002X',
  validFrom: '2020-01-31',
  validUntil: null,
} as const;

/** What a reader makes of photos of the same card. */
export const read = {
  front: { name: typed.name, idNumber: typed.idNumber, confidence: { name: 0.99, idNumber: 0.99 } },
  back: { validFrom: typed.validFrom, validUntil: null, confidence: { validFrom: 0.99, validUntil: 0.99 } },
} as const satisfies Record<PhotoSide, Reading>;

export function me(more: Partial<Me> = {}): Me {
  return {
    account: { id: 'account-1', nickname: 'alice' },
    realName: { status: 'none' },
    verification: null,
    correction: null,
    reissue: null,
    holderClaim: null,
    clearing: null,
    objection: null,
    frozenSince: null,
    prompts: [],
    unreadNotices: 0,
    ...more,
  };
}

/** GET /v1/real-name of somebody who is verified. */
export const verified: Extract<RealName, { status: 'active' }> = {
  status: 'active',
  maskedName: '**夏',
  maskedIdNumber: '1****************X',
  validFrom: '2020-01-31',
  validUntil: null,
  verifiedAt: '2026-01-20T04:00:00Z',
  documentState: 'valid',
};

export function photo(side: PhotoPurpose, id: string, more: Partial<Photo> = {}): Photo {
  return {
    id,
    side,
    width: 1040,
    height: 656,
    uploadedAt: '2026-11-20T04:00:00Z',
    erasedAfter: '2026-11-27T04:00:00Z',
    problems: [],
    reading: {},
    readingState: 'read',
    failedTries: 0,
    ...more,
  };
}

/** A problem as the API sends it. */
export function photoProblemOf(code: PhotoProblemCode, state: ReadingState = 'read'): PhotoProblem {
  const { weight, help, number, words } = photoProblem(code, state);
  return { code, weight, help, message: words['zh-CN'], ...(number !== undefined && { number }) };
}

export function draftReady(more: Partial<Draft> = {}): Draft {
  return {
    ...emptyDraft('account-1'),
    typed: { ...typed },
    sources: { name: 'typed', idNumber: 'typed', validFrom: 'typed', validUntil: 'typed' },
    photos: { front: 'front-1', back: 'back-1' },
    ...more,
  };
}

/** What everything tells that is in review. */
const inReview = {
  submittedAt: '2026-11-20T04:00:00Z',
  dueAt: '2026-11-25T15:59:59.999Z',
  timesMissed: 0,
  countedBy: 'holiday-calendar',
  decidedAt: null,
  comment: null,
} as const;

export function verification(more: Partial<Verification> = {}): Verification {
  return {
    id: 'v1',
    kind: 'first',
    status: 'pending',
    ...inReview,
    steps: [
      { code: 'submitted', state: 'done', at: '2026-11-20T04:00:00Z' },
      { code: 'in_review', state: 'current' },
      { code: 'result', state: 'waiting' },
    ],
    maskedName: '**夏',
    maskedIdNumber: '1****************X',
    validFrom: '2020-01-31',
    validUntil: null,
    clearedAt: null,
    comment: null,
    ...more,
  };
}

/** GET /v1/clearings/current */
export function clearing(more: Partial<Clearing> = {}): Clearing {
  return {
    id: 'c1',
    status: 'pending',
    openedBy: 'person',
    ...inReview,
    steps: [
      { code: 'submitted', state: 'done', at: '2026-11-20T04:00:00Z' },
      { code: 'first_review', state: 'current' },
      { code: 'second_review', state: 'waiting' },
      { code: 'result', state: 'waiting' },
    ],
    ...more,
  };
}

/** GET /v1/clearing/preconditions where everything is met but for what a test says. */
export function board(changes: Partial<Record<PreconditionCode, Partial<Precondition>>> = {}): PreconditionsBoard {
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
    reminder: { wanted: false },
  };
}

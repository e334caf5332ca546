import type { CasePhoto } from '../../../console/case/photo-notes';
import type { Case, CaseSummary, ComparedRow, Disclosure, ReasonList } from '../../../domain/contract/case';
import type { ColleagueList, ParkingChoices } from '../../../domain/contract/passage';
import type { PhotoProblem } from '../../../domain/contract/photo';
import { type PhotoProblemCode, photoProblem } from '../../../domain/photo/photo-problems';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import { type ComparedField, comparedFields } from '../../../domain/reading/compare-reading';
import type { Reading, ReadingState } from '../../../domain/reading/reading';
import { parkReasonCodes, parkReasons } from '../../../domain/review/park-reasons';
import { rejectionReason, rejectionReasonCodes } from '../../../domain/review/rejection-reasons';

const hour = 3_600_000;
const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString();

/** A case that the one who looks holds, due in two days; `wishes` override. */
export function makeCase(wishes: Partial<Case> = {}): Case {
  return {
    ...makeSummary({ status: 'claimed', holder: makeHolder() }),
    subject: {
      accountId: '0192f0c0-0000-7000-8000-00000000aaaa',
      verificationId: '0192f0c0-0000-7000-8000-00000000bbbb',
      maskedName: '**夏',
      maskedIdNumber: '1****************X',
      validFrom: '2024-03-01',
      validUntil: '2044-03-01',
      submittedAt: fromNow(-hour),
      renews: null,
      photos: {
        front: makePhoto('front'),
        back: makePhoto('back', { problems: [makeProblem('too_dark')] }),
      },
      comparison: makeComparison(),
    },
    remark: null,
    checks: [
      { code: 'id_number', state: 'passed', words: '号码校验位与出生日期', detail: null, condition: true },
      { code: 'photos', state: 'attention', words: '照片质量', detail: '国徽面偏暗', condition: true },
    ],
    straightThrough: true,
    earlier: [],
    decision: null,
    decisionWithheld: false,
    opinions: null,
    settlement: null,
    clearing: null,
    correction: null,
    reissue: null,
    holderClaim: null,
    nobodyMayJudge: false,
    ...wishes,
  };
}

/** Whoever looks holds it for a quarter of an hour; `wishes` override. */
export function makeHolder(wishes: Partial<NonNullable<CaseSummary['holder']>> = {}): CaseSummary['holder'] {
  return { username: 'agent', you: true, leaseUntil: fromNow(15 * 60_000), handedOverBy: null, ...wishes };
}

/** A photo of a case, read and without problems; `wishes` override. */
export function makePhoto(side: PhotoSide, wishes: Partial<CasePhoto> = {}): CasePhoto {
  return { id: `photo-${side}`, width: 1280, height: 960, problems: [], readingState: 'read', ...wishes };
}

/** A problem as the API gives it. */
export function makeProblem(code: PhotoProblemCode, state: ReadingState = 'read'): PhotoProblem {
  const { weight, help, number, words } = photoProblem(code, state);
  return { code, weight, help, message: words['zh-CN'], ...(number !== undefined && { number }) };
}

/** The four rows, masked and all the same; `wishes` override by field. */
export function makeComparison(wishes: Partial<Record<ComparedField, Partial<ComparedRow>>> = {}): ComparedRow[] {
  const typed = { name: '**夏', idNumber: '1****************X', validFrom: '2024-03-01', validUntil: '2044-03-01' };
  return comparedFields.map((field) => ({
    field,
    typed: typed[field],
    read: typed[field],
    result: 'same',
    confidence: 0.976,
    ...wishes[field],
  }));
}

/** The full data, as typed and as read; `read` overrides what was read. */
export function makeDisclosure(read: Reading = {}): Disclosure {
  const typed = { name: '林知夏', idNumber: '11010519491231002X' };
  return { ...typed, reading: { ...typed, validFrom: '2024-03-01', validUntil: '2044-03-01', ...read } };
}

export function makeSummary(wishes: Partial<CaseSummary> = {}): CaseSummary {
  return {
    id: 'case-1',
    kind: 'verification',
    status: 'open',
    version: 3,
    createdAt: fromNow(-hour),
    dueAt: fromNow(50 * hour),
    late: false,
    outcome: null,
    closedAt: null,
    attempt: 1,
    maskedName: '**夏',
    urgentFrom: fromNow(26 * hour),
    holder: null,
    parked: null,
    ...wishes,
  };
}

/** The catalogue as the API gives it. */
export const reasonList: ReasonList = {
  reasons: rejectionReasonCodes.map((code) => {
    const { kind, fields, words, message } = rejectionReason(code);
    return { code, kind, field: fields[0], fields: [...fields], words: words['zh-CN'], message: message['zh-CN'] };
  }),
};

/** Why and until when a case may be parked, as the API gives it. */
export const parkingChoices: ParkingChoices = {
  reasons: parkReasonCodes.map((code) => ({ code, words: parkReasons[code]['zh-CN'] })),
  days: ['2026-11-20', '2026-11-23', '2026-11-24'],
};

export const colleagueList: ColleagueList = {
  colleagues: [
    { username: 'agent', role: 'agent', you: true },
    { username: 'agent2', role: 'agent', you: false },
    { username: 'senior', role: 'senior', you: false },
  ],
};

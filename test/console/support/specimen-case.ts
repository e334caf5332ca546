import type { Case, CaseSummary, ReasonList } from '../../../domain/contract';
import { rejectionReason, rejectionReasonCodes } from '../../../domain/review/rejection-reasons';

const hour = 3_600_000;
const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString();

/** A case that the one who looks holds, due in two days; `wishes` override. */
export function makeCase(wishes: Partial<Case> = {}): Case {
  return {
    ...makeSummary({ status: 'claimed', holder: { username: 'agent', you: true, leaseUntil: fromNow(15 * 60_000) } }),
    subject: {
      accountId: '0192f0c0-0000-7000-8000-00000000aaaa',
      verificationId: '0192f0c0-0000-7000-8000-00000000bbbb',
      maskedName: '**夏',
      maskedIdNumber: '1****************X',
      validFrom: '2024-03-01',
      validUntil: '2044-03-01',
      submittedAt: fromNow(-hour),
      photos: {
        front: { id: 'photo-front', width: 1280, height: 960, problems: [] },
        back: {
          id: 'photo-back',
          width: 1280,
          height: 960,
          problems: [{ code: 'too_dark', weight: 'warn', message: '照片偏暗' }],
        },
      },
    },
    checks: [
      { code: 'id_number', state: 'passed', words: '号码校验位与出生日期', detail: null },
      { code: 'photos', state: 'attention', words: '照片质量', detail: '国徽面偏暗' },
    ],
    earlier: [],
    decision: null,
    ...wishes,
  };
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
    holder: null,
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

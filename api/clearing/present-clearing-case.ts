import { type NotedPrecondition, preconditions } from '../../domain/clearing/preconditions';
import type { Case, CaseClearing } from '../../domain/contract/case';
import type { PhotoSide } from '../../domain/photo/photo-sides';
import { rejectionReason } from '../../domain/review/rejection-reasons';
import type { Language } from '../../domain/words';
import type { FieldCipher } from '../crypto/field-cipher';
import { isoFromColumn } from '../database/time';
import type { PhotoRow } from '../photo/photo-store';
import type { RealNameRow } from '../real-name/real-name-store';
import type { NamedCaseRow } from '../review/case-store';
import { showNote } from '../review/note-seal';
import { presentCasePhoto } from '../review/present-case-photo';
import { showClearingComment } from './clearing-comment-seal';
import type { ClearingPhotos } from './clearing-photos-store';
import { type ClearingRow, clearingReasonsOf } from './clearing-store';
import { showFirstNote } from './first-note-seal';
import { showOpeningReason } from './opening-reason-seal';
import { sayDetail } from './present-preconditions';

interface Shown {
  clearing: ClearingRow;
  realName: RealNameRow;
  photos: ClearingPhotos;
  verifiedPhotos: Record<PhotoSide, PhotoRow | undefined>;
  preconditions: readonly NotedPrecondition[];
}

interface Presenting {
  cipher: FieldCipher;
  language: Language;
}

/** What a case about a clearing shows beside what was verified. */
export function presentCaseClearing(row: NamedCaseRow, shown: Shown, by: Presenting): CaseClearing {
  const { language } = by;
  const { clearing, photos, verifiedPhotos } = shown;
  return {
    id: clearing.id,
    status: clearing.status,
    submittedAt: isoFromColumn(clearing.submitted_at),
    verifiedAt: isoFromColumn(shown.realName.verified_at),
    photos: {
      front: presentCasePhoto(photos.front, language),
      back: presentCasePhoto(photos.back, language),
      holding: presentCasePhoto(photos.holding, language),
      'bank-card': presentCasePhoto(photos['bank-card'], language),
    },
    verifiedPhotos: {
      front: presentCasePhoto(verifiedPhotos.front, language),
      back: presentCasePhoto(verifiedPhotos.back, language),
    },
    preconditions: shown.preconditions.map((one) => ({
      code: one.code,
      title: preconditions[one.code].title[language],
      state: one.state,
      detail: sayDetail(one, language),
    })),
    openedForCaller:
      clearing.opened_by === null ? null : { by: row.opener_name, reason: showOpeningReason(by, clearing) },
    firstApproval:
      row.first_approved_at === null
        ? null
        : {
            by: row.first_approver_name,
            at: isoFromColumn(row.first_approved_at),
            note: showFirstNote(by, row),
          },
  };
}

/** How a clearing was decided, by whoever ended it. */
export function presentClearingDecision(row: NamedCaseRow, clearing: ClearingRow, by: Presenting): Case['decision'] {
  if (row.outcome !== 'approved' && row.outcome !== 'rejected') return null;
  return {
    decision: row.outcome === 'approved' ? 'approve' : 'reject',
    reasons: clearingReasonsOf(clearing).map(({ code, field }) => ({
      code,
      field,
      words: rejectionReason(code).words[by.language],
    })),
    comment: showClearingComment(by, clearing),
    note: showNote(by, row),
    decidedBy: row.decider_name,
  };
}

import type { ActorKind } from '../audit/audit-actions';
import type { CivilDate } from '../calendar/civil-date';
import type { ClearingPurpose } from '../clearing/clearing-photos';
import type { ClearingStatus } from '../clearing/clearing-states';
import type { CorrectionKind, IdentityField } from '../correction/correction-kinds';
import type { PhotoSide } from '../photo/photo-sides';
import type { FieldComparison } from '../reading/compare-reading';
import type { Reading, ReadingState } from '../reading/reading';
import type { ReissuePaper } from '../reissue/reissue-kinds';
import type { CaseCheckCode, CheckState } from '../review/case-checks';
import type { CaseKind, CaseOutcome, CaseStatus } from '../review/case-states';
import type { ParkReason } from '../review/park-reasons';
import type { ReasonedKind, RejectionReasonCode, ReviewField } from '../review/rejection-reasons';
import type { StandingOpinion } from '../review/second-look';
import type { TimelineAction } from '../review/timeline';
import type { VerificationStatus } from '../verification/verification-states';
import type { Precondition } from './clearing';
import type { CaseHolderClaim } from './holder-claim';
import type { Instant } from './instant';
import type { PhotoProblem } from './photo';
import type { Opinion } from './second-look';

/** Each of GET /v1/review/cases */
export interface CaseSummary {
  id: string;
  kind: CaseKind;
  status: CaseStatus;
  version: number;
  createdAt: Instant;
  dueAt: Instant;
  /** Past its date and not closed. */
  late: boolean;
  outcome: CaseOutcome | null;
  /** `null` also while the decision is hidden. */
  closedAt: Instant | null;
  /** Counts the account's attempts; 1 is the first. */
  attempt: number;
  maskedName: string;
  /** From here on it is urgent: its last working day has begun (R14). */
  urgentFrom: Instant;
  /** `handedOverBy`: the colleague from whom the holder has it. */
  holder: { username: string; you: boolean; leaseUntil: Instant; handedOverBy: string | null } | null;
  /** Put aside: nobody's next case before `until`. */
  parked: { reason: ParkReason; words: string; until: Instant; by: string } | null;
}

/** One typed field beside what was read of it. */
export interface ComparedRow extends FieldComparison {
  typed: string | null;
  /** `undefined` where nothing was read; `null` is long-term. */
  read?: string | null;
  confidence?: number;
}

export interface CasePhoto {
  id: string;
  width: number;
  height: number;
  problems: PhotoProblem[];
  readingState: ReadingState;
}

/** What a case of kind `clearing` shows beside what was verified, which is its `subject` (R23, R26). */
export interface CaseClearing {
  id: string;
  status: ClearingStatus;
  submittedAt: Instant;
  verifiedAt: Instant;
  /** `null` once the photo has gone back to the person or has been erased. */
  photos: Record<ClearingPurpose, CasePhoto | null>;
  /** Of the submission by which the account was verified. */
  verifiedPhotos: Record<PhotoSide, CasePhoto | null>;
  /** As they are now; of a decided request as they were, without a detail. */
  preconditions: (Pick<Precondition, 'code' | 'title' | 'state'> & { detail: string | null })[];
  /** Where customer service asked, for somebody who called: who did, and why (R26). `reason` `null` once it was erased. */
  openedForCaller: { by: string | null; reason: string | null } | null;
  /** Of the first of the two who must agree. */
  firstApproval: { by: string | null; at: Instant; note: string | null } | null;
}

/** What a case of kind `correction` shows beside its `subject`, which is the identity as it is asked to be (R28). */
export interface CaseCorrection {
  kind: CorrectionKind;
  /** As verified until now. */
  verified: {
    maskedName: string;
    maskedIdNumber: string;
    validFrom: CivilDate;
    validUntil: CivilDate | null;
    since: Instant;
  };
  /** Which of name and number would change. */
  changed: IdentityField[];
  /** `null` once the photo has gone back to the person or has been erased. */
  proofs: (CasePhoto | null)[];
  /** Of the submission that is to be corrected. */
  verifiedPhotos: Record<PhotoSide, CasePhoto | null>;
}

/** What a case of kind `reissue` shows beside its `subject`, which is the person verified (R19). */
export interface CaseReissue extends ReissuePaper {
  /** Until when it would keep the grace period open. */
  heldOpenUntil: CivilDate;
  /** `null` once the photo has gone back to the person or has been erased. */
  proof: CasePhoto | null;
  /** By which the account is verified, and which is reissued. */
  card: { validFrom: CivilDate; validUntil: CivilDate | null; photos: Record<PhotoSide, CasePhoto | null> };
}

/** GET /v1/review/cases/:id; POST /v1/review/claims answers with the same. */
export interface Case extends CaseSummary {
  subject: {
    accountId: string;
    verificationId: string;
    maskedName: string;
    maskedIdNumber: string;
    validFrom: CivilDate;
    validUntil: CivilDate | null;
    submittedAt: Instant;
    /** Of a renewal: the dates of the card that it follows (R18). */
    renews: { validFrom: CivilDate; validUntil: CivilDate | null } | null;
    /** `null` once the photo has gone back to the person or has been erased. Of a clearing: of the card sent with it. */
    photos: Record<PhotoSide, CasePhoto | null>;
    /** Typed beside read, masked where typed is masked. */
    comparison: ComparedRow[];
  };
  checks: {
    code: CaseCheckCode;
    state: CheckState;
    words: string;
    detail: string | null;
    /** Whether a submission is decided without a person only where this passed (R12); of a decision looked at again it is not told. */
    condition: boolean;
  }[];
  /** Whether submissions for which every condition holds are decided at once; like `condition`, not told of a decision looked at again. */
  straightThrough: boolean;
  /** What the colleague said who handed it over or parked it last; `reason` where it was parked. */
  remark: { by: string; reason: string | null; note: string | null } | null;
  /** The account's other attempts, newest first; beside a request to clear also those before it. */
  earlier: {
    id: string;
    /** In which kind of case it was decided. */
    kind: CaseKind;
    status: VerificationStatus;
    submittedAt: Instant;
    decidedAt: Instant | null;
    reasons: string[];
  }[];
  /** Of a second look: the second opinion, which changes nothing for the person (R13). `decidedBy` `null`: straight through, without a person (R12). */
  decision: (Opinion & { decidedBy: string | null }) | null;
  /** It was decided, and the decision stays hidden from whoever might be given its second look (R13). */
  decisionWithheld: boolean;
  /** Of a disagreement: the decision in force and the second opinion, without names. */
  opinions: { first: Opinion; second: Opinion } | null;
  /** Of a disagreement: which of the two stands. */
  settlement: { stands: StandingOpinion; note: string | null; settledBy: string | null } | null;
  /** Of a clearing: the request. */
  clearing: CaseClearing | null;
  /** Of a holder's claim, a dispute about one, and a clearing that one asked for. */
  holderClaim: CaseHolderClaim | null;
  /** Of a correction: what it corrects, and the proof. */
  correction: CaseCorrection | null;
  /** Of the paper of a reissue. */
  reissue: CaseReissue | null;
  /** Of what judges a decision again and waits: of the staff as they are now, nobody may (R13). It is closed when it is due. */
  nobodyMayJudge: boolean;
}

/** GET /v1/review/cases/:id/timeline: what happened to a case, oldest first. */
export interface CaseTimeline {
  entries: {
    id: string;
    at: Instant;
    action: TimelineAction;
    /** Staff by user name; the person and the product have none. */
    by: { kind: ActorKind; name: string | null };
    /** Why numbers were shown, why it was parked, to whom it was handed over. */
    detail: string | null;
  }[];
}

/** GET /v1/review/cases */
export interface CasePage {
  cases: CaseSummary[];
  /** Pass it back as `cursor`; `null` on the last page. */
  next: string | null;
}

/** GET /v1/review/reasons */
export interface ReasonList {
  reasons: {
    code: RejectionReasonCode;
    kind: ReasonedKind;
    field: ReviewField;
    fields: ReviewField[];
    words: string;
    message: string;
  }[];
}

/** POST /v1/review/cases/:id/decision; of a second look: the second opinion, whose comment is kept with the note, for the person hears nothing of it. */
export interface DecisionInput {
  decision: 'approve' | 'reject';
  reasons?: { code: RejectionReasonCode; field?: ReviewField }[];
  /** For the person. */
  comment?: string | null;
  /** For colleagues. */
  note?: string | null;
  version: number;
}

/** POST /v1/review/cases/:id/disclosures: the unmasked data, asked for with a reason and written to the audit log (R15). */
export interface Disclosure {
  name: string;
  idNumber: string;
  /** Everything read from both photos. */
  reading: Reading;
  /** Of a correction: as it was verified until now; of a dispute: as the account was verified that is to be cleared. */
  verified?: { name: string; idNumber: string };
}

/**
 * What travels between the API and its two front ends. The API's zod schemas are held to these types, and the
 * OpenAPI document is made from those schemas. Times are ISO 8601 in UTC, days `YYYY-MM-DD`; words follow `Accept-Language`.
 */
import type { LookedAt } from './audit/looks';
import type { CivilDate } from './calendar/civil-date';
import type { CountedBy } from './calendar/working-days';
import type { ErrorCode, WayOnWhenBound } from './error-codes';
import type { PhotoHelp, PhotoProblemCode, PhotoProblemWeight } from './photo/photo-problems';
import type { PhotoSide } from './photo/photo-sides';
import type { FieldComparison } from './reading/compare-reading';
import type { PhotoReading } from './reading/photo-reading';
import type { Reading, ReadingState } from './reading/reading';
import type { CaseCheckCode, CheckState } from './review/case-checks';
import type { CaseKind, CaseOutcome, CaseStatus } from './review/case-states';
import type { WaitingAge } from './review/figures';
import type { ParkReason } from './review/park-reasons';
import type { RejectionReasonCode } from './review/rejection-reasons';
import type { StandingOpinion } from './review/second-look';
import type { Tally } from './review/tally-agreement';
import type { TimelineAction } from './review/timeline';
import type { Role } from './staff/roles';
import type { StaffNeed } from './staff/staff-needs';
import type { VerificationField } from './verification/check-form';
import type { VerificationKind, VerificationStatus } from './verification/verification-states';

export type Instant = string;

/** RFC 9457, with a stable `code` and every bad field named. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  /** Finds the request in the log. */
  requestId: string;
  fields?: { path: string; code: string; message: string }[];
  /** With `identity_already_bound`: what the person can do. */
  ways?: { code: WayOnWhenBound; words: string }[];
}

/** GET /v1/service */
export interface Service {
  /** Sandbox: nothing is real, and both front ends say so. */
  sandbox: boolean;
  /** The server's clock; in the sandbox it can be moved, and forms count "today" by it. */
  now: Instant;
  /** Forms promise to fill themselves only where photos are read, and the consent names who reads them. */
  photoReading: PhotoReading;
}

/** POST /v1/sessions */
export interface Session {
  token: string;
  expiresAt: Instant;
}

export interface Account {
  id: string;
  nickname: string;
}

/** GET /v1/real-name */
export type RealName =
  | { status: 'none' }
  | {
      status: 'active';
      maskedName: string;
      maskedIdNumber: string;
      validFrom: CivilDate;
      /** The last valid day; `null` is long-term. */
      validUntil: CivilDate | null;
      verifiedAt: Instant;
    };

/** GET /v1/me */
export interface Me {
  account: Account;
  realName: RealName;
  /** The newest attempt; `null` before the first. */
  verification: { id: string; status: VerificationStatus; dueAt: Instant } | null;
  prompts: { kind: string; severity: 'info' | 'warning' | 'error'; words: string; action: string; date: CivilDate }[];
}

export interface PhotoProblem {
  code: PhotoProblemCode;
  weight: PhotoProblemWeight;
  /** What happened and what to do. */
  message: string;
  /** The picture of a good and a bad photo that goes with it. */
  help: PhotoHelp;
  /** The number that people quote to customer service, such as 2010019. */
  number?: string;
}

/** POST /v1/photos, and each of GET /v1/photos */
export interface Photo {
  id: string;
  side: PhotoSide;
  width: number;
  height: number;
  uploadedAt: Instant;
  /** When it is erased unless it is submitted first. */
  erasedAfter: Instant;
  problems: PhotoProblem[];
  /** The fields read from the picture, each with its confidence; empty where nothing could be read (R3). */
  reading: Reading;
  readingState: ReadingState;
  /** Photos of this side that could not be used since the last submission, this one included. From three on a person may look instead. */
  failedTries: number;
}

/** POST /v1/verifications/comparison: typed beside read, before it is submitted. Nothing is stored. */
export interface ComparisonInput {
  name: string;
  idNumber: string;
  validFrom: string;
  /** `null` is long-term. */
  validUntil: string | null;
  frontPhotoId: string | null;
  backPhotoId: string | null;
}

export interface Comparison {
  fields: FieldComparison[];
  /** What was read of the four fields. */
  reading: Reading;
}

/** POST /v1/verifications */
export interface VerificationInput {
  name: string;
  idNumber: string;
  validFrom: CivilDate;
  validUntil: CivilDate | null;
  frontPhotoId: string;
  backPhotoId: string;
  consent: true;
  /** Which text was consented to; kept with the submission. */
  consentVersion?: string;
}

export interface Rejection {
  reasons: { code: RejectionReasonCode; field: VerificationField; message: string }[];
  /** What the agent wrote to the person. */
  comment: string | null;
}

export interface VerificationStep {
  code: 'submitted' | 'in_review' | 'result' | 'withdrawn';
  state: 'done' | 'current' | 'waiting';
  at?: Instant;
}

/** GET /v1/verifications/current; POST /v1/verifications answers with the same. */
export interface Verification {
  id: string;
  kind: VerificationKind;
  status: VerificationStatus;
  submittedAt: Instant;
  /** The date by which it will be decided, as promised now. */
  dueAt: Instant;
  /** How often an earlier date passed without a decision; above zero an apology is owed (R5). */
  timesMissed: number;
  /** `weekends-only`: the date lies past the last year whose holidays are known, and may move. */
  countedBy: CountedBy;
  decidedAt: Instant | null;
  steps: VerificationStep[];
  maskedName: string;
  maskedIdNumber: string;
  validFrom: CivilDate;
  validUntil: CivilDate | null;
  rejection?: Rejection;
  /** What the agent wrote to the person, whatever the decision; also in `rejection`. */
  comment: string | null;
}

/** GET /v1/verifications/:id/form: what the owner typed, to correct it after a refusal or a withdrawal (R6). */
export interface VerificationForm {
  name: string;
  idNumber: string;
  validFrom: CivilDate;
  validUntil: CivilDate | null;
  /** `null` where the photo was refused or has been erased. */
  frontPhotoId: string | null;
  backPhotoId: string | null;
}

/** POST /v1/staff/sessions */
export interface StaffSession {
  token: string;
  expiresAt: Instant;
  staff: Staff;
}

/** GET /v1/staff/me */
export interface Staff {
  id: string;
  username: string;
  role: Role;
  /** What must be done before anything else; until then every other route refuses. */
  needs?: StaffNeed;
}

/** GET /v1/staff/account: one's own. */
export interface OwnStaffAccount {
  username: string;
  role: Role;
  /** `null` where none is enrolled. */
  code: { since: Instant; recoveryCodesLeft: number } | null;
  /** Nobody works without a one-time code; not so in the sandbox. */
  codesRequired: boolean;
}

/** POST /v1/staff/code: a secret for the app that shows one-time codes; good once one of its codes has confirmed it. */
export interface CodeEnrolment {
  /** Base32, for typing. */
  secret: string;
  /** `otpauth://…`, for the QR code. */
  uri: string;
}

/** POST /v1/staff/code/confirmation, POST /v1/staff/code/recovery-codes: told once. */
export interface RecoveryCodes {
  recoveryCodes: string[];
}

/** Each of GET /v1/staff/sessions and GET /v1/staff/accounts/:id/sessions */
export interface StaffSessionSummary {
  id: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
  /** What the browser said of itself; empty where it said nothing. */
  device: string;
  address: string;
  /** The one that asks. */
  current: boolean;
}

export interface StaffSessionList {
  sessions: StaffSessionSummary[];
}

/** Each of GET /v1/staff/accounts */
export interface StaffAccount {
  id: string;
  username: string;
  role: Role;
  enabled: boolean;
  createdAt: Instant;
  /** The password was given by an administrator and has not been changed yet. */
  temporaryPassword: boolean;
  hasCode: boolean;
  sessions: number;
  heldCases: number;
  you: boolean;
}

export interface StaffAccountList {
  accounts: StaffAccount[];
}

/** POST /v1/staff/accounts, POST /v1/staff/accounts/:id/password: the password is told once, and changed at the next sign-in. */
export interface StaffAccountWithPassword {
  account: StaffAccount;
  password: string;
}

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
    /** `null` once the photo has gone back to the person or has been erased. */
    photos: Record<
      PhotoSide,
      { id: string; width: number; height: number; problems: PhotoProblem[]; readingState: ReadingState } | null
    >;
    /** Typed beside read, masked where typed is masked. */
    comparison: ComparedRow[];
  };
  checks: {
    code: CaseCheckCode;
    state: CheckState;
    words: string;
    detail: string | null;
    /** Whether a submission is decided without a person only where this passed (R12). */
    condition: boolean;
  }[];
  /** Whether submissions for which every condition holds are decided at once. */
  straightThrough: boolean;
  /** What the colleague said who handed it over or parked it last; `reason` where it was parked. */
  remark: { by: string; reason: string | null; note: string | null } | null;
  /** The account's other attempts, newest first. */
  earlier: {
    verificationId: string;
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
}

export interface Opinion {
  decision: 'approve' | 'reject';
  reasons: { code: RejectionReasonCode; field: VerificationField; words: string }[];
  /** To the person. */
  comment: string | null;
  /** To colleagues. */
  note: string | null;
}

/** POST /v1/review/cases/:id/settlement: which of two differing opinions stands (R13). */
export interface SettlementInput {
  stands: StandingOpinion;
  note: string;
  version: number;
}

/** GET /v1/review/agreement: of the decisions drawn for a second look on these Beijing days (R13). */
export interface Agreement {
  from: CivilDate;
  to: CivilDate;
  all: Tally;
  /** `username` `null`: decided straight through. */
  deciders: (Tally & { username: string | null })[];
  /** Of refusals by each reason that they gave; `reason` and `words` `null`: of approvals. */
  reasons: (Tally & { reason: RejectionReasonCode | null; words: string | null })[];
}

/** GET /v1/review/cases/:id/timeline: what happened to a case, oldest first. */
export interface CaseTimeline {
  entries: {
    id: string;
    at: Instant;
    action: TimelineAction;
    /** Staff by user name; the person and the product have none. */
    by: { kind: 'person' | 'staff' | 'system'; name: string | null };
    /** Why numbers were shown, why it was parked, to whom it was handed over. */
    detail: string | null;
  }[];
}

/** POST /v1/review/cases/:id/handover */
export interface HandoverInput {
  /** A colleague's user name. */
  to: string;
  /** For the colleague. */
  note?: string | null;
}

/** POST /v1/review/cases/:id/park */
export interface ParkInput {
  reason: ParkReason;
  /** For whoever works on it next; needed where the reason is `other`. */
  note?: string | null;
  /** The day on which it comes back by itself, one of those that {@link ParkingChoices} names. */
  until: CivilDate;
}

/** GET /v1/review/parking: why and until when a case may be parked now. */
export interface ParkingChoices {
  reasons: { code: ParkReason; words: string }[];
  days: CivilDate[];
}

/** GET /v1/review/colleagues: those who work through the queue. */
export interface ColleagueList {
  colleagues: { username: string; role: Role; you: boolean }[];
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
    kind: CaseKind;
    field: VerificationField;
    fields: VerificationField[];
    words: string;
    message: string;
  }[];
}

/** POST /v1/review/cases/:id/decision; of a second look: the second opinion, without a comment, for the person hears nothing of it. */
export interface DecisionInput {
  decision: 'approve' | 'reject';
  reasons?: { code: RejectionReasonCode; field?: VerificationField }[];
  /** For the person. */
  comment?: string | null;
  /** For colleagues. */
  note?: string | null;
  version: number;
}

/** What came in and what was decided in one stretch of time. */
export interface FlowFigures {
  submitted: number;
  straightThrough: number;
  byPeople: number;
  withdrawn: number;
}

/** From submission to decision, in seconds; `null` where nothing was decided. */
export interface TimeFigures {
  decided: number;
  median: number | null;
  p95: number | null;
}

/** GET /v1/review/figures (R14) */
export interface ReviewFigures {
  /** When they were counted. */
  at: Instant;
  waiting: {
    total: number;
    byAge: { age: WaitingAge; count: number }[];
    open: number;
    claimed: number;
    parked: number;
    late: number;
    /** In its last working day, and not late. */
    dueSoon: number;
  };
  /** By Beijing day, today last. */
  perDay: ({ day: CivilDate } & FlowFigures)[];
  /** By Beijing hour of today, up to now. */
  perHour: ({ hour: number } & FlowFigures)[];
  /** All days together. */
  total: FlowFigures;
  /** Of what was decided; `null` where nothing was. */
  straightThroughShare: number | null;
  timeToDecision: { all: TimeFigures; straightThrough: TimeFigures; byPeople: TimeFigures };
  refused: number;
  /** A refusal counts for each of its reasons. The most frequent first. */
  refusals: { reason: RejectionReasonCode; words: string; count: number }[];
}

/** POST /v1/review/cases/:id/disclosures: the unmasked data, asked for with a reason and written to the audit log (R15). */
export interface Disclosure {
  name: string;
  idNumber: string;
  /** Everything read from both photos. */
  reading: Reading;
}

/** GET /v1/me/looks: who looked at the caller's photos and full data, newest first (R42). */
export interface LookPage {
  looks: {
    id: string;
    at: Instant;
    what: LookedAt;
    /** Of a photo: which. */
    side: PhotoSide | null;
    byRole: Role;
    /** As it was given before the look; for a photo none is asked for. */
    reason: string | null;
  }[];
  next: string | null;
}

/** GET /v1/audit */
export interface AuditPage {
  entries: {
    id: string;
    at: Instant;
    actor: { kind: 'person' | 'staff' | 'system'; id: string | null; name: string | null };
    action: string;
    subject: { kind: string; id: string };
    reason: string | null;
  }[];
  next: string | null;
}

import { type HolidayCalendar, urgentFrom } from '../../domain/calendar/working-days';
import type { Case, CaseSummary, ComparedRow, ReasonList } from '../../domain/contract/case';
import { maskIdNumber, maskName } from '../../domain/identity/mask';
import type { ComparedField } from '../../domain/reading/compare-reading';
import { caseCheckWords } from '../../domain/review/case-checks';
import { fieldsOf, reasonedKinds, rejectionReason, rejectionReasonCodes } from '../../domain/review/rejection-reasons';
import { conditionsUnder, type SimilarPhotos } from '../../domain/review/straight-through';
import type { Language } from '../../domain/words';
import type { ClearingRow } from '../clearing/clearing-store';
import { presentCaseClearing, presentClearingDecision } from '../clearing/present-clearing-case';
import { presentCaseCorrection } from '../correction/present-case-correction';
import type { FieldCipher } from '../crypto/field-cipher';
import { fromColumn, isoFromColumn, toColumn } from '../database/time';
import { presentCaseHolderClaim, presentDisputeDecision } from '../holder-claim/present-case-holder-claim';
import { presentCaseReissue } from '../reissue/present-case-reissue';
import type { VerificationRow } from '../verification/verification-store';
import type { CaseFacts } from './case-checks/case-facts';
import { type ClearingEvidence, clearingEvidenceOf } from './case-checks/clearing-evidence';
import type { ClearingFacts } from './case-checks/clearing-facts';
import type { CorrectionFacts } from './case-checks/correction-facts';
import { type Evidence, evidenceFor } from './case-checks/evidence';
import type { ShownHolderClaim } from './case-checks/holder-claim-facts';
import type { ReissueFacts } from './case-checks/reissue-facts';
import type { NamedCaseRow } from './case-store';
import { presentCasePhoto } from './present-case-photo';
import { presentEarlier } from './present-earlier';
import { presentHolder, presentParking, presentRemark } from './present-passage';
import { presentDecision, presentOpinions, presentSettlement } from './second-look/present-opinions';
import type { Look } from './second-look/second-look-store';

export interface PresentingCase {
  cipher: FieldCipher;
  calendar: HolidayCalendar;
  now: Date;
  language: Language;
  /** Whether the product decides at once where every condition holds. */
  straightThrough: boolean;
  similarPhotos: SimilarPhotos;
  /** Whose "you" it is. */
  staffId: string;
}

/** A line of the queue. The name is masked; whoever needs it whole asks for it with a reason. */
export function presentCaseSummary(row: NamedCaseRow, name: string, by: PresentingCase): CaseSummary {
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    version: row.version,
    createdAt: isoFromColumn(row.created_at),
    dueAt: isoFromColumn(row.due_at),
    late: row.status !== 'closed' && row.due_at < toColumn(by.now),
    outcome: row.outcome,
    closedAt: row.closed_at && isoFromColumn(row.closed_at),
    attempt: row.attempt,
    maskedName: maskName(name),
    urgentFrom: urgentFrom(fromColumn(row.due_at), by.calendar).toISOString(),
    holder: presentHolder(row, by),
    parked: presentParking(row, by),
  };
}

interface Told {
  facts: CaseFacts;
  /** Of a renewal: the submission of the card that it follows. */
  renewed: VerificationRow | undefined;
  /** The account's other attempts. */
  others: VerificationRow[];
  /** Beside a request to clear: those before it. */
  clearings: ClearingRow[];
  /** Where the case is a second look, or settles one. */
  look: Look | undefined;
  /** The decision is hidden from whoever looks (R13). */
  withheld: boolean;
  nobodyMayJudge: boolean;
  /** Where the case is about one. */
  clearing: ClearingFacts | undefined;
  correction: CorrectionFacts | undefined;
  reissue: ReissueFacts | undefined;
  /** Where one has to do with it. */
  holderClaim: ShownHolderClaim | undefined;
}

/** A whole case, masked. */
export function presentCase(row: NamedCaseRow, told: Told, by: PresentingCase): Case {
  const { facts, renewed, others, look, clearing, correction, reissue, holderClaim } = told;
  const { verification } = facts;
  const evidence = evidenceOfCase(row, told);
  // Which conditions hold tells who decided, and so what: without a person nothing is refused.
  const tellsWhy = row.kind === 'verification' && !told.withheld;
  return {
    ...presentCaseSummary(row, facts.name, by),
    subject: {
      accountId: verification.account_id,
      verificationId: verification.id,
      maskedName: maskName(facts.name),
      maskedIdNumber: maskIdNumber(facts.idNumber),
      validFrom: verification.valid_from,
      validUntil: verification.valid_until,
      submittedAt: isoFromColumn(verification.submitted_at),
      renews: renewed ? { validFrom: renewed.valid_from, validUntil: renewed.valid_until } : null,
      photos: {
        front: presentCasePhoto(facts.photos.front, by.language),
        back: presentCasePhoto(facts.photos.back, by.language),
      },
      comparison: presentComparison(facts, evidence),
    },
    checks: evidence.checks.map((check) => ({
      ...check,
      words: caseCheckWords[check.code][by.language],
      condition: tellsWhy && conditionsUnder(by.similarPhotos).includes(check.code),
    })),
    straightThrough: tellsWhy && by.straightThrough,
    remark: presentRemark(row, by),
    earlier: presentEarlier(others, told.clearings, by.language),
    decision: presentDecisionOf(row, told, by),
    decisionWithheld: told.withheld,
    opinions: presentOpinions(row, verification, look, by),
    settlement: presentSettlement(row, by),
    nobodyMayJudge: told.nobodyMayJudge,
    clearing: clearing ? presentCaseClearing(row, clearing, by) : null,
    correction: correction ? presentCaseCorrection(correction, by) : null,
    reissue: reissue ? presentCaseReissue(reissue, by) : null,
    holderClaim: holderClaim ? presentCaseHolderClaim(holderClaim, by) : null,
  };
}

function presentDecisionOf(row: NamedCaseRow, told: Told, by: PresentingCase): Case['decision'] {
  const { facts, look, clearing, holderClaim } = told;
  if (clearing) return presentClearingDecision(row, clearing.clearing, by);
  if (row.kind === 'dispute' && holderClaim) return presentDisputeDecision(row, holderClaim.claim, by);
  return presentDecision(row, facts.verification, look, by);
}

function evidenceOfCase(row: NamedCaseRow, { facts, clearing }: Told): Evidence | ClearingEvidence {
  if (clearing) return clearing.evidence ?? clearingEvidenceOf({ facts, ...clearing });
  return evidenceFor(row, facts);
}

/** Typed beside read; what is masked on one side is masked on the other. */
function presentComparison(
  { verification, name, idNumber, reading }: CaseFacts,
  { comparison }: Pick<Evidence, 'comparison'>,
): ComparedRow[] {
  const typed = { name, idNumber, validFrom: verification.valid_from, validUntil: verification.valid_until };
  const masks: Partial<Record<ComparedField, (value: string) => string>> = { name: maskName, idNumber: maskIdNumber };
  return comparison.map(({ field, result }) => {
    const masked = (value: string | null) => (value === null ? null : (masks[field]?.(value) ?? value));
    const read = reading[field];
    return {
      field,
      result,
      typed: masked(typed[field]),
      ...(read !== undefined && { read: masked(read), confidence: reading.confidence?.[field] }),
    };
  });
}

/** The catalogue of reasons in the agent's language; one that suits two kinds of cases stands there for each. */
export function presentReasons(language: Language): ReasonList {
  return {
    reasons: reasonedKinds.flatMap((kind) =>
      rejectionReasonCodes.flatMap((code) => {
        const { words, message } = rejectionReason(code);
        const fields = fieldsOf(code, kind);
        const [field] = fields;
        if (field === undefined) return [];
        return [{ code, kind, field, fields: [...fields], words: words[language], message: message[language] }];
      }),
    ),
  };
}

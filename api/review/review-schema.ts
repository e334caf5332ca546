import { z } from 'zod';
import { actorKinds } from '../../domain/audit/audit-actions';
import { clearingFields } from '../../domain/clearing/clearing-photos';
import { clearingStatuses } from '../../domain/clearing/clearing-states';
import type {
  Case,
  CaseClearing,
  CaseCorrection,
  CasePage,
  CaseReissue,
  CaseSummary,
  CaseTimeline,
  DecisionInput,
  Disclosure,
  ReasonList,
} from '../../domain/contract/case';
import type { CaseHolderClaim } from '../../domain/contract/holder-claim';
import type { ColleagueList, HandoverInput, ParkInput, ParkingChoices } from '../../domain/contract/passage';
import type { Opinion, SettlementInput } from '../../domain/contract/second-look';
import { correctionFields } from '../../domain/correction/correction-fields';
import { correctionKinds, identityFields } from '../../domain/correction/correction-kinds';
import { holderClaimFields } from '../../domain/holder-claim/holder-claim-fields';
import { holderClaimStatuses } from '../../domain/holder-claim/holder-claim-states';
import { reissueFields } from '../../domain/reissue/reissue-fields';
import { reissueKinds } from '../../domain/reissue/reissue-kinds';
import { type CaseCheckCode, caseCheckWords, checkStates } from '../../domain/review/case-checks';
import { caseKinds, caseOutcomes, caseStatuses } from '../../domain/review/case-states';
import { parkReasonCodes } from '../../domain/review/park-reasons';
import { reasonedKinds } from '../../domain/review/rejection-reasons';
import { standingOpinions } from '../../domain/review/second-look';
import { timelineActions } from '../../domain/review/timeline';
import { roles } from '../../domain/staff/roles';
import { verificationStatuses } from '../../domain/verification/verification-states';
import { auditedWords } from '../audit/audited-words-schema';
import { preconditions } from '../clearing/clearing-schema';
import { cursor, day, id, instant } from '../http/schemas';
import { photoProblem, reading, readingState } from '../photo/photo-schema';
import { fieldComparison } from '../verification/verification-schema';
import { rejectionReasonCode } from './reviewed-request-schema';

const reviewField = z.enum([
  ...new Set([...correctionFields, ...clearingFields, ...holderClaimFields, ...reissueFields]),
]);

const checkCodes = Object.keys(caseCheckWords) as [CaseCheckCode, ...CaseCheckCode[]];

export const claimInput = z.object({
  kind: z.enum(caseKinds).optional(),
  second: z.literal(true).optional().meta({ description: 'Only what waits for the second of two approvals' }),
});

export const caseQuery = z.object({
  status: z.enum(caseStatuses).optional().meta({ description: 'Without it: what is not closed' }),
  kind: z.enum(caseKinds).optional(),
  late: z.enum(['true', 'false']).optional().meta({ description: 'What is closed is not late' }),
  parked: z.enum(['true', 'false']).optional(),
  mine: z.enum(['true']).optional().meta({ description: 'Like agent, with the one who asks' }),
  agent: z.string().max(64).optional().meta({ description: 'User name of who holds, has parked or has decided it' }),
  cursor,
});

const caseSummary = z
  .object({
    id,
    kind: z.enum(caseKinds),
    status: z.enum(caseStatuses),
    version: z.number(),
    createdAt: instant,
    dueAt: instant,
    late: z.boolean(),
    outcome: z.enum(caseOutcomes).nullable(),
    closedAt: instant.nullable().meta({ description: 'null also while the decision is hidden' }),
    attempt: z.number().meta({ description: '1: the first attempt of the account' }),
    maskedName: z.string(),
    urgentFrom: instant.meta({ description: 'The beginning of its last working day' }),
    holder: z
      .object({ username: z.string(), you: z.boolean(), leaseUntil: instant, handedOverBy: z.string().nullable() })
      .nullable(),
    parked: z
      .object({ reason: z.enum(parkReasonCodes), words: z.string(), until: instant, by: z.string() })
      .nullable()
      .meta({ description: 'Put aside: nobody’s next case before `until`' }),
  })
  .meta({ id: 'CaseSummary' }) satisfies z.ZodType<CaseSummary>;

const casePhoto = z
  .object({ id, width: z.number(), height: z.number(), problems: z.array(photoProblem), readingState })
  .nullable();

const noted = preconditions.shape.preconditions.element.pick({ code: true, title: true, state: true });
const caseClearing = z
  .object({
    id,
    status: z.enum(clearingStatuses),
    submittedAt: instant,
    verifiedAt: instant,
    photos: z.object({ front: casePhoto, back: casePhoto, holding: casePhoto, 'bank-card': casePhoto }),
    verifiedPhotos: z
      .object({ front: casePhoto, back: casePhoto })
      .meta({ description: 'Of the submission by which the account was verified' }),
    preconditions: z.array(noted.extend({ detail: z.string().nullable() })).meta({ description: 'As they are now' }),
    openedForCaller: z
      .object({ by: z.string().nullable(), reason: z.string().nullable() })
      .nullable()
      .meta({ description: 'Customer service asked, for somebody who called' }),
    firstApproval: z
      .object({ by: z.string().nullable(), at: instant, note: z.string().nullable() })
      .nullable()
      .meta({ description: 'Of the first of the two who must agree' }),
  })
  .meta({ id: 'CaseClearing' }) satisfies z.ZodType<CaseClearing>;

const caseCorrection = z
  .object({
    kind: z.enum(correctionKinds),
    verified: z
      .object({
        maskedName: z.string(),
        maskedIdNumber: z.string(),
        validFrom: day,
        validUntil: day.nullable(),
        since: instant,
      })
      .meta({ description: 'As verified until now' }),
    changed: z.array(z.enum(identityFields)).meta({ description: 'Which of name and number would change' }),
    proofs: z.array(casePhoto),
    verifiedPhotos: z
      .object({ front: casePhoto, back: casePhoto })
      .meta({ description: 'Of the submission that is to be corrected' }),
  })
  .meta({ id: 'CaseCorrection' }) satisfies z.ZodType<CaseCorrection>;

const caseReissue = z
  .object({
    kind: z.enum(reissueKinds),
    issuedOn: day,
    remote: z.boolean(),
    heldOpenUntil: day.meta({ description: 'Until when it would keep the grace period open' }),
    proof: casePhoto,
    card: z
      .object({ validFrom: day, validUntil: day.nullable(), photos: z.object({ front: casePhoto, back: casePhoto }) })
      .meta({ description: 'By which the account is verified, and which is reissued' }),
  })
  .meta({ id: 'CaseReissue' }) satisfies z.ZodType<CaseReissue>;

const comparedRow = fieldComparison.extend({
  typed: z.string().nullable().meta({ description: 'Masked where it is a name or a number; null: long-term' }),
  read: z.string().nullable().optional().meta({ description: 'Absent: not read; null: long-term' }),
  confidence: z.number().optional(),
});

const opinion = z.object({
  decision: z.enum(['approve', 'reject']),
  reasons: z.array(z.object({ code: rejectionReasonCode, field: reviewField, words: z.string() })),
  comment: z.string().nullable().meta({ description: 'To the person' }),
  note: z.string().nullable().meta({ description: 'To colleagues' }),
}) satisfies z.ZodType<Opinion>;

const caseHolderClaim = z
  .object({
    id,
    status: z.enum(holderClaimStatuses),
    submittedAt: instant,
    afterUpheld: z.boolean().meta({ description: 'An objection was upheld before; of a proof: a senior decides' }),
    holdingPhoto: casePhoto,
    provedAt: instant.nullable(),
    announcedAt: instant.nullable(),
    objectionUntil: instant.nullable(),
    objection: z.object({ at: instant, words: z.string().nullable() }).nullable(),
    target: z
      .object({
        accountId: id,
        maskedNickname: z.string(),
        maskedName: z.string(),
        maskedIdNumber: z.string(),
        verifiedAt: instant,
        verifiedPhotos: z.object({ front: casePhoto, back: casePhoto }),
      })
      .nullable()
      .meta({ description: 'The account that is to be cleared; not told beside a proof' }),
  })
  .meta({ id: 'CaseHolderClaim' }) satisfies z.ZodType<CaseHolderClaim>;

export const reviewCase = caseSummary
  .extend({
    subject: z.object({
      accountId: id,
      verificationId: id,
      maskedName: z.string(),
      maskedIdNumber: z.string(),
      validFrom: day,
      validUntil: day.nullable(),
      submittedAt: instant,
      renews: z
        .object({ validFrom: day, validUntil: day.nullable() })
        .nullable()
        .meta({ description: 'Of a renewal: the dates of the card that it follows' }),
      photos: z.object({ front: casePhoto, back: casePhoto }),
      comparison: z.array(comparedRow),
    }),
    checks: z.array(
      z.object({
        code: z.enum(checkCodes),
        state: z.enum(checkStates),
        words: z.string(),
        detail: z.string().nullable(),
        condition: z.boolean().meta({ description: 'Decided without a person only where this passed' }),
      }),
    ),
    straightThrough: z.boolean(),
    remark: z
      .object({ by: z.string(), reason: z.string().nullable(), note: z.string().nullable() })
      .nullable()
      .meta({ description: 'Of the colleague who handed it over or parked it last' }),
    earlier: z.array(
      z.object({
        id,
        kind: z.enum(caseKinds).meta({ description: 'In which kind of case it was decided' }),
        status: z.enum(verificationStatuses),
        submittedAt: instant,
        decidedAt: instant.nullable(),
        reasons: z.array(z.string()),
      }),
    ),
    decision: opinion
      .extend({ decidedBy: z.string().nullable().meta({ description: 'null: decided without a person' }) })
      .nullable()
      .meta({ description: 'Of a second look: the second opinion' }),
    decisionWithheld: z
      .boolean()
      .meta({ description: 'Decided, and hidden from whoever might be given its second look' }),
    opinions: z
      .object({ first: opinion, second: opinion })
      .nullable()
      .meta({ description: 'Of a disagreement: the decision in force and the second opinion' }),
    settlement: z
      .object({ stands: z.enum(standingOpinions), note: z.string().nullable(), settledBy: z.string().nullable() })
      .nullable()
      .meta({ description: 'Of a disagreement: which of the two stands' }),
    holderClaim: caseHolderClaim
      .nullable()
      .meta({ description: 'Of a claim, a dispute, or a clearing that one asks for' }),
    clearing: caseClearing.nullable().meta({ description: 'Of a clearing: the request' }),
    correction: caseCorrection.nullable().meta({ description: 'Of a correction: what it corrects, and the proof' }),
    reissue: caseReissue.nullable().meta({ description: 'Of the paper of a reissue' }),
    nobodyMayJudge: z.boolean().meta({
      description: 'Of a second look or a disagreement that waits: nobody may judge it, and it is closed when due',
    }),
  })
  .meta({ id: 'Case' }) satisfies z.ZodType<Case>;

export const casePage = z.object({
  cases: z.array(caseSummary),
  next: z.string().nullable(),
}) satisfies z.ZodType<CasePage>;

export const reasonList = z.object({
  reasons: z.array(
    z.object({
      code: rejectionReasonCode,
      kind: z.enum(reasonedKinds),
      field: reviewField.meta({ description: 'Meant where a decision names none' }),
      fields: z.array(reviewField),
      words: z.string(),
      message: z.string().meta({ description: 'What the person is told' }),
    }),
  ),
}) satisfies z.ZodType<ReasonList>;

export const decisionInput = z
  .object({
    decision: z.enum(['approve', 'reject']),
    reasons: z
      .array(
        z.object({
          code: z.enum(rejectionReasonCode.options, 'unknown_reason'),
          field: reviewField.optional(),
        }),
      )
      .max(20)
      .optional(),
    comment: z.string().trim().max(500).nullish().meta({ description: 'For the person' }),
    note: z.string().trim().max(2000).nullish().meta({ description: 'For colleagues' }),
    version: z.number().int().meta({ description: 'The version of the case that was looked at' }),
  })
  .meta({ id: 'DecisionInput' }) satisfies z.ZodType<DecisionInput>;

export const settlementInput = z.object({
  stands: z.enum(standingOpinions),
  note: auditedWords(2000).min(1, 'missing').meta({ description: 'Why, for colleagues' }),
  version: z.number().int().meta({ description: 'The version of the case that was looked at' }),
}) satisfies z.ZodType<SettlementInput>;

const remarkInput = auditedWords(500).nullish().meta({ description: 'For whoever works on it next' });

export const handoverInput = z.object({
  to: z.string().max(64).meta({ description: 'A colleague’s user name' }),
  note: remarkInput,
}) satisfies z.ZodType<HandoverInput>;

export const parkInput = z.object({
  reason: z.enum(parkReasonCodes, 'unknown_reason'),
  note: remarkInput,
  until: day,
}) satisfies z.ZodType<ParkInput>;

export const parkingChoices = z.object({
  reasons: z.array(z.object({ code: z.enum(parkReasonCodes), words: z.string() })),
  days: z.array(day),
}) satisfies z.ZodType<ParkingChoices>;

export const colleagueList = z.object({
  colleagues: z.array(z.object({ username: z.string(), role: z.enum(roles), you: z.boolean() })),
}) satisfies z.ZodType<ColleagueList>;

export const disclosureInput = z.object({ reason: auditedWords(200).min(1, 'missing') });
export const disclosure = z.object({
  name: z.string(),
  idNumber: z.string(),
  reading,
  verified: z
    .object({ name: z.string(), idNumber: z.string() })
    .optional()
    .meta({ description: 'Of a correction: as verified until now' }),
}) satisfies z.ZodType<Disclosure>;

export const caseTimeline = z
  .object({
    entries: z.array(
      z.object({
        id,
        at: instant,
        action: z.enum(timelineActions),
        by: z.object({ kind: z.enum(actorKinds), name: z.string().nullable() }),
        detail: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'CaseTimeline' }) satisfies z.ZodType<CaseTimeline>;

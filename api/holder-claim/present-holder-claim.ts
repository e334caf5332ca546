import type { ClaimedAccount, HolderClaim, HolderClaimStep } from '../../domain/contract/holder-claim';
import type { HolderClaimField } from '../../domain/holder-claim/holder-claim-fields';
import { isProofExpired, proofEnd } from '../../domain/holder-claim/holder-proof';
import type { HostAnswer } from '../../domain/host/host-facts';
import { maskIdNumber, maskName } from '../../domain/identity/mask';
import type { SubmissionField } from '../../domain/verification/submission-fields';
import { presentAccountName } from '../account/present-account-name';
import { isoFromColumn } from '../database/time';
import type { RealNameRow } from '../real-name/real-name-store';
import { type PresentingRequest, presentReviewedRequest } from '../review/present-reviewed-request';
import { showComment } from '../verification/comment-seal';
import { openIdentityOrBlank } from '../verification/identity-seal';
import { givenReasons, type VerificationRow } from '../verification/verification-store';
import { showClaimComment } from './claim-comment-seal';
import { type ClaimCourse, type HolderClaimRow, holderClaimReasonsOf, proofStandingOf } from './holder-claim-store';

/** An account that is bound to the identity of a claim, and what the host says of it. */
export interface ClaimedAccountFacts {
  /** Names it in this claim, and nowhere else. */
  reference: string;
  realName: RealNameRow;
  /** As it was called when it was first here. */
  nickname: string;
  host: HostAnswer;
}

interface Told {
  row: HolderClaimRow;
  proof: VerificationRow;
  course: ClaimCourse;
  accounts: readonly ClaimedAccountFacts[];
}

/** A claim as whoever made it sees it: masked, and of the other account no more than its owner would recognise it by. */
export function presentHolderClaim({ row, proof, course, accounts }: Told, by: PresentingRequest): HolderClaim {
  const { name, idNumber } = openIdentityOrBlank(by.cipher, 'verifications', proof);
  const standing = proofStandingOf(row);
  const decision = row.proved_at === null ? ofProof(proof, by) : ofClaim(row, proof, by);
  const dates = { ...row, decided_at: row.ended_at ?? (isDecidedNow(row) ? row.proved_at : null) };
  return {
    ...presentReviewedRequest<HolderClaimField>(dates, decision, by),
    status: row.status,
    steps: stepsOf(row, course),
    maskedName: maskName(name),
    maskedIdNumber: maskIdNumber(idNumber),
    validFrom: proof.valid_from,
    validUntil: proof.valid_until,
    provedUntil: standing.provedAt && proofEnd(standing.provedAt).toISOString(),
    proofExpired: isProofExpired(standing, by.now),
    accounts: accounts.map(presentAccount),
    objectionUntil: row.objection_until && isoFromColumn(row.objection_until),
  };
}

/** Nobody decides anything on it at the moment. */
function isDecidedNow({ status }: HolderClaimRow): boolean {
  return status === 'proved' || status === 'announced';
}

function ofProof(proof: VerificationRow, by: PresentingRequest) {
  return { reasons: givenReasons<Extract<HolderClaimField, SubmissionField>>(proof), comment: showComment(by, proof) };
}

/** While it goes on, what was written with the proof is told until something newer is. */
function ofClaim(row: HolderClaimRow, proof: VerificationRow, by: PresentingRequest) {
  const newest = showClaimComment(by, row);
  return {
    reasons: holderClaimReasonsOf(row),
    comment: row.ended_at === null ? (newest ?? showComment(by, proof)) : newest,
  };
}

function presentAccount({ reference, realName, nickname, host }: ClaimedAccountFacts): ClaimedAccount {
  const said = host === 'unreachable' ? undefined : host;
  return {
    id: reference,
    ...presentAccountName(nickname, host),
    verifiedAt: isoFromColumn(realName.verified_at),
    closed: said?.closed ?? false,
    hostSilent: said === undefined,
  };
}

/** What was gone through, each with its date, what is under way, and, once a clearing was asked for, what is ahead. */
function stepsOf(row: HolderClaimRow, course: ClaimCourse): HolderClaimStep[] {
  const past = stepsGone(row, course);
  const ahead: HolderClaimStep[] = [
    { code: 'clearing', state: 'waiting' },
    { code: 'result', state: 'waiting' },
  ];
  switch (row.status) {
    case 'pending':
      return [...past, { code: 'proof', state: 'current' }];
    case 'proved':
      return past;
    case 'announced':
      return row.objected_at === null
        ? [...past, { code: 'objection', state: 'current' }, ...ahead]
        : [...past, ...ahead];
    case 'disputed':
      return [...past, { code: 'dispute', state: 'current' }, ...ahead];
    case 'clearing':
      return [...past, { code: 'clearing', state: 'current' }, { code: 'result', state: 'waiting' }];
    case 'withdrawn':
      return [...past, ...done('withdrawn', row.ended_at)];
    default:
      return [...past, ...done('result', row.ended_at)];
  }
}

function stepsGone(row: HolderClaimRow, { disputeDecidedAt, clearing }: ClaimCourse): HolderClaimStep[] {
  const refusedAt = row.status === 'rejected' ? row.ended_at : null;
  // Nobody objected: the time for it ended as the clearing began.
  const objectionEnd = row.objected_at ?? clearing?.submitted_at ?? null;
  const wasReviewed = row.status === 'cleared' || row.status === 'rejected';
  return [
    ...done('submitted', row.submitted_at),
    ...done('proof', row.proved_at ?? refusedAt),
    ...done('objection', objectionEnd),
    ...done('dispute', disputeDecidedAt),
    ...done('clearing', wasReviewed ? (clearing?.decided_at ?? null) : null),
  ];
}

/** Nothing where it did not come to it. */
function done(code: HolderClaimStep['code'], at: string | null): HolderClaimStep[] {
  return at === null ? [] : [{ code, state: 'done', at: isoFromColumn(at) }];
}

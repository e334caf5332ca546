import type { CivilDate } from '../calendar/civil-date';
import type { HolderClaimField } from '../holder-claim/holder-claim-fields';
import type { HolderClaimStatus } from '../holder-claim/holder-claim-states';
import type { ObjectionStatus } from '../holder-claim/objection';
import type { PhotoSide } from '../photo/photo-sides';
import type { CasePhoto } from './case';
import type { Instant } from './instant';
import type { RequestStep, ReviewedRequest } from './reviewed-request';
import type { CardInput } from './verification';

/**
 * POST /v1/holder-claims, with an Idempotency-Key: "I am the holder of this ID card" (R8, R25). Answers 201 with a
 * {@link HolderClaim} that is always `pending`, whether or not anybody is bound to the number: a person looks at the three photos.
 *
 * Refuses with `invalid_input`, `account_frozen`, `clearing_pending` (of this account, by itself or by a claim), `already_verified` (this
 * account, as that number; counts like a claim), `holder_claim_pending`, `verification_pending`, `holder_claim_limit` (429; its words say
 * when to try again).
 */
export interface HolderClaimInput extends CardInput {
  holdingPhotoId: string;
}

/** `objection` and what follows are there only once the clearing of an account was asked for. */
export type HolderClaimStep = RequestStep<
  'submitted' | 'proof' | 'objection' | 'dispute' | 'clearing' | 'result' | 'withdrawn'
>;

/** The account that is bound to the identity, for somebody who has proved to be its holder. */
export interface ClaimedAccount {
  /** Names it in this claim, and nowhere else. */
  id: string;
  maskedNickname: string;
  /** The last digits of its phone; `null` where the host does not say. */
  phoneTail: string | null;
  verifiedAt: Instant;
  /** The host says that it was closed. */
  closed: boolean;
  /** The host did not answer: the nickname is the one that we knew, and whether it is closed is not known. */
  hostSilent: boolean;
}

/**
 * GET /v1/holder-claims/current (the newest; 404 before the first), POST /v1/holder-claims/:id/withdrawal (200; refuses with
 * `holder_claim_decided`), POST /v1/holder-claims/:id/clearing.
 *
 * `decidedAt`: of the proof while it is `proved` or `announced`; of the end once it has ended.
 */
export interface HolderClaim extends ReviewedRequest<HolderClaimStep['code'], HolderClaimField> {
  status: HolderClaimStatus;
  maskedName: string;
  maskedIdNumber: string;
  validFrom: CivilDate;
  validUntil: CivilDate | null;
  /** Until when the proof is good: within it the accounts are shown and a clearing may be asked for. `null` before. */
  provedUntil: Instant | null;
  /** `proved`, and its time is over: it has to be proved again. */
  proofExpired: boolean;
  /** While the proof is good and as long as the claim goes on. Empty once proved: the identity is free, go on to verify. */
  accounts: ClaimedAccount[];
  /**
   * Until when the account that is to be cleared may object at the least; `null` before it was told. Still `announced` past it:
   * something holds the clearing up.
   */
  objectionUntil: Instant | null;
}

/**
 * POST /v1/holder-claims/:id/clearing: end the real name of that account. Answers 200 with the claim, now `announced`; asked
 * again for the same account, with the same. Refuses with `not_found`, `account_frozen`, `holder_claim_not_proved` (also when the
 * proof has run out), `identity_free` (nobody is bound any more), `claimed_already` (somebody else who proved it asked first),
 * `clearing_pending` (the clearing of this account has been asked for, by itself or by a claim).
 */
export interface ClaimedClearingInput {
  /** {@link ClaimedAccount.id} */
  accountId: string;
}

/**
 * GET /v1/objections/current (404 where there is none): somebody who proved with the ID card that they are its holder asks
 * that this account's real name be cleared. Who they are is told to nobody.
 */
export interface Objection {
  id: string;
  status: ObjectionStatus;
  announcedAt: Instant;
  /** Until when this account may object at the least: with `open` it still may past it, for something holds the clearing up. */
  objectionUntil: Instant;
  objectedAt: Instant | null;
  /** With which words; `null` where there are none. */
  words: string | null;
  /** With `objected`: when a senior will have decided, as promised now. */
  dueAt: Instant | null;
  decidedAt: Instant | null;
}

/**
 * POST /v1/objections/current: this account objects. Answers 200 with the {@link Objection}, now `objected`; objecting twice is the same answer
 * twice. Refuses with `not_found`, `invalid_input`, `objection_over` (the clearing is in review, or the claim has ended).
 */
export interface ObjectionInput {
  words: string;
}

/**
 * In a case as `holderClaim`: of kind `holder-claim` (its `subject` is what was typed and the card that was sent), of kind
 * `dispute` (the same subject; for seniors), and of kind `clearing` where such a claim asked for it (its `subject` is what was
 * verified, and `clearing.photos` are the three of the claim; there is no bank card).
 */
export interface CaseHolderClaim {
  id: string;
  status: HolderClaimStatus;
  submittedAt: Instant;
  /**
   * An objection to an earlier claim of this account, or of this card, was upheld: a senior decides on the proof; anybody else is refused with
   * `senior_needed`, and hands the case over.
   */
  afterUpheld: boolean;
  /** The person holding the card; `null` once it has gone back to the person or has been erased. */
  holdingPhoto: CasePhoto | null;
  provedAt: Instant | null;
  announcedAt: Instant | null;
  objectionUntil: Instant | null;
  /** That the account which is to be cleared objected, and with which words. */
  objection: { at: Instant; words: string | null } | null;
  /** The account that is to be cleared, as it was verified; `null` in a case of kind `holder-claim`. */
  target: {
    accountId: string;
    maskedNickname: string;
    maskedName: string;
    maskedIdNumber: string;
    verifiedAt: Instant;
    verifiedPhotos: Record<PhotoSide, CasePhoto | null>;
  } | null;
}

/**
 * In GET /v1/me as `objection`; `null` where nothing was announced. `ended` and `cleared` stay for 30 days, as long as they are true
 * of the account: until it is verified anew, or its real name has ended otherwise.
 */
export type MyObjection = Pick<Objection, 'status' | 'objectionUntil'>;

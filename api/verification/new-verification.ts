import { v7 as uuidv7 } from 'uuid';
import { dueAfterSubmission } from '../../domain/calendar/working-days';
import type { CardInput, VerificationInput } from '../../domain/contract/verification';
import { normaliseIdNumber } from '../../domain/identity/id-number';
import { normaliseName } from '../../domain/identity/name';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { sealIdentity } from './identity-seal';
import { normaliseCard } from './normalise-card';
import type { VerificationRow } from './verification-store';

/** Every field in the form in which it is compared, in a fixed order: equal requests become equal texts. */
export function normaliseTyped(input: CardInput): CardInput {
  return { name: normaliseName(input.name), idNumber: normaliseIdNumber(input.idNumber), ...normaliseCard(input) };
}

/** The same of an account that is verified, which may leave out who it is. */
export function normaliseOfVerified({ name, idNumber, ...card }: VerificationInput): VerificationInput {
  return {
    name: name === undefined ? undefined : normaliseName(name),
    idNumber: idNumber === undefined ? undefined : normaliseIdNumber(idNumber),
    ...normaliseCard(card),
  };
}

/** What a submission of a kind has besides what all have. */
type OfKind = Pick<VerificationRow, 'kind'> &
  Partial<
    Pick<VerificationRow, 'correction_kind' | 'corrects_id' | 'proof_photo_ids' | 'reissue_kind' | 'reissue_remote'>
  >;

interface NewVerification<Of> {
  accountId: string;
  /** Normalised. */
  input: CardInput;
  now: Date;
  of: Of;
}

/** A submission that waits for its decision. */
export function newVerification<const Of extends OfKind>(
  { cipher, fingerprint, calendar }: Pick<Deps, 'cipher' | 'fingerprint' | 'calendar'>,
  { accountId, input, now, of }: NewVerification<Of>,
): VerificationRow & Of {
  const id = uuidv7();
  return {
    id,
    account_id: accountId,
    status: 'pending',
    ...sealIdentity(cipher, 'verifications', id, input),
    fingerprint: fingerprint('id-number', input.idNumber),
    valid_from: input.validFrom,
    valid_until: input.validUntil,
    front_photo_id: input.frontPhotoId,
    back_photo_id: input.backPhotoId,
    consent_version: input.consentVersion ?? null,
    submitted_at: toColumn(now),
    due_at: toColumn(dueAfterSubmission(now, calendar).dueAt),
    decided_at: null,
    reasons: null,
    comment_sealed: null,
    erased_at: null,
    correction_kind: null,
    corrects_id: null,
    proof_photo_ids: null,
    reissue_kind: null,
    reissue_remote: null,
    ...of,
  };
}

import type { Case } from '../../domain/contract/case';
import type { CaseHolderClaim } from '../../domain/contract/holder-claim';
import type { HostAnswer } from '../../domain/host/host-facts';
import { maskIdNumber, maskName } from '../../domain/identity/mask';
import { rejectionReason } from '../../domain/review/rejection-reasons';
import type { Language } from '../../domain/words';
import { presentAccountName } from '../account/present-account-name';
import type { FieldCipher } from '../crypto/field-cipher';
import { isoFromColumn } from '../database/time';
import type { HolderClaimFacts, ShownHolderClaim } from '../review/case-checks/holder-claim-facts';
import type { NamedCaseRow } from '../review/case-store';
import { showNote } from '../review/note-seal';
import { presentCasePhoto } from '../review/present-case-photo';
import { openIdentityOrBlank } from '../verification/identity-seal';
import { showClaimComment } from './claim-comment-seal';
import { type HolderClaimRow, holderClaimReasonsOf } from './holder-claim-store';
import { showObjection } from './objection-seal';

interface Presenting {
  cipher: FieldCipher;
  language: Language;
}

/** What a case shows of a claim, masked. */
export function presentCaseHolderClaim(
  { claim, holdingPhoto, afterUpheld, target, host }: ShownHolderClaim,
  by: Presenting,
): CaseHolderClaim {
  const instant = (column: string | null) => column && isoFromColumn(column);
  const objected = target && claim.objected_at;
  return {
    id: claim.id,
    status: claim.status,
    submittedAt: isoFromColumn(claim.submitted_at),
    afterUpheld,
    holdingPhoto: presentCasePhoto(holdingPhoto, by.language),
    provedAt: instant(claim.proved_at),
    announcedAt: instant(claim.announced_at),
    objectionUntil: instant(claim.objection_until),
    objection: objected ? { at: isoFromColumn(objected), words: showObjection(by, claim) } : null,
    target: target ? presentTarget(target, host, by) : null,
  };
}

function presentTarget(
  { account, realName, verifiedPhotos }: NonNullable<HolderClaimFacts['target']>,
  host: HostAnswer,
  { cipher, language }: Presenting,
): CaseHolderClaim['target'] {
  const { name, idNumber } = openIdentityOrBlank(cipher, 'real_names', realName);
  return {
    accountId: realName.account_id,
    maskedNickname: presentAccountName(account.nickname, host).maskedNickname,
    maskedName: maskName(name),
    maskedIdNumber: maskIdNumber(idNumber),
    verifiedAt: isoFromColumn(realName.verified_at),
    verifiedPhotos: {
      front: presentCasePhoto(verifiedPhotos.front, language),
      back: presentCasePhoto(verifiedPhotos.back, language),
    },
  };
}

/** How a dispute was decided. */
export function presentDisputeDecision(row: NamedCaseRow, claim: HolderClaimRow, by: Presenting): Case['decision'] {
  if (row.outcome !== 'approved' && row.outcome !== 'rejected') return null;
  const refused = row.outcome === 'rejected';
  return {
    decision: refused ? 'reject' : 'approve',
    reasons: (refused ? holderClaimReasonsOf(claim) : []).map(({ code, field }) => ({
      code,
      field,
      words: rejectionReason(code).words[by.language],
    })),
    // Of an objection that was overruled until the claim ends, with other words.
    comment: refused || claim.ended_at === null ? showClaimComment(by, claim) : null,
    note: showNote(by, row),
    decidedBy: row.decider_name,
  };
}

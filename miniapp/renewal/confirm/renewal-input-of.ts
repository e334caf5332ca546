import type { VerificationInput } from '../../../domain/contract/verification';
import type { RenewalDraft } from '../../draft/renewal-draft';
import { inputOf } from '../../real-name/confirm/submit-draft';

/** What the person confirmed, without who it is, which is as verified (R18); `null` where a part is missing. */
export function renewalInputOf(kept: RenewalDraft, consentVersion: string): VerificationInput | null {
  const card = inputOf(kept, consentVersion);
  if (!card) return null;
  const { name: _asVerified, idNumber: _asVerifiedToo, ...newer } = card;
  return newer;
}

import { beijingDate } from '../../domain/calendar/civil-date';
import type { VerificationInput } from '../../domain/contract/verification';
import { checkTypedIdentity } from '../../domain/verification/check-form';
import { checkRenewal, isSameCard } from '../../domain/verification/check-renewal';
import type { Deps } from '../deps';
import { assertThat, type BadField, invalidInput } from '../http/refusal';
import type { RealNameRow } from '../real-name/real-name-store';
import { openIdentity } from './identity-seal';
import { newVerification } from './new-verification';
import type { VerificationRow } from './verification-store';

/**
 * A newer card of the person by which an account is verified (R18). What was verified is compared here and shown to nobody; name and
 * number may be left out. `input` is normalised, as what was verified is. Refuses with `renewal_other_person`, `already_verified` where it is the same card, `invalid_input`.
 */
export function renewalOf(
  deps: Deps,
  realName: RealNameRow,
  { input, now }: { input: VerificationInput; now: Date },
): VerificationRow {
  const { name, idNumber } = openIdentity(deps.cipher, 'real_names', realName);
  const verified = { name, validFrom: realName.valid_from, validUntil: realName.valid_until };
  const sent = { ...input, name: input.name ?? name, idNumber: input.idNumber ?? idNumber };
  assertThat(sent.idNumber === idNumber, 'renewal_other_person');
  assertThat(sent.name !== name || !isSameCard(verified, sent), 'already_verified');
  const wrong: BadField[] = [...checkRenewal(verified, sent), ...checkTypedIdentity(sent, beijingDate(now))];
  if (wrong.length > 0) throw invalidInput(wrong);
  return newVerification(deps, {
    accountId: realName.account_id,
    input: sent,
    now,
    of: { kind: 'renewal', corrects_id: realName.verification_id },
  });
}

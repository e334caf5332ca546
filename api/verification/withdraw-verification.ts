import type { Place } from '../../domain/activity/place';
import type { Verification } from '../../domain/contract/verification';
import type { Language } from '../../domain/words';
import type { Deps } from '../deps';
import { presentVerification } from './present-verification';
import { withdrawSubmission } from './withdraw-submission';

interface Withdrawing {
  accountId: string;
  from: Place;
  language: Language;
}

/** Takes the submission back by which the account asked to be verified, as {@link withdrawSubmission}. */
export async function withdrawVerification(
  deps: Deps,
  id: string,
  { accountId, from, language }: Withdrawing,
): Promise<Verification> {
  const now = deps.clock.now();
  const row = await withdrawSubmission(deps, id, { kinds: ['first', 'renewal'], accountId, from, now });
  return presentVerification(row, { ...deps, now, language });
}

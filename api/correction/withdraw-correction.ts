import type { Place } from '../../domain/activity/place';
import type { Correction } from '../../domain/contract/correction';
import type { Language } from '../../domain/words';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { withdrawSubmission } from '../verification/withdraw-submission';
import { isCorrection } from './correction-store';
import { presentCorrection } from './present-correction';

interface Withdrawing {
  accountId: string;
  from: Place;
  language: Language;
}

/** Takes a correction back while it is in review, as {@link withdrawSubmission}: what was verified stays as it is. */
export async function withdrawCorrection(
  deps: Deps,
  id: string,
  { accountId, from, language }: Withdrawing,
): Promise<Correction> {
  const now = deps.clock.now();
  const row = await withdrawSubmission(deps, id, { kinds: ['correction'], accountId, from, now });
  assertThat(isCorrection(row), 'not_found');
  return presentCorrection(row, { ...deps, now, language });
}

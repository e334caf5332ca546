import type { Place } from '../../domain/activity/place';
import type { Reissue } from '../../domain/contract/reissue';
import type { Language } from '../../domain/words';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { withdrawSubmission } from '../verification/withdraw-submission';
import { presentReissue } from './present-reissue';
import { isReissue } from './reissue-store';

interface Withdrawing {
  accountId: string;
  from: Place;
  language: Language;
}

/** Takes the paper of a reissue back while it is in review, as {@link withdrawSubmission}. */
export async function withdrawReissue(
  deps: Deps,
  id: string,
  { accountId, from, language }: Withdrawing,
): Promise<Reissue> {
  const now = deps.clock.now();
  const row = await withdrawSubmission(deps, id, { kinds: ['reissue'], accountId, from, now });
  assertThat(isReissue(row), 'not_found');
  return presentReissue(row, { ...deps, now, language });
}

import type { Knex } from 'knex';
import type { Clearing, ClearingInput } from '../../domain/contract/clearing-request';
import type { Deps } from '../deps';
import { answerOnce } from '../http/answer-once';
import type { Submitting } from '../http/submission-of';
import { normaliseClearingInput } from './normalise-clearing-input';
import { assertMayAsk, openClearing } from './open-clearing';
import { presentClearing } from './present-clearing';

/** Asks for the end of the account's real name (R23). Refuses as {@link assertMayAsk} and {@link openClearing}, and with `idempotency_key_reused`. */
export async function submitClearing(deps: Deps, asking: Submitting<ClearingInput>): Promise<Clearing> {
  const { accountId, from, language } = asking;
  const input = normaliseClearingInput(asking.input);
  const once = { accountId, key: asking.idempotencyKey, asked: `POST /v1/clearings ${JSON.stringify(input)}` };
  const open = async (trx: Knex.Transaction) => {
    const { row } = await openClearing(trx, deps, { accountId, input, by: { kind: 'person', from } });
    return presentClearing({ row, firstApprovedAt: null }, { ...deps, now: deps.clock.now(), language });
  };
  return answerOnce(deps, once, open, () => assertMayAsk(deps, accountId));
}

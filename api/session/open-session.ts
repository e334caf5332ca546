import type { Place } from '../../domain/activity/place';
import type { Session } from '../../domain/contract/account';
import type { Language } from '../../domain/words';
import { findOrCreateAccount } from '../account/account-store';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { createToken, hashToken } from '../crypto/token';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { networkOf } from '../http/network-of';
import { Refusal } from '../http/refusal';
import { keepLanguage } from '../notice/settings-store';
import { insertSession } from './session-store';

/** Short, because signing in again is silent: the mini-program does it by itself on a 401. */
const sessionMs = 24 * 3_600_000;

interface Caller {
  address: string;
  place: Place;
  /** Messages are written in it from now on. */
  language: Language;
}

/** Signs a person in with a code of the super-app. Refuses with `sign_in_code_invalid`. */
export async function openSession(deps: Deps, code: string, { address, place, language }: Caller): Promise<Session> {
  const host = await deps.signIn.redeem(code);
  if (!host) {
    // A good code is never refused: others behind the same address may have failed.
    await deps.limits.take('person-sign-in', networkOf(address));
    throw new Refusal('sign_in_code_invalid');
  }
  const now = deps.sessionClock.now();
  const account = await findOrCreateAccount(deps.db, host, toColumn(deps.clock.now()));
  const token = createToken('person');
  const expiresAt = new Date(now.getTime() + sessionMs);
  await inTransaction(deps.db, async (trx) => {
    await insertSession(trx, {
      token_hash: hashToken(token),
      account_id: account.id,
      created_at: toColumn(now),
      expires_at: toColumn(expiresAt),
    });
    await keepLanguage(trx, account.id, language);
    await noteActivity(trx, deps, { accountId: account.id, kind: 'signed_in', by: 'person', from: place });
    await record(trx, deps, {
      actor: { kind: 'person', id: account.id },
      action: 'session.open',
      subject: { kind: 'account', id: account.id },
    });
  });
  return { token, expiresAt: expiresAt.toISOString() };
}

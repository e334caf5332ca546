import type { NoticeSettings } from '../../domain/contract/notice';
import { type ChannelName, channelNames } from '../../domain/notice/channels';
import type { NoticeTopic } from '../../domain/notice/notice-rule';
import type { Language } from '../../domain/words';
import { lockAccount } from '../account/account-store';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { addConsent, countConsents } from './consent-store';
import { presentSettings } from './present-notice';
import { findSettings, keepOff } from './settings-store';

/** More than anybody is sent before they are here again; WeChat keeps count of its own, and has the last word. */
const mostConsents = 20;

type Needed = Pick<Deps, 'db' | 'templates'>;

/** How somebody wants to be told, and what they consented to. */
export async function readSettings(
  { db, templates }: Needed,
  accountId: string,
  language: Language,
): Promise<NoticeSettings> {
  const [kept, consents] = [await findSettings(db, accountId), await countConsents(db, accountId)];
  return presentSettings({ kept, consents, templates }, language);
}

/** Switches channels on and off; what is not named stays. */
export async function changeSettings(
  deps: Needed,
  accountId: string,
  wished: Partial<Record<ChannelName, boolean>>,
): Promise<void> {
  await inTransaction(deps.db, async (trx) => {
    await lockAccount(trx, accountId);
    const { off } = await findSettings(trx, accountId);
    const isOn = (name: ChannelName) => wished[name] ?? !off.includes(name);
    await keepOff(
      trx,
      accountId,
      channelNames.filter((name) => !isOn(name)),
    );
  });
}

/** Counts what the person has just allowed WeChat to send: one message of each topic. */
export async function keepConsents(deps: Needed, accountId: string, topics: readonly NoticeTopic[]): Promise<void> {
  await inTransaction(deps.db, async (trx) => {
    for (const topic of new Set(topics)) await addConsent(trx, accountId, topic, mostConsents);
  });
}

import type { Knex } from 'knex';
import type { ChannelName } from '../../domain/notice/channels';
import { defaultLanguage, type Language } from '../../domain/words';

export interface NoticeSettings {
  /** In which the person was here last; messages are written in it. */
  language: Language;
  /** The channels that they switched off. */
  off: readonly ChannelName[];
}

export async function findSettings(db: Knex, accountId: string): Promise<NoticeSettings> {
  const row = await db('notice_settings').where({ account_id: accountId }).first('language', 'off');
  if (!row) return { language: defaultLanguage, off: [] };
  return { language: row.language, off: row.off === '' ? [] : row.off.split(',') };
}

export async function keepOff(db: Knex, accountId: string, off: readonly ChannelName[]): Promise<void> {
  const row = { account_id: accountId, language: defaultLanguage, off: off.join() };
  await db('notice_settings').insert(row).onConflict('account_id').merge(['off']);
}

export async function keepLanguage(db: Knex, accountId: string, language: Language): Promise<void> {
  const row = { account_id: accountId, language, off: '' };
  await db('notice_settings').insert(row).onConflict('account_id').merge(['language']);
}

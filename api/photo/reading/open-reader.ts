import type { Logger } from 'pino';
import type { ReaderSettings } from '../../env';
import { createLocalReader } from './local/local-reader';
import type { PhotoReader } from './photo-reader';

/**
 * The reader that the settings ask for, ready to read. One that cannot get ready (a system without its libraries) is
 * logged and kept: photos then stay unread, and people compare.
 */
export async function openReader(settings: ReaderSettings, log: Logger): Promise<PhotoReader | undefined> {
  if (settings.kind === 'none') return undefined;
  if (settings.kind === 'tencent') {
    // Only where it is wanted: its client takes long to load and warns of old modules on newer Node.
    const { createTencentReader } = await import('./tencent/tencent-reader');
    return createTencentReader({ ...settings, log });
  }
  const reader = createLocalReader({
    ...settings,
    onFault: (err) => log.error({ err }, 'A thread that reads photos ended'),
  });
  await reader
    .warmUp()
    .catch((err: unknown) => log.error({ err }, 'Photos cannot be read here: PHOTO_READER=none says so on purpose'));
  return reader;
}

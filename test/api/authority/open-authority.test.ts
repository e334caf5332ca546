import pino from 'pino';
import { type AuthoritySettings, openAuthority } from '../../../api/authority/open-authority';

const log = pino({ level: 'silent' });

test.each<[AuthoritySettings, string | undefined]>([
  [{ kind: 'none' }, undefined],
  [{ kind: 'sandbox' }, 'sandbox'],
  [{ kind: 'tencent', secretId: 'an-id', secretKey: 'a-key' }, 'tencent-faceid-2018-03-01'],
])('R12 who is asked is who the settings say: %j', async (settings, name) => {
  const authority = await openAuthority(settings, log);
  expect(authority?.name).toBe(name);
});

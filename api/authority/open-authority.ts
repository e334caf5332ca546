import type { Logger } from 'pino';
import type { TencentSettings } from '../tencent/tencent-service';
import type { Authority } from './authority';
import { createSandboxAuthority } from './sandbox-authority';

/** Who is asked whether a name and a number belong together: a pretended one, a service outside, or nobody. */
export type AuthoritySettings = { kind: 'sandbox' } | ({ kind: 'tencent' } & TencentSettings) | { kind: 'none' };

/** The authority that the settings ask for; without one, every submission goes to a person. */
export async function openAuthority(settings: AuthoritySettings, log: Logger): Promise<Authority | undefined> {
  if (settings.kind === 'none') return undefined;
  if (settings.kind === 'sandbox') return createSandboxAuthority();
  // Only where it is wanted: its client takes long to load and warns of old modules on newer Node.
  const { createTencentAuthority } = await import('./tencent/tencent-authority');
  return createTencentAuthority({ ...settings, log });
}

import { isIP } from 'node:net';
import { isPublicAddress } from './public-address';

const longest = 500;
const ofThisMachine = ['localhost', '127.0.0.1', '::1'];
const closedNames = /(^|\.)(localhost|local|internal|home\.arpa)$/;

/** Whom changes may be told: in the sandbox this machine too, else only whoever can be reached, and checked, from everywhere. */
export function isWebhookUrl(text: string, { sandbox }: { sandbox: boolean }): boolean {
  if (text.length > longest || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password, hash } = new URL(text);
  if (username !== '' || password !== '' || hash !== '') return false;
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (sandbox) return protocol === 'https:' || (protocol === 'http:' && ofThisMachine.includes(host));
  if (protocol !== 'https:') return false;
  return isIP(host) === 0 ? host.includes('.') && !closedNames.test(host) : isPublicAddress(host);
}

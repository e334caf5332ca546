import { createHash, randomBytes } from 'node:crypto';

/**
 * Whose session a token opens, or that it opens none: it tells a browser of staff from a stranger's, lets one member of
 * staff work on what they found, is a partner's key, or signs what a partner is told. It stands in front of the token, so that no one can be taken for the other.
 */
export type TokenKind = 'person' | 'staff' | 'device' | 'ticket' | 'partner' | 'webhook';

/** A new token: 256 random bits. Only {@link hashToken} of it is stored, unless it must sign. */
export function createToken(kind: TokenKind): string {
  return `${kind}_${randomBytes(32).toString('base64url')}`;
}

/** SHA-256 in hex. A plain hash is enough for 256 random bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

import { mostCounted } from '../../domain/contract/undelivered';

/** `10000+` where nobody counted further. */
export function sayCount(count: number): string {
  return count < mostCounted ? String(count) : `${mostCounted}+`;
}

import { isIPv4, isIPv6 } from 'node:net';
import type { Context } from 'koa';
import { readDevice } from '../../domain/activity/device';
import type { Place } from '../../domain/activity/place';
import type { Deps } from '../deps';
import { networkOf, plainAddress } from './network-of';

const longestRegion = 40;

/**
 * Where a person is, as they are told later (R29). The region is what the super-app's gateway says in a header of its own; without
 * a proxy in front, anybody could send one, and it is not read.
 */
export function placeOf(ctx: Context, { regionHeader, trustProxy }: Pick<Deps, 'regionHeader' | 'trustProxy'>): Place {
  return {
    device: readDevice(ctx.get('User-Agent')),
    network: approximately(plainAddress(ctx.ip)),
    region: regionHeader && trustProxy ? readRegion(ctx.get(regionHeader)) : null,
  };
}

/** Nothing of a caller on this machine: that tells nobody where they were. */
function approximately(address: string): string | null {
  if (address === '::1' || address.startsWith('127.')) return null;
  if (isIPv4(address)) return address.replace(/\d+$/, '*');
  return isIPv6(address) ? networkOf(address) : null;
}

/** Headers carry ASCII: a place in Chinese comes percent-encoded. */
function readRegion(header: string): string | null {
  try {
    const text = decodeURIComponent(header)
      .replace(/[^\p{L}\p{M}\p{N} .·-]/gu, '')
      .trim();
    return text.slice(0, longestRegion) || null;
  } catch {
    return null;
  }
}

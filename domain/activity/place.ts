import type { Device } from './device';

/** Where somebody was: never exact, for it is shown to whoever holds the account next. */
export interface Place {
  device: Device;
  /** The network, not the address: `203.0.113.*`. */
  network: string | null;
  /** As the super-app's gateway says: 广东 深圳. */
  region: string | null;
}

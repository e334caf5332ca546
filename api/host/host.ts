import type { ContactAnswer } from '../../domain/host/contact';
import type { HostAnswer } from '../../domain/host/host-facts';

/** Port: what the super-app knows of its accounts: wallet, orders, freezes, businesses (宿主). */
export interface Host {
  /** Named in the log. */
  readonly name: string;
  /**
   * Asks once, a second try within the budget included. Never throws and never hangs: whatever goes wrong is
   * `unreachable`, logged without a value, and counts for nothing.
   */
  ask(hostId: string): Promise<HostAnswer>;
  /** How the holder of an account can be reached, asked as above. */
  contact(hostId: string): Promise<ContactAnswer>;
}

/** Milliseconds that one question may take; somebody waits in front of the board. */
export const hostBudgetMs = 3_000;

import { eventsKeptSince } from '../../../domain/partner/deliveries';
import { toColumn } from '../../database/time';
import type { Deps } from '../../deps';
import { deleteChangesBefore } from './change-store';
import { deleteDeliveriesBefore } from './delivery-store';

/** What is so old that a partner asks how the account stands instead; also what still waits at an endpoint that was paused for good. */
export async function eraseOldEvents({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const since = toColumn(eventsKeptSince(clock.now()));
  await deleteDeliveriesBefore(db, since);
  await deleteChangesBefore(db, since);
}

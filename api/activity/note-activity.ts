import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { ActivityKind } from '../../domain/activity/activity-kinds';
import type { Place } from '../../domain/activity/place';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { insertActivity } from './activity-store';
import { sealPlace } from './place-seal';

/** Only what whoever was signed in did has a place: where staff sit is nobody's business. */
type Happening = { accountId: string; kind: ActivityKind } & (
  | { by: 'person'; from: Place }
  | { by: 'staff' | 'system'; from?: undefined }
);

/** Writes down what happened to an account, in the transaction in which it happens (R29). */
export async function noteActivity(
  db: Knex,
  { clock, cipher }: Pick<Deps, 'clock' | 'cipher'>,
  { accountId, kind, by, from }: Happening,
): Promise<void> {
  const id = uuidv7();
  await insertActivity(db, {
    id,
    account_id: accountId,
    at: toColumn(clock.now()),
    kind,
    done_by: by,
    place_sealed: sealPlace(cipher, id, from),
  });
}

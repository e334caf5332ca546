import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { maskIdNumber, maskName } from '../../domain/identity/mask';
import { type Actor, record } from '../audit/record';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { deleteMark } from '../photo/marks/mark-store';
import { addLooseFile } from '../photo/photo-store';
import type { RealNameRow } from '../real-name/real-name-store';
import { openIdentityOrBlank, sealIdentity } from '../verification/identity-seal';
import type { VerificationRow } from '../verification/verification-store';
import {
  eraseFingerprint,
  eraseRealName,
  eraseUsedPhoto,
  eraseVerification,
  eraseWords,
  listIdentities,
  listKeptPhotos,
  listUnerasedVerifications,
} from './erase-store';
import type { Erased } from './retention-store';

interface Erasing {
  realName: RealNameRow;
  actor: Actor;
  now: Date;
}

/**
 * Erases what identifies the person from everything that the account ever sent in, refused and withdrawn submissions too:
 * names and numbers become their masks, so that the history can still be told; what people wrote and all photos go.
 *
 * No fingerprint stays, and none that finds the person again takes its place: a keyed hash of a number from a small set is the number to
 * whoever has the key, and nothing needs to find a cleared identity. Bound again, it is a new one.
 *
 * Answers with the photos whose files are to be removed once this is committed; should that fail, the sweep does it.
 */
export async function eraseIdentity(
  trx: Knex.Transaction,
  deps: Deps,
  { realName, actor, now }: Erasing,
): Promise<{ erased: Erased; photos: string[] }> {
  const accountId = realName.account_id;
  const submissions = await listUnerasedVerifications(trx, accountId);
  for (const row of submissions) await eraseSubmission(trx, deps, row, now);
  await eraseRealName(trx, realName.id, maskedSeals(deps, 'real_names', realName));
  for (const id of await listIdentities(trx, realName)) await eraseFingerprint(trx, id, nobodys());
  const comments = await eraseWords(trx, accountId);
  const photos = await listKeptPhotos(trx, accountId);
  for (const id of photos) await eraseSentPhoto(trx, deps, id, { actor, now });
  return { erased: { real_name: submissions.length, photos: photos.length, comments }, photos };
}

/** Name and number of a submission become their masks, and its fingerprint finds nobody. */
export async function eraseSubmission(
  trx: Knex.Transaction,
  deps: Deps,
  row: Pick<VerificationRow, 'id' | 'name_sealed' | 'id_number_sealed'>,
  now: Date,
): Promise<void> {
  const masks = maskedSeals(deps, 'verifications', row);
  await eraseVerification(trx, row.id, { ...masks, fingerprint: nobodys(), erased_at: toColumn(now) });
}

/** A photo goes, whatever uses it: its row now, its file once that is committed. */
export async function eraseSentPhoto(
  trx: Knex.Transaction,
  deps: Deps,
  id: string,
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  await eraseUsedPhoto(trx, id, toColumn(now));
  await deleteMark(trx, id);
  await addLooseFile(trx, id, toColumn(deps.sessionClock.now()));
  await record(trx, deps, { actor, action: 'photo.erase', subject: { kind: 'photo', id } });
}

/** In the place of a fingerprint: as long as one, and of nothing. */
function nobodys(): string {
  return randomBytes(32).toString('hex');
}

function maskedSeals(
  { cipher }: Deps,
  table: 'verifications' | 'real_names',
  row: Pick<RealNameRow, 'id' | 'name_sealed' | 'id_number_sealed'>,
): Pick<RealNameRow, 'name_sealed' | 'id_number_sealed'> {
  const { name, idNumber } = openIdentityOrBlank(cipher, table, row);
  return sealIdentity(cipher, table, row.id, { name: maskName(name), idNumber: maskIdNumber(idNumber) });
}

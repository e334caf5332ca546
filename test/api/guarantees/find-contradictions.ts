import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from '../../../api/database/database';

/** Every pair of facts in the database that cannot both be true; each query must find nothing. */
const contradictions: Record<string, string> = {
  'a verification without exactly one case': `
    select v.id from verifications v left join cases c on c.verification_id = v.id and c.kind = 'verification' group by v.id having count(c.id) <> 1`,
  'a verification and its case that disagree': `
    select v.id from verifications v join cases c on c.verification_id = v.id and c.kind = 'verification'
    where (v.status = 'pending') <> (c.status <> 'closed') or (v.status <> 'pending' and v.status <> c.outcome)`,
  'a decided verification without its time, or the reverse': `
    select id from verifications where (status = 'pending') <> (decided_at is null)`,
  'an approval without its real name, or the reverse': `
    select v.id from verifications v left join real_names r on r.verification_id = v.id
    where (v.status = 'approved') <> (r.id is not null)`,
  'a case held by nobody, or free with a holder': `
    select id from cases where (status = 'claimed') <> (holder_id is not null and lease_until is not null)`,
  'a case parked without an end, or an end without parking': `
    select id from cases where (status = 'parked') <> (parked_until is not null)`,
  'a submission that has lost a photo': `
    select v.id from verifications v where v.status in ('pending', 'approved') and 2 <>
      (select count(*) from photos p where p.verification_id = v.id and p.unused_since is null and p.erased_at is null
        and p.id in (v.front_photo_id, v.back_photo_id))`,
  'a photo that is neither used, nor unused, nor erased': `
    select id from photos where (verification_id is not null) + (unused_since is not null) + (erased_at is not null) <> 1`,
  'a change without its audit row': `
    select v.id from verifications v where not exists
      (select 1 from audit a where a.subject_id = v.id and a.action = 'verification.submit')
    union all select c.id from cases c where c.outcome in ('approved', 'rejected') and 1 <>
      (select count(*) from audit a where a.subject_id = c.id and a.action in ('case.approve', 'case.reject'))
    union all select p.id from photos p where not exists
      (select 1 from audit a where a.subject_id = p.id and a.action = 'photo.upload')`,
};

/** What in the database contradicts itself, in words. */
export async function findContradictions(db: Knex): Promise<string[]> {
  const found: string[] = [];
  for (const [what, sql] of Object.entries(contradictions)) {
    const answer = await db.raw(sql);
    const rows: { id: string }[] = Array.isArray(answer[0]) ? answer[0] : answer;
    for (const { id } of rows) found.push(`${what}: ${id}`);
  }
  return found;
}

/** Ids of the photo files that lie in the data folder, half-written ones included. */
export function storedPhotos(dataDir: string): string[] {
  const root = join(dataDir, 'photos');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name.replace(/\.age$/, ''));
}

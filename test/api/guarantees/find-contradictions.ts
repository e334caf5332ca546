import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from '../../../api/database/database';

/** Every pair of facts in the database that cannot both be true; each query must find nothing. */
const contradictions: Record<string, string> = {
  'a verification without exactly one case': `
    select v.id from verifications v left join cases c on c.verification_id = v.id and c.kind in ('verification', 'correction', 'holder-claim', 'reissue') group by v.id having count(c.id) <> 1`,
  'a verification and its case that disagree': `
    select v.id from verifications v join cases c on c.verification_id = v.id and c.kind in ('verification', 'correction', 'holder-claim', 'reissue')
    where (v.status = 'pending') <> (c.status <> 'closed') or (v.status <> 'pending' and v.status <> c.outcome)`,
  'a decided verification without its time, or the reverse': `
    select id from verifications where (status = 'pending') <> (decided_at is null)`,
  'an approval without its real name, or the reverse': `
    select v.id from verifications v left join real_names r on r.verification_id = v.id
    where v.kind not in ('holder', 'reissue') and (v.status = 'approved') <> (r.id is not null
      or exists (select 1 from verifications l where l.corrects_id = v.id and l.status = 'approved' and l.kind <> 'reissue'))`,
  'a correction, renewal or reissue that is none, or the reverse': `
    select id from verifications where (kind in ('correction', 'renewal', 'reissue')) <> (corrects_id is not null)
      or (kind = 'correction') <> (correction_kind is not null) or (kind = 'reissue') <> (reissue_kind is not null)`,
  'a grace period held open by no paper, or by another than the one that reaches furthest': `
    select r.id from real_names r
    where r.status = 'active' and coalesce(r.extended_until, '') <> coalesce((select max(v.valid_until) from verifications v
      where v.kind = 'reissue' and v.status = 'approved' and v.corrects_id = r.verification_id), '')`,
  'an identity that was left, and that a real name or another one still leads to': `
    select i.id from identities i where i.became_id is not null
      and (exists (select 1 from real_names r where r.active_identity = i.id)
        or exists (select 1 from identities e where e.became_id = i.id))`,
  'a case held by nobody, or free with a holder': `
    select id from cases where (status = 'claimed') <> (holder_id is not null and lease_until is not null)`,
  'a case parked without an end, or an end without parking': `
    select id from cases where (status = 'parked') <> (parked_until is not null)`,
  'a submission that has lost a photo': `
    select v.id from verifications v where v.erased_at is null
      and (v.status = 'pending' or (v.status = 'approved' and v.kind <> 'holder')) and v.kind <> 'reissue' and 2 <>
      (select count(*) from photos p where p.verification_id = v.id and p.unused_since is null and p.erased_at is null
        and p.id in (v.front_photo_id, v.back_photo_id))`,
  'a paper of a reissue that has lost its photo': `
    select v.id from verifications v where v.kind = 'reissue' and v.erased_at is null and v.status in ('pending', 'approved')
      and 1 <> (select count(*) from photos p where p.verification_id = v.id and p.side = 'proof' and p.unused_since is null
        and p.erased_at is null)`,
  'a photo that is neither used, nor unused, nor erased': `
    select id from photos where (verification_id is not null or clearing_id is not null) + (unused_since is not null)
      + (erased_at is not null) <> 1`,
  'a clearing without exactly one case': `
    select k.id from clearings k left join cases c on c.clearing_id = k.id group by k.id having count(c.id) <> 1`,
  'a clearing and its case that disagree': `
    select k.id from clearings k join cases c on c.clearing_id = k.id
    where (k.status in ('pending', 'awaiting-second')) <> (c.status <> 'closed')
      or (k.status = 'awaiting-second' and c.first_approver_id is null)
      or (k.status = 'pending' and c.first_approver_id is not null)
      or (k.status = 'cleared') <> (c.outcome is not null and c.outcome = 'approved')
      or (k.status = 'withdrawn') <> (c.outcome is not null and c.outcome = 'withdrawn')`,
  'a clearing decided by one person alone': `
    select c.id from cases c where c.kind = 'clearing' and c.outcome = 'approved'
      and (c.first_approver_id is null or c.first_approver_id = c.decided_by)`,
  'a real name that was cleared without a clearing, or the reverse': `
    select r.id from real_names r left join clearings k on k.real_name_id = r.id and k.status = 'cleared'
    where (r.status = 'cleared') <> (k.id is not null) or (r.status = 'cleared') <> (r.cleared_at is not null)`,
  'a clearing without what must be kept of it, or the reverse': `
    select k.id from clearings k left join retentions r on r.clearing_id = k.id
    where (k.status = 'cleared') <> (r.clearing_id is not null)
      or (k.status = 'cleared') <> (r.record is not null or r.deleted_at is not null)`,
  'something that waits to be looked at again of what was cleared': `
    select c.id from cases c join verifications v on v.id = c.verification_id
    where c.kind in ('second-look', 'disagreement') and c.status <> 'closed' and v.erased_at is not null`,
  'a second look that is over and still waits, or the reverse': `
    select l.case_id as id from second_looks l join cases c on c.id = l.case_id
    where (c.status = 'closed') <> (l.closed_at is not null)`,
  'a submission and a clearing of one account in review at once': `
    select v.id from verifications v join clearings k on k.account_id = v.account_id
    where v.status = 'pending' and k.status in ('pending', 'awaiting-second')`,
  'a proof without its claim, or the reverse': `
    select v.id from verifications v left join holder_claims h on h.id = v.id
    where (v.kind = 'holder') <> (h.id is not null)`,
  'a claim and its proof that disagree': `
    select h.id from holder_claims h join verifications v on v.id = h.id
    where (h.status = 'pending') <> (v.status = 'pending') or (h.proved_at is not null) <> (v.status = 'approved')`,
  'a claim that has ended and still waits, or the reverse': `
    select id from holder_claims where (status in ('cleared', 'rejected', 'withdrawn')) <> (ended_at is not null)
      or (proceed_at is not null and status <> 'announced') or (status = 'announced' and proceed_at is null)`,
  'a dispute that waits without an objection, or the reverse': `
    select h.id from holder_claims h left join cases c on c.verification_id = h.id and c.kind = 'dispute' and c.status <> 'closed'
    where (h.status = 'disputed') <> (c.id is not null)`,
  'a claim and its clearing that disagree': `
    select h.id from holder_claims h
    left join clearings k on k.holder_claim_id = h.id and k.status in ('pending', 'awaiting-second')
    where (h.status = 'clearing') <> (k.id is not null)`,
  'a clearing that nobody asked its account about': `
    select k.id from clearings k join holder_claims h on h.id = k.holder_claim_id
    where h.announced_at is null or h.objection_until > k.submitted_at`,
  'a clearing that has lost a photo': `
    select k.id from clearings k where k.status in ('pending', 'awaiting-second')
      and case when k.holder_claim_id is null then 4 else 3 end <>
      (select count(*) from photos p where p.clearing_id = k.id and p.unused_since is null and p.erased_at is null)`,
  'a change without its audit row': `
    select v.id from verifications v where not exists
      (select 1 from audit a where a.subject_id = v.id and a.action in ('verification.submit', 'correction.submit', 'reissue.submit', 'holder-claim.submit'))
    union all select c.id from cases c where c.outcome in ('approved', 'rejected') and 1 <>
      (select count(*) from audit a where a.subject_id = c.id and a.action in ('case.approve', 'case.reject'))
    union all select k.id from clearings k where not exists
      (select 1 from audit a where a.subject_id = k.id and a.action = 'clearing.submit')
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

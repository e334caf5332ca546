import type { NotedPrecondition } from '../../../domain/clearing/preconditions';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import { type ClearingPhotos, findClearingPhotos } from '../../clearing/clearing-photos-store';
import { type ClearingRow, findClearing } from '../../clearing/clearing-store';
import { readPreconditions } from '../../clearing/read-preconditions';
import type { Deps } from '../../deps';
import { assertThat } from '../../http/refusal';
import type { PhotoRow } from '../../photo/photo-store';
import { findRealName, type RealNameRow } from '../../real-name/real-name-store';
import type { VerificationRow } from '../../verification/verification-store';
import type { NamedCaseRow } from '../case-store';
import { findNamedPhotos } from './case-facts';
import { type ClearingEvidence, storedEvidence } from './clearing-evidence';

/** All that the desk shows of a request, beside what it shows of the submission by which the account was verified. */
export interface ClearingFacts {
  clearing: ClearingRow;
  realName: RealNameRow;
  photos: ClearingPhotos;
  /** Of that submission, until they are erased. */
  verifiedPhotos: Record<PhotoSide, PhotoRow | undefined>;
  /** As they are now, or, of a decided request, as they were. */
  preconditions: readonly NotedPrecondition[];
  /** From the decision on. */
  evidence: ClearingEvidence | undefined;
}

/** Cases of other kinds have none. It may ask the host, so never within a transaction. */
export async function gatherClearingFacts(
  deps: Deps,
  row: NamedCaseRow,
  verification: VerificationRow,
): Promise<ClearingFacts | undefined> {
  if (row.clearing_id === null) return undefined;
  const clearing = await findClearing(deps.db, row.clearing_id);
  assertThat(clearing, 'not_found');
  const realName = await findRealName(deps.db, clearing.real_name_id);
  assertThat(realName, 'not_found');
  const evidence = storedEvidence(row);
  return {
    clearing,
    realName,
    photos: await findClearingPhotos(deps.db, clearing),
    verifiedPhotos: await findNamedPhotos(deps.db, verification),
    preconditions: row.status === 'closed' ? (evidence?.preconditions ?? []) : await readNow(deps, clearing),
    evidence,
  };
}

function readNow(deps: Deps, clearing: ClearingRow) {
  return readPreconditions(deps, clearing.account_id, clearing.id);
}

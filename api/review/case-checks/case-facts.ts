import type { Knex } from 'knex';
import { beijingDate, type CivilDate } from '../../../domain/calendar/civil-date';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import { compareReading, type FieldComparison } from '../../../domain/reading/compare-reading';
import type { Reading } from '../../../domain/reading/reading';
import type { AuthorityStanding } from '../../../domain/review/authority';
import { isLook } from '../../../domain/review/second-look';
import { submissionPhotoFields } from '../../../domain/verification/submission-fields';
import { findClearingSides } from '../../clearing/clearing-photos-store';
import type { Deps } from '../../deps';
import { countRefusedOnceProved } from '../../holder-claim/earlier-claims';
import { findSimilarPhotos } from '../../photo/marks/find-similar-photos';
import { findPhoto, type PhotoRow } from '../../photo/photo-store';
import { canReadWith } from '../../photo/reading/can-read';
import { openReadingOf } from '../../photo/reading-seal';
import { findBoundAccount } from '../../real-name/real-name-store';
import { openIdentityOrBlank } from '../../verification/identity-seal';
import {
  countReasonsBefore,
  countRivals,
  givenReasons,
  type VerificationRow,
} from '../../verification/verification-store';
import type { CaseRow } from '../case-store';
import { authorityStanding, findExamination } from '../examination-store';
import { countSimilarAccounts, type SimilarAccounts } from '../similar-photos/count-similar-accounts';

/** All that the checks of a case look at, gathered once. */
export interface CaseFacts {
  verification: VerificationRow;
  name: string;
  idNumber: string;
  /** `undefined` once a photo has gone back to the person, or on to a later attempt: it is no longer this case's to show. */
  photos: Record<PhotoSide, PhotoRow | undefined>;
  /** What both photos say. */
  reading: Reading;
  comparison: FieldComparison[];
  /** The Beijing day. */
  today: CivilDate;
  boundElsewhere: boolean;
  /** Other accounts that wait with the same number. */
  rivals: number;
  /** Other accounts that sent a near-identical front. `undefined`: it cannot be compared. */
  similar: SimilarAccounts | undefined;
  /** `null`: not asked. */
  authority: AuthorityStanding | null;
  /** How often the account was refused for something else than a photo. */
  refusedBefore: number;
}

type Gathering = Pick<Deps, 'db' | 'cipher' | 'log' | 'clock' | 'reader'>;

interface Showing {
  /** Which photos count. */
  find?: typeof findOwnPhotos;
}

/** What is known about a submission now. */
export async function gatherCaseFacts(
  deps: Gathering,
  verification: VerificationRow,
  { find = findOwnPhotos }: Showing = {},
): Promise<CaseFacts> {
  const { db, cipher, clock, reader } = deps;
  const boundTo = await findBoundAccount(db, verification.fingerprint);
  const photos = await find(db, verification);
  const reading = openReadingOf(deps, photos);
  const similar = photos.front && (await findSimilarPhotos(deps, photos.front.id));
  const identity = openIdentityOrBlank(cipher, 'verifications', verification);
  const typed = { ...identity, validFrom: verification.valid_from, validUntil: verification.valid_until };
  return {
    verification,
    ...identity,
    photos,
    reading,
    comparison: compareReading(typed, reading, canReadWith(reader, photos.front?.reader)),
    today: beijingDate(clock.now()),
    boundElsewhere: boundTo !== undefined && boundTo !== verification.account_id,
    rivals: await countRivals(db, verification.fingerprint, verification.account_id),
    similar: similar && countSimilarAccounts(similar, verification.fingerprint),
    authority: authorityStanding(await findExamination(db, verification.id)),
    refusedBefore: await countRefusalsBefore(db, verification),
  };
}

/** Refusals of this account, before this attempt, for something else than a photo; before a claim also of claims that had been proved. */
async function countRefusalsBefore(db: Knex, verification: VerificationRow): Promise<number> {
  const claims = verification.kind === 'holder' ? await countRefusedOnceProved(db, verification) : 0;
  return (await countReasonsBefore(db, verification))
    .filter((refused) => givenReasons(refused).some(({ field }) => !submissionPhotoFields.includes(field)))
    .reduce((sum, { count }) => sum + count, claims);
}

/** The photos that still belong to a submission. */
async function findOwnPhotos(db: Knex, verification: VerificationRow): Promise<CaseFacts['photos']> {
  const own = async (id: string) => {
    const photo = await findPhoto(db, id);
    return photo?.verification_id === verification.id ? photo : undefined;
  };
  return { front: await own(verification.front_photo_id), back: await own(verification.back_photo_id) };
}

/**
 * The photos that a submission was sent in with, also those that have gone back to the person since: a second look is part
 * of the review that they were sent in for, and sees them until they are erased.
 */
export async function findNamedPhotos(
  db: Knex,
  { front_photo_id, back_photo_id }: VerificationRow,
): Promise<CaseFacts['photos']> {
  return { front: await findPhoto(db, front_photo_id), back: await findPhoto(db, back_photo_id) };
}

/**
 * Which photos a case shows: of a clearing those of the card sent with it; while a decision is looked at again, or hidden, all that are left, for a refusal gives some of
 * them back; else only those that still belong to it.
 */
export function photosOf(
  { kind, status, clearing_id }: Pick<CaseRow, 'kind' | 'status' | 'clearing_id'>,
  { withheld }: { withheld: boolean },
): typeof findOwnPhotos {
  if (clearing_id !== null) return (db) => findClearingSides(db, clearing_id);
  return withheld || (isLook(kind) && status !== 'closed') ? findNamedPhotos : findOwnPhotos;
}

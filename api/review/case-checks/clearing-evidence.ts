import { type ClearingCheckCode, clearingCheckWords } from '../../../domain/clearing/clearing-checks';
import type { NotedPrecondition } from '../../../domain/clearing/preconditions';
import type { FieldComparison } from '../../../domain/reading/compare-reading';
import type { CheckState } from '../../../domain/review/case-checks';
import type { ClearingPhotos } from '../../clearing/clearing-photos-store';
import { type ClearingRow, photosNamedBy } from '../../clearing/clearing-store';
import { problemCodes } from '../../photo/photo-store';
import type { CaseRow } from '../case-store';
import type { CaseFacts } from './case-facts';

/** What the desk showed beside a request: codes, no values. Kept with the decision (R15). */
export interface ClearingEvidence {
  checks: { code: ClearingCheckCode; state: CheckState; detail: string | null }[];
  comparison: FieldComparison[];
  preconditions: Pick<NotedPrecondition, 'code' | 'state'>[];
}

/** What a check of a request looks at. `facts`: of the submission by which the account was verified, and the card sent now. */
interface Seen {
  clearing: ClearingRow;
  facts: Pick<CaseFacts, 'comparison' | 'reading' | 'today'>;
  photos: ClearingPhotos;
  preconditions: readonly NotedPrecondition[];
}

type Check = (seen: Seen) => { state: CheckState; detail: string | null };

const checks: Record<ClearingCheckCode, Check> = {
  holder({ facts }) {
    const number = facts.comparison.find(({ field }) => field === 'idNumber')?.result;
    const state = number === 'same' ? 'passed' : number === 'differs' ? 'failed' : 'attention';
    return { state, detail: null };
  },
  clearing_photos({ clearing, photos }) {
    const there = Object.values(photos).filter((photo) => photo !== undefined);
    const all = there.length === photosNamedBy(clearing).length;
    const good = all && there.every((photo) => problemCodes(photo).length === 0);
    const read = [photos.front, photos.back].every((photo) => photo?.reading_state === 'read');
    return { state: good && read ? 'passed' : 'attention', detail: null };
  },
  // Whoever holds an expired card is its holder all the same; a person looks.
  card_in_force({ facts: { reading, today } }) {
    const { validUntil } = reading;
    const inForce = validUntil === null || (validUntil !== undefined && validUntil >= today);
    return { state: inForce ? 'passed' : 'attention', detail: validUntil ?? null };
  },
  preconditions({ preconditions }) {
    const open = preconditions.filter(({ state }) => state !== 'met');
    const unmet = open.some(({ state }) => state === 'unmet');
    return {
      state: open.length === 0 ? 'passed' : unmet ? 'failed' : 'attention',
      detail: open.map(({ code, state }) => `${code}:${state}`).join(',') || null,
    };
  },
};

/** What the checks say now. */
export function clearingEvidenceOf(seen: Seen): ClearingEvidence {
  const codes = Object.keys(clearingCheckWords) as ClearingCheckCode[];
  return {
    checks: codes.map((code) => ({ code, ...checks[code](seen) })),
    comparison: seen.facts.comparison,
    preconditions: seen.preconditions.map(({ code, state }) => ({ code, state })),
  };
}

/** What they said when the request was decided. */
export function storedEvidence({ evidence }: Pick<CaseRow, 'evidence'>): ClearingEvidence | undefined {
  return evidence === null ? undefined : JSON.parse(evidence);
}

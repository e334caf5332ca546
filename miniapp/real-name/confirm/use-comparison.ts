import { useEffect, useRef, useState } from 'react';
import type { Comparison, ComparisonInput } from '../../../domain/contract/photo';
import { normaliseIdNumber } from '../../../domain/identity/id-number';
import { normaliseName } from '../../../domain/identity/name';
import { type ComparedField, comparedFields } from '../../../domain/reading/compare-reading';
import { pause } from '../../api/pause';
import { compareWithPhotos } from '../../api/verification-api';
import type { CardDraft } from '../../draft/draft';

/** How long a submission waits for an answer that would show a difference; a bad line must not hold it longer. */
const patienceMs = 3_000;

export interface ComparisonHere {
  /** `null` while there is none, or where it cannot be had: then nothing is said. */
  comparison: Comparison | null;
  /** The answer, if it comes in a moment. */
  soon(): Promise<Comparison | null>;
}

/**
 * What was typed beside what the photos say, asked for when the page opens.
 *
 * @param fields those that were typed; nothing is said of others
 */
export function useComparison(
  kept: CardDraft | null,
  fields: readonly ComparedField[] = comparedFields,
): ComparisonHere {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const answer = useRef<Promise<Comparison | null>>(Promise.resolve(null));
  const asked = kept ? JSON.stringify(inputOf(kept)) : null;
  useEffect(() => {
    if (asked === null) return;
    let stale = false;
    answer.current = compareWithPhotos(JSON.parse(asked)).then(
      (arrived) => ({ ...arrived, fields: arrived.fields.filter(({ field }) => fields.includes(field)) }),
      () => null,
    );
    void answer.current.then((arrived) => {
      if (!stale) setComparison(arrived);
    });
    return () => {
      stale = true;
    };
  }, [asked, fields]);
  return { comparison, soon: () => Promise.race([answer.current, pause(patienceMs).then(() => null)]) };
}

function inputOf({ typed, photos }: CardDraft): ComparisonInput {
  return {
    name: normaliseName(typed.name),
    idNumber: normaliseIdNumber(typed.idNumber),
    validFrom: typed.validFrom,
    validUntil: typed.validUntil,
    frontPhotoId: photos.front,
    backPhotoId: photos.back,
  };
}

/** Whether the person has to look at a difference before submitting. */
export function hasDifference(comparison: Comparison | null): boolean {
  return comparison?.fields.some(({ result }) => result === 'differs') === true;
}

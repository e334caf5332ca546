import type { Case } from '../../domain/contract/case';
import { type ComparedField, type ComparisonResult, comparedFields } from '../../domain/reading/compare-reading';
import type { Contradiction } from '../../domain/reading/cross-check';
import type { CaseCheckCode, CheckState } from '../../domain/review/case-checks';
import { fill } from '../../domain/words';
import { isReadable } from '../queue/person-of';
import type { DeskWords } from '../words/zh-CN';

type FoundCheck = Case['checks'][number];
type Findings = Readonly<Record<CaseCheckCode, Partial<Record<CheckState, string>>>>;

/** What each check that can lack its matter looks at: the data that the person typed, or the photos. */
const matters: Readonly<Partial<Record<CaseCheckCode, readonly Lacking[]>>> = {
  id_number: ['data'],
  validity: ['data'],
  typed_and_read: ['data', 'photos'],
  card_agrees: ['data', 'photos'],
  photos: ['photos'],
  similar_photos: ['photos'],
};

/** What a check could not look at, so that it neither passed nor failed; `undefined` where it was made. */
export type Lacking = 'data' | 'photos';

export function lackingFor(
  code: CaseCheckCode,
  { subject, decision }: Pick<Case, 'subject' | 'decision'>,
): Lacking | undefined {
  // A decided case shows what the checks said then.
  const photos = decision !== null || subject.photos.front !== null || subject.photos.back !== null;
  const there = { data: isReadable(subject), photos };
  return matters[code]?.find((matter) => !there[matter]);
}

/** What a check found, in a sentence; `undefined` where its name and state say it all. */
export function findingOf(check: Pick<FoundCheck, 'code' | 'state' | 'detail'>, words: DeskWords): string | undefined {
  const findings: Findings = words.review.checkFindings;
  const finding = findings[check.code][check.state];
  const detail = sayDetail(check, words);
  // A document without an end has no date to tell.
  if (finding?.includes('{detail}') && !detail) return undefined;
  return finding && fill(finding, { detail });
}

/** Some checks list what they found by its codes; the details of the others stand for themselves. */
function sayDetail({ code, detail }: Pick<FoundCheck, 'code' | 'detail'>, words: DeskWords): string {
  const found = detail?.split(',') ?? [];
  if (code === 'card_agrees') return sayContradictions(found, words);
  if (code === 'typed_and_read') return sayComparison(found, words);
  if (code === 'authority') return sayAuthority(detail, words);
  if (code === 'similar_photos') return saySimilar(found, words);
  return detail ?? '';
}

function sayAuthority(answer: string | null, { review }: DeskWords): string {
  const findings: Readonly<Record<string, string>> = review.authorityFindings;
  return findings[answer ?? 'not_asked'] ?? '';
}

/** Each entry is `under:accounts`. */
function saySimilar(found: string[], { review }: DeskWords): string {
  const findings: Readonly<Record<string, string>> = review.similarFindings;
  const sentences = found.map((entry) => {
    const [under = '', accounts = ''] = entry.split(':');
    return fill(findings[under] ?? '', { accounts });
  });
  return sentences.join(review.findingsJoin);
}

function sayContradictions(found: string[], { review }: DeskWords): string {
  const contradictions: Readonly<Record<Contradiction, string>> = review.contradictions;
  return found.flatMap((code) => contradictions[code as Contradiction] ?? []).join(review.findingsJoin);
}

/** Each entry is `field:result`. */
function sayComparison(found: string[], { review, comparison, fields }: DeskWords): string {
  const nothingRead = found.length === comparedFields.length && found.every((entry) => entry.endsWith(':not_read'));
  if (nothingRead) return comparison.nothingRead;
  const findings: Readonly<Record<ComparisonResult, string>> = comparison.findings;
  const sentences = found.map((entry) => {
    const [field, result] = entry.split(':') as [ComparedField, ComparisonResult];
    return fill(findings[result], { field: fields[field] });
  });
  return sentences.join(review.findingsJoin);
}

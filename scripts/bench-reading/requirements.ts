import type { ReadingField } from '../../domain/reading/reading';
import { kindOf } from '../../test/support/specimen/kinds';
import { isInReaderDictionary } from '../../test/support/specimen/reader-dictionary';
import { percentile } from '../bench/figures';
import type { Requirement } from '../bench/requirement';
import type { Result } from './read-photos';
import { isAsExpected } from './report';
import { scoreFields } from './score';

const fewestCleanPhotos = 120;
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const percent = (value: number) => `${(value * 100).toFixed(1)} %`;

/** What reading must reach, as far as photos tell that were read one at a time. */
export function requirementsOf(results: readonly Result[]): Requirement[] {
  const clean = results.filter(({ photo }) => kindOf(photo.kind).group === 'clean');
  const negative = results.filter(({ photo }) => kindOf(photo.kind).group === 'negative');
  // A card in a bad picture is looked at more than once: it has the time of one that was not found.
  const located = clean.filter(({ outlined }) => outlined);
  const notLocated = results.filter((result) => !located.includes(result));
  const inDictionary = clean.filter(({ photo }) => isInReaderDictionary(photo.truth.name ?? ''));
  return [
    {
      words: `at least ${fewestCleanPhotos} clean photos`,
      reached: String(clean.length),
      passed: clean.length >= fewestCleanPhotos,
    },
    atLeast('ID number', 0.99, clean, ['idNumber']),
    atLeast('validity', 0.99, clean, ['validFrom', 'validUntil']),
    atLeast('name, its characters being in the dictionary', 0.97, inDictionary, ['name']),
    noneCertainlyWrong(results),
    quick('a card that was found', located, 600),
    quick('a card that was not', notLocated, 1500),
    ...(negative.length > 0 ? [noneTakenForACard(negative)] : []),
  ];
}

/** @param fields that must all be right in one photo */
function atLeast(
  what: string,
  least: number,
  results: readonly Result[],
  fields: readonly ReadingField[],
): Requirement {
  const scores = results.map(scoreFields).filter((score) => fields.every((field) => score[field] !== undefined));
  const right = scores.filter((score) => fields.every((field) => score[field] === 'right')).length;
  const reached = share(right, scores.length);
  return {
    words: `${what}: right in ${percent(least)} of clean photos`,
    reached: `${right} of ${scores.length}, ${percent(reached)}`,
    passed: reached >= least,
  };
}

function noneCertainlyWrong(results: readonly Result[]): Requirement {
  const wrong = results.filter((result) => Object.values(scoreFields(result)).includes('certainlyWrong')).length;
  return {
    words: 'no wrong value presented with confidence',
    reached: `in ${wrong} of ${results.length} photos`,
    passed: wrong === 0,
  };
}

function quick(what: string, results: readonly Result[], mostMs: number): Requirement {
  const reached = percentile(
    results.map(({ ms }) => ms),
    0.95,
  );
  return {
    words: `p95 of ${what} within ${mostMs} ms`,
    reached: `${Math.round(reached)} ms over ${results.length}`,
    passed: reached <= mostMs,
  };
}

function noneTakenForACard(results: readonly Result[]): Requirement {
  const taken = results.filter((result) => !isAsExpected(result) || Object.keys(result.reading).length > 0).length;
  return {
    words: 'what is no ID card is never read as one',
    reached: `${taken} of ${results.length} were`,
    passed: taken === 0,
  };
}

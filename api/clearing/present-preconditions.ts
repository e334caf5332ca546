import type { FindingValues } from '../../domain/clearing/precondition';
import {
  allMetAt,
  type JudgedPrecondition,
  type NotedPrecondition,
  preconditions,
} from '../../domain/clearing/preconditions';
import type { Precondition, Preconditions } from '../../domain/contract/clearing';
import { fill, type Language, type Words } from '../../domain/words';

const nothingToDo: Words = { 'zh-CN': '无需处理', en: 'Nothing to do' };
const comma: Words = { 'zh-CN': '、', en: ', ' };

/** The board of preconditions, in the words of the reader's language. */
export function presentPreconditions(judged: readonly JudgedPrecondition[], language: Language): Preconditions {
  const readyAt = allMetAt(judged);
  return {
    preconditions: judged.map((one) => presentOne(one, language)),
    ...(readyAt && { readyAt: readyAt.toISOString() }),
  };
}

function presentOne(one: JudgedPrecondition, language: Language): Precondition {
  const base = {
    code: one.code,
    title: preconditions[one.code].title[language],
    state: one.state,
    detail: say(one.detail, one.values, language),
  };
  if (one.state === 'met') return { ...base, cure: nothingToDo[language] };
  return {
    ...base,
    cure: say(one.cure, one.values, language),
    ...(one.metAt && { metAt: one.metAt.toISOString() }),
    ...(one.links && { links: one.links.map(({ name, url }) => ({ name, url })) }),
  };
}

/** What is, of one of them; `null` where only its state was noted. */
export function sayDetail({ detail, values }: NotedPrecondition, language: Language): string | null {
  return detail === undefined ? null : say(detail, values, language);
}

function say(words: Words, values: FindingValues = {}, language: Language): string {
  const spoken = Object.entries(values).map(([hole, value]) => [hole, sayValue(value, language)]);
  return fill(words[language], Object.fromEntries(spoken));
}

function sayValue(value: FindingValues[string], language: Language): string | number {
  if (typeof value !== 'object') return value;
  return 'join' in value ? value.join(comma[language]) : value[language];
}

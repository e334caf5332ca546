import type { Language } from '../../../domain/words';
import { useWords as useSharedWords } from '../../words/use-words';
import type { Catalogue } from '../../words/zh-CN';
import { en } from './en';
import { type ObjectionCatalogue, zhCN } from './zh-CN';

export type ObjectionWords = Catalogue & ObjectionCatalogue;

const catalogues: Readonly<Record<Language, ObjectionCatalogue>> = { 'zh-CN': zhCN, en };

/** The words of an objection, and those that every page shares. */
export function useWords(): { words: ObjectionWords; language: Language } {
  const { words, language } = useSharedWords();
  return { words: { ...words, ...catalogues[language] }, language };
}

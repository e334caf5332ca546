import type { Language } from '../../../domain/words';
import { useWords as useSharedWords } from '../../words/use-words';
import type { Catalogue } from '../../words/zh-CN';
import { en } from './en';
import { type ActivityCatalogue, zhCN } from './zh-CN';

export type ActivityWords = Catalogue & ActivityCatalogue;

const catalogues: Readonly<Record<Language, ActivityCatalogue>> = { 'zh-CN': zhCN, en };

/** The words of the account's activity, and those that every page shares. */
export function useWords(): { words: ActivityWords; language: Language } {
  const { words, language } = useSharedWords();
  return { words: { ...words, ...catalogues[language] }, language };
}

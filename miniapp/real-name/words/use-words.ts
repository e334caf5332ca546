import type { Language } from '../../../domain/words';
import { useWords as useSharedWords } from '../../words/use-words';
import type { Catalogue } from '../../words/zh-CN';
import { en } from './en';
import { type RealNameCatalogue, zhCN } from './zh-CN';

export type RealNameWords = Catalogue & RealNameCatalogue;

const catalogues: Readonly<Record<Language, RealNameCatalogue>> = { 'zh-CN': zhCN, en };

/** The words of the real-name pages, and those that every page shares. They lie apart to keep the main package small. */
export function useWords(): { words: RealNameWords; language: Language } {
  const { words, language } = useSharedWords();
  return { words: { ...words, ...catalogues[language] }, language };
}

import type { Language } from '../../../domain/words';
import { type RealNameWords, useWords as useRealNameWords } from '../../real-name/words/use-words';
import { en } from './en';
import { type ClearingCatalogue, zhCN } from './zh-CN';

export type ClearingWords = RealNameWords & ClearingCatalogue;

const catalogues: Readonly<Record<Language, ClearingCatalogue>> = { 'zh-CN': zhCN, en };

/** The words of clearing, and those of the real name, whose photos it takes in the same way. */
export function useWords(): { words: ClearingWords; language: Language } {
  const { words, language } = useRealNameWords();
  return { words: { ...words, ...catalogues[language] }, language };
}

import type { Language } from '../../../domain/words';
import { type RealNameWords, useWords as useRealNameWords } from '../../real-name/words/use-words';
import { en } from './en';
import { type RenewalCatalogue, zhCN } from './zh-CN';

export type RenewalWords = RealNameWords & RenewalCatalogue;

const catalogues: Readonly<Record<Language, RenewalCatalogue>> = { 'zh-CN': zhCN, en };

/** The words of a renewal, and those of the real name, whose form it shares. */
export function useWords(): { words: RenewalWords; language: Language } {
  const { words, language } = useRealNameWords();
  return { words: { ...words, ...catalogues[language] }, language };
}

import type { Language } from '../../../domain/words';
import { type RealNameWords, useWords as useRealNameWords } from '../../real-name/words/use-words';
import { en } from './en';
import { type HolderClaimCatalogue, zhCN } from './zh-CN';

export type HolderClaimWords = RealNameWords & HolderClaimCatalogue;

const catalogues: Readonly<Record<Language, HolderClaimCatalogue>> = { 'zh-CN': zhCN, en };

/** The words of a holder's claim, and those of the real name, whose form it shares. */
export function useWords(): { words: HolderClaimWords; language: Language } {
  const { words, language } = useRealNameWords();
  return { words: { ...words, ...catalogues[language] }, language };
}

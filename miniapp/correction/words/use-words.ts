import type { Language } from '../../../domain/words';
import { type RealNameWords, useWords as useRealNameWords } from '../../real-name/words/use-words';
import { en } from './en';
import { type CorrectionCatalogue, zhCN } from './zh-CN';

export type CorrectionWords = RealNameWords & CorrectionCatalogue;

const catalogues: Readonly<Record<Language, CorrectionCatalogue>> = { 'zh-CN': zhCN, en };

/** The words of a correction, and those of the real name, whose form it shares. */
export function useWords(): { words: CorrectionWords; language: Language } {
  const { words, language } = useRealNameWords();
  return { words: { ...words, ...catalogues[language] }, language };
}

import type { Language } from '../../../domain/words';
import { useWords as useSharedWords } from '../../words/use-words';
import type { Catalogue } from '../../words/zh-CN';
import { en } from './en';
import { type NoticeCatalogue, zhCN } from './zh-CN';

export type NoticeWords = Catalogue & NoticeCatalogue;

const catalogues: Readonly<Record<Language, NoticeCatalogue>> = { 'zh-CN': zhCN, en };

/** The words of the inbox, and those that every page shares. */
export function useWords(): { words: NoticeWords; language: Language } {
  const { words, language } = useSharedWords();
  return { words: { ...words, ...catalogues[language] }, language };
}

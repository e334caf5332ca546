import type { Language } from '../../domain/words';
import { settings } from '../settings/settings';
import { useStore } from '../store';
import { en } from './en';
import { type Catalogue, zhCN } from './zh-CN';

export const catalogues: Readonly<Record<Language, Catalogue>> = { 'zh-CN': zhCN, en };

/** The catalogue of the language that the person chose, and the language itself. */
export function useWords(): { words: Catalogue; language: Language } {
  const { language } = useStore(settings);
  return { words: catalogues[language], language };
}

import { defaultLanguage, type Language, languages } from '../../domain/words';
import { storedValue } from '../stored-value';
import { en } from './en';
import { type DeskWords, zhCN } from './zh-CN';

/** The language of the desk; kept on this computer. */
export const language = storedValue<Language>(
  () => localStorage,
  'shiming.desk.language',
  (text) => languages.find((known) => known === text) ?? defaultLanguage,
);

export const catalogues: Readonly<Record<Language, DeskWords>> = { 'zh-CN': zhCN, en };

/** The desk's words in the language chosen, and that language for the catalogues of `domain`. */
export function useWords(): { words: DeskWords; language: Language } {
  const chosen = language.use();
  return { words: catalogues[chosen], language: chosen };
}

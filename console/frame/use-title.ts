import { useEffect } from 'react';
import { useWords } from '../words/language';

/** The title of the browser's tab, and what a screen reader says on arrival. */
export function useTitle(page: string): void {
  const { words } = useWords();
  useEffect(() => {
    document.title = `${page} · ${words.frame.title}`;
  }, [page, words]);
}

import { useWords } from '../words/use-words';
import { FailureNotice } from './failure-notice';
import { MainButton } from './main-button';
import type { Pages } from './use-pages';

interface MoreButtonProps {
  id: string;
  words: string;
  pages: Pick<Pages<unknown>, 'hasMore' | 'running' | 'failure' | 'showMore'>;
}

/** At the end of what is shown of a list: goes on, and says when that failed. */
export function MoreButton({ id, words: said, pages }: MoreButtonProps) {
  const { words } = useWords();
  return (
    <>
      <FailureNotice error={pages.failure} />
      {pages.hasMore && (
        <MainButton
          id={id}
          kind="second"
          words={said}
          running={pages.running && words.common.loading}
          onPress={() => void pages.showMore()}
        />
      )}
    </>
  );
}

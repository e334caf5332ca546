import { Button, Space } from 'antd';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
import { useCursor } from './use-cursor';

/** First, previous, next: all that cursors allow. Nothing is shown where one page holds everything. */
export function Pager({ next }: { next: string | null | undefined }) {
  const { words } = useWords();
  const { cursor, page, ...go } = useCursor();
  if (!cursor && !next) return null;
  return (
    <nav className="pager">
      <Space>
        {cursor && (
          <Button id="page-first" onClick={go.first}>
            {words.paging.first}
          </Button>
        )}
        {cursor && page && (
          <Button id="page-previous" onClick={go.previous}>
            {words.paging.previous}
          </Button>
        )}
        {page && <span className="quiet">{fill(words.paging.page, { page })}</span>}
        <Button id="page-next" disabled={!next} onClick={() => next && go.next(next)}>
          {words.paging.next}
        </Button>
      </Space>
    </nav>
  );
}

import { ReloadOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useEffect } from 'react';
import { fill } from '../../domain/words';
import { hasCode } from '../api/request-error';
import { PreconditionChecks } from '../clearing/precondition-checks';
import { Failure } from '../failure/failure';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';
import { useCallerBoard } from './use-caller-board';

/** The board of preconditions that the person sees, to be read to the caller: what stands in the way, and what to do. */
export function CallerBoard({ ticket, onExpired }: { ticket: string; onExpired: () => void }) {
  const { assisted } = useWords().words;
  const board = useCallerBoard(ticket);
  const expired = hasCode(board.error, 'ticket_expired');
  useEffect(() => {
    if (expired) onExpired();
  }, [expired, onExpired]);
  const all = board.data?.preconditions ?? [];
  const count = all.filter(({ state }) => state !== 'met').length;
  return (
    <Panel
      title={assisted.board}
      extra={
        <Button
          id="board-again"
          size="small"
          icon={<ReloadOutlined aria-hidden />}
          loading={board.isFetching}
          onClick={() => void board.refetch()}
        >
          {assisted.boardAgain}
        </Button>
      }
    >
      {board.isError && !expired && <Failure error={board.error} retry={() => void board.refetch()} />}
      {board.isPending && <Skeleton active />}
      {board.data && (
        <>
          <p className="quiet" role="status">
            {count === 0 ? assisted.boardReady : fill(assisted.boardNotReady, { count })}
          </p>
          <PreconditionChecks preconditions={all} />
        </>
      )}
    </Panel>
  );
}

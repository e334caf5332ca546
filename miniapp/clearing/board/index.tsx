import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { isActiveClearing } from '../../../domain/clearing/clearing-states';
import type { Me } from '../../../domain/contract/account';
import type { PreconditionsBoard } from '../../../domain/contract/clearing';
import { getMe } from '../../api/account-api';
import { isProblem } from '../../api/api-error';
import { getPreconditions } from '../../api/clearing-api';
import { FrozenNotice } from '../../components/frozen-notice';
import { MainButton } from '../../components/main-button';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { usePullDown } from '../../components/use-pull-down';
import { useResource } from '../../components/use-resource';
import { pages } from '../../pages';
import { clearingDraftOf } from '../draft/clearing-draft';
import { useWords } from '../words/use-words';
import { BoardSummary } from './board-summary';
import { groupPreconditions } from './group-preconditions';
import { findPendingPage } from './pending-page';
import { PreconditionGroup } from './precondition-group';
import { ReminderSwitch } from './reminder-switch';
import './board.css';

interface Board extends PreconditionsBoard, Pick<Me, 'frozenSince'> {
  inReview: boolean;
  /** Photos of a request were taken already. */
  begun: boolean;
  /** Where the request that is under review is followed. */
  pendingUrl: string;
}

/** Every precondition at once, with its cure and its date; fresh each time the person comes back to it (R22). */
export default function BoardPage() {
  const { words } = useWords();
  const changed = (useRouter().params.changed ?? '').split(',');
  const [resource, reload] = useResource(loadBoard);
  const [checking, setChecking] = useState(false);
  usePullDown(reload);
  async function checkAgain() {
    setChecking(true);
    await reload();
    setChecking(false);
  }
  return (
    <PageFrame title={words.board.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(board) => <BoardView board={board} changed={changed} checking={checking} onCheck={checkAgain} />}
      </ResourceView>
    </PageFrame>
  );
}

async function loadBoard(): Promise<Board> {
  const [board, me] = await Promise.all([getPreconditions(), getMe()]).catch(async (error: unknown) => {
    // Cleared meanwhile: there is nothing left to meet conditions for.
    if (isProblem(error, 'not_verified')) await Taro.redirectTo({ url: pages.clearing });
    throw error;
  });
  const { account, clearing, frozenSince } = me;
  return {
    ...board,
    frozenSince,
    inReview: clearing !== null && isActiveClearing(clearing.status),
    begun: clearingDraftOf(account.id) !== null,
    pendingUrl: await findPendingPage(me),
  };
}

interface BoardViewProps {
  board: Board;
  /** The codes that kept a submission from being taken. */
  changed: string[];
  checking: boolean;
  onCheck: () => void;
}

function BoardView({ board, changed, checking, onCheck }: BoardViewProps) {
  const { words } = useWords();
  const { preconditions, reminder, inReview, begun, frozenSince, pendingUrl } = board;
  // Under review it is the request itself that is pending.
  const shown = inReview ? preconditions.filter(({ code }) => code !== 'no_pending_request') : preconditions;
  const groups = groupPreconditions(shown);
  const group = { changed, pendingUrl, checking, onCheck };
  const open = [...groups.todo, ...groups.waiting, ...groups.unknown];
  const isRefused = open.some(({ code }) => changed.includes(code));
  return (
    <>
      <FrozenNotice since={frozenSince} />
      {isRefused && (
        <Notice id="board-changed" kind="warning">
          {words.board.changedNote}
        </Notice>
      )}
      <BoardSummary groups={groups} inReview={inReview} frozen={frozenSince !== null} />
      {(['todo', 'unknown', 'waiting'] as const).map((kind) => (
        <PreconditionGroup key={kind} kind={kind} preconditions={groups[kind]} {...group} />
      ))}
      {open.length > 0 && !inReview && <ReminderSwitch wanted={reminder.wanted} />}
      <PreconditionGroup kind="met" preconditions={groups.met} {...group} />
      <View className="actions">
        {open.length === 0 && !inReview && frozenSince === null && <ApplyButton begun={begun} />}
        <MainButton
          id="check-again"
          kind="second"
          words={words.board.refresh}
          running={checking && words.board.checking}
          onPress={onCheck}
        />
      </View>
    </>
  );
}

function ApplyButton({ begun }: Pick<Board, 'begun'>) {
  const { words } = useWords();
  return (
    <MainButton
      id="apply"
      words={begun ? words.board.resume : words.board.apply}
      onPress={() => Taro.navigateTo({ url: pages.clearingRequest })}
    />
  );
}

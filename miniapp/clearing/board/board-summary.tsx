import { fill } from '../../../domain/words';
import { Result, type ResultProps } from '../../components/result';
import { serviceNow } from '../../service/service';
import { sayMetAt } from '../words/say-met-at';
import { type ClearingWords, useWords } from '../words/use-words';
import { type GroupedPreconditions, healedAt } from './group-preconditions';

interface BoardSummaryProps {
  groups: GroupedPreconditions;
  inReview: boolean;
  /** While it is, nothing can be asked for, whatever is met. */
  frozen: boolean;
}

/** How many are left, and the date by which time heals them. */
export function BoardSummary(props: BoardSummaryProps) {
  const { words } = useWords();
  return <Result id="board-summary" {...summarise(props, words)} />;
}

function summarise({ groups, inReview, frozen }: BoardSummaryProps, words: ClearingWords): ResultProps {
  const { board } = words;
  const left = groups.todo.length + groups.waiting.length;
  const unknown = groups.unknown.length;
  if (left + unknown === 0)
    return {
      ...(inReview || frozen ? { icon: 'clock', mood: 'waiting' } : { icon: 'success' }),
      title: board.readyTitle,
      notes: [inReview ? board.inReviewNote : frozen ? board.frozenNote : board.readyNote],
    };
  if (left === 0)
    return {
      icon: 'question',
      mood: 'grey',
      title: unknown === 1 ? board.oneUnknownTitle : fill(board.unknownTitle, { count: unknown }),
      notes: [board.notFound],
    };
  return {
    ...(groups.todo.length > 0 ? { icon: 'alert', mood: 'bad' } : { icon: 'clock', mood: 'waiting' }),
    title: left === 1 ? board.oneLeft : fill(board.left, { count: left }),
    notes: [...leftNotes(groups, words), ...(unknown > 0 ? [board.notFound] : [])],
  };
}

/** What to do about them, and from when on a request can be made at the earliest. */
function leftNotes(groups: GroupedPreconditions, words: ClearingWords): string[] {
  const { board } = words;
  const metAt = healedAt(groups);
  if (metAt === null) return [board.byYou];
  const date = sayMetAt(metAt, serviceNow(), words);
  if (groups.todo.length > 0) return [fill(board.byBoth, { date })];
  // What is not known may take longer than that date.
  return groups.unknown.length > 0 ? [] : [fill(board.byTime, { date })];
}

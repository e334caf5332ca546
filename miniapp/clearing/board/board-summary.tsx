import { View } from '@tarojs/components';
import { fill } from '../../../domain/words';
import { Icon, type IconName } from '../../components/icon';
import { serviceNow } from '../../service/service';
import { sayMetAt } from '../words/say-met-at';
import { type ClearingWords, useWords } from '../words/use-words';
import { type GroupedPreconditions, healedAt } from './group-preconditions';

interface BoardSummaryProps {
  groups: GroupedPreconditions;
  inReview: boolean;
}

/** How many are left, and the date by which time heals them. */
export function BoardSummary({ groups, inReview }: BoardSummaryProps) {
  const { words } = useWords();
  const { icon, kind, title, notes } = summarise(groups, inReview, words);
  return (
    <View className="result">
      <Icon name={icon} className={`result-icon ${kind}`} />
      <View id="board-summary" className="result-title" role="heading" aria-level="2">
        {title}
      </View>
      {notes.map((note) => (
        <View key={note} className="result-note">
          {note}
        </View>
      ))}
    </View>
  );
}

interface Summary {
  icon: IconName;
  kind: string;
  title: string;
  notes: string[];
}

function summarise(groups: GroupedPreconditions, inReview: boolean, words: ClearingWords): Summary {
  const { board } = words;
  const left = groups.todo.length + groups.waiting.length;
  const unknown = groups.unknown.length;
  if (left + unknown === 0)
    return {
      icon: inReview ? 'clock' : 'success',
      kind: inReview ? 'is-waiting' : '',
      title: board.readyTitle,
      notes: [inReview ? board.inReviewNote : board.readyNote],
    };
  if (left === 0)
    return {
      icon: 'question',
      kind: 'is-grey',
      title: unknown === 1 ? board.oneUnknownTitle : fill(board.unknownTitle, { count: unknown }),
      notes: [board.notFound],
    };
  return {
    icon: groups.todo.length > 0 ? 'alert' : 'clock',
    kind: groups.todo.length > 0 ? 'is-bad' : 'is-waiting',
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

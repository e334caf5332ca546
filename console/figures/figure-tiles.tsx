import type { ReviewFigures } from '../../domain/contract/figures';
import { type FigureKind, isDecidedAlone } from '../../domain/review/figures';
import { agreementShare } from '../../domain/review/tally-agreement';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
import { countInWords, secondsInWords, shareInWords } from './figure-words';

interface Tile {
  key: string;
  name: string;
  value: string;
  more?: string;
  tone?: 'danger' | 'attention';
}

/** What is to be seen at one glance: how much waits, what presses, how fast it goes. */
export function FigureTiles({ figures, kind }: { figures: ReviewFigures; kind: FigureKind }) {
  const tiles = useTiles(figures, kind);
  return (
    <dl className="tiles">
      {tiles.map(({ key, name, value, more, tone }) => (
        <div key={key} className={tone ? `tile tile-${tone}` : 'tile'}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            {more && <span className="quiet">{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useTiles(figures: ReviewFigures, kind: FigureKind): Tile[] {
  const { words, language } = useWords();
  const { tiles, none } = words.figures;
  const { waiting, total, straightThroughShare, timeToDecision, refused, agreement } = figures;
  const count = (value: number) => countInWords(value, language);
  const seconds = (value: number | null) => (value === null ? none : secondsInWords(value, language));
  const agreed = agreementShare(agreement);
  const decided = total.straightThrough + total.byPeople;
  const alone: Tile = {
    key: 'share',
    name: tiles.share,
    value: straightThroughShare === null ? none : shareInWords(straightThroughShare, language),
    more: fill(tiles.shareMore, { decided: count(decided) }),
  };
  const byPeople: Tile = {
    key: 'decided',
    name: tiles.decided,
    value: count(decided),
    more: fill(tiles.decidedMore, { refused: count(refused) }),
  };
  const withdrawn: Tile = { key: 'withdrawn', name: words.figures.flow.withdrawn, value: count(total.withdrawn) };
  const judgedAgain: Tile = {
    key: 'agreement',
    name: words.figures.agreement.share,
    value: agreed === null ? none : shareInWords(agreed, language),
    more: fill(words.figures.agreement.given, { given: count(agreement.agreed + agreement.disagreed) }),
  };
  return [
    {
      key: 'waiting',
      name: tiles.waiting,
      value: count(waiting.total),
      more: fill(tiles.waitingMore, { claimed: count(waiting.claimed), parked: count(waiting.parked) }),
    },
    { key: 'late', name: tiles.late, value: count(waiting.late), ...(waiting.late > 0 && { tone: 'danger' }) },
    {
      key: 'due-soon',
      name: tiles.dueSoon,
      value: count(waiting.dueSoon),
      ...(waiting.dueSoon > 0 && { tone: 'attention' }),
    },
    isDecidedAlone(kind) ? alone : byPeople,
    {
      key: 'median',
      name: tiles.median,
      value: seconds(timeToDecision.all.median),
      more: fill(tiles.p95, { time: seconds(timeToDecision.all.p95) }),
    },
    isDecidedAlone(kind) ? judgedAgain : withdrawn,
  ];
}

import type { ReviewFigures } from '../../domain/contract/figures';
import { type FigureKind, isDecidedAlone } from '../../domain/review/figures';
import { useWords } from '../words/language';
import { countInWords, secondsInWords } from './figure-words';

const ways = ['all', 'straightThrough', 'byPeople'] as const;
const onlyWay = ['byPeople'] as const;

/** From submission to decision, over all and by how it was decided. */
export function TimeTable({ times, kind }: { times: ReviewFigures['timeToDecision']; kind: FigureKind }) {
  const { words, language } = useWords();
  const { time, none } = words.figures;
  const seconds = (value: number | null) => (value === null ? none : secondsInWords(value, language));
  return (
    <section className="figure-card" aria-label={time.title}>
      <h2>{time.title}</h2>
      <table className="times">
        <thead>
          <tr>
            <th scope="col">{time.way}</th>
            <th scope="col">{time.decided}</th>
            <th scope="col">{time.median}</th>
            <th scope="col">{time.p95}</th>
          </tr>
        </thead>
        <tbody>
          {(isDecidedAlone(kind) ? ways : onlyWay).map((way) => (
            <tr key={way}>
              <th scope="row">{time.ways[way]}</th>
              <td>{countInWords(times[way].decided, language)}</td>
              <td>{seconds(times[way].median)}</td>
              <td>{seconds(times[way].p95)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{time.meaning}</p>
    </section>
  );
}

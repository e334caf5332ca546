import { Segmented } from 'antd';
import type { ReviewFigures } from '../../domain/contract/figures';
import { type FigureKind, figureKinds } from '../../domain/review/figures';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
import { countInWords } from './figure-words';

interface KindChoiceProps {
  kind: FigureKind;
  waiting: ReviewFigures['waitingByKind'] | undefined;
  choose: (kind: FigureKind) => void;
}

/** Of what the figures are; how much waits of each is seen without choosing it, and what is late stands out. */
export function KindChoice({ kind, waiting, choose }: KindChoiceProps) {
  const { words, language } = useWords();
  return (
    <Segmented<FigureKind>
      id="figure-kind"
      aria-label={words.figures.kind}
      value={kind}
      onChange={choose}
      options={figureKinds.map((value) => {
        const counted = waiting?.find((one) => one.kind === value);
        return {
          value,
          label: (
            <>
              {words.queue.kinds[value]}
              {counted && <span className="kind-count">{countInWords(counted.total, language)}</span>}
              {counted && counted.late > 0 && (
                <span className="kind-late">
                  {fill(words.figures.kindLate, { late: countInWords(counted.late, language) })}
                </span>
              )}
            </>
          ),
        };
      })}
    />
  );
}

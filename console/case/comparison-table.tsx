import { CheckCircleFilled, CloseCircleFilled, MinusCircleOutlined, QuestionCircleFilled } from '@ant-design/icons';
import { certainFrom } from '../../domain/reading/reading';
import { useWords } from '../words/language';
import type { ComparedValues, ShownResult } from './compared-values';
import { Confidence } from './confidence';
import { piecesOf } from './pieces-of';

const icons: Readonly<Record<ShownResult, typeof CheckCircleFilled>> = {
  same: CheckCircleFilled,
  differs: CloseCircleFilled,
  cannot_be_checked: QuestionCircleFilled,
  not_read: MinusCircleOutlined,
  no_photo: MinusCircleOutlined,
};

/** Typed and read side by side, a row for each field (R11). Each result has its own sign and words, not only a colour. */
export function ComparisonTable({ rows, heads }: { rows: ComparedValues[]; heads: { typed: string; read: string } }) {
  const { words } = useWords();
  const { comparison, fields } = words;
  return (
    <table id="comparison" className="comparison">
      <thead>
        <tr>
          <td />
          <th scope="col">{heads.typed}</th>
          <th scope="col">{heads.read}</th>
          <th scope="col">{comparison.result}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.field}
            id={`compared-${row.field}`}
            className={row.result === 'differs' ? 'compared compared-differs' : 'compared'}
          >
            <th scope="row">{fields[row.field]}</th>
            <td className="compared-value">
              <MarkedValue row={row} value={row.typed} other={row.read} />
            </td>
            <td className="compared-value">
              {row.read === undefined ? <span aria-hidden>—</span> : <ReadValue row={row} read={row.read} />}
            </td>
            <td>{row.result && <Result result={row.result} whole={row.whole} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where both are the same each confirms the other, and doubt about the reading is no news. */
function ReadValue({ row, read }: { row: ComparedValues; read: string }) {
  const flagBelow = row.result === 'same' ? 0 : certainFrom;
  return (
    <>
      <MarkedValue row={row} value={read} other={row.typed} />{' '}
      <Confidence value={row.confidence} flagBelow={flagBelow} />
    </>
  );
}

/** A value with the characters marked in which it differs. What is masked is not marked: most of it is not there. */
function MarkedValue({ row, value, other }: { row: ComparedValues; value: string; other: string | undefined }) {
  if (other === undefined || row.result === 'same' || !row.whole) return <span>{value}</span>;
  let at = 0;
  return (
    <span>
      {piecesOf(value, other).map(({ text, differs }) => {
        at += text.length;
        return differs ? <mark key={at}>{text}</mark> : text;
      })}
    </span>
  );
}

function Result({ result, whole }: { result: ShownResult; whole: boolean }) {
  const { comparison } = useWords().words;
  const Icon = icons[result];
  return (
    <span className={`result-${result}`}>
      <Icon aria-hidden /> {comparison.results[result]}
      {result === 'differs' && !whole && <span className="quiet compared-hint">{comparison.discloseToCompare}</span>}
    </span>
  );
}

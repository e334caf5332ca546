import { useWords } from '../words/language';
import { countInWords } from './figure-words';

interface BarListProps {
  title: string;
  /** What the rows are, and what is counted of them. */
  columns: readonly [string, string];
  rows: readonly { key: string; label: string; count: number; tone?: 'calm' | 'attention' | 'danger' }[];
  empty: string;
}

/** A table whose counts are bars as well. */
export function BarList({ title, columns, rows, empty }: BarListProps) {
  const { language } = useWords();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section className="figure-card" aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="quiet figure-empty">{empty}</p>
      ) : (
        <table className="bars">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <span className="for-readers">{column}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, count, tone = 'calm' }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>
                  <span className="bar-room">
                    <span className={`bar bar-${tone}`} style={{ width: `${(count / most) * 100}%` }} />
                  </span>
                  <span className="bar-count">{countInWords(count, language)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

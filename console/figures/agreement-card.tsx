import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ReviewFigures } from '../../domain/contract/figures';
import { agreementShare, type Tally } from '../../domain/review/tally-agreement';
import { may } from '../../domain/staff/roles';
import { getAgreement } from '../api/second-looks';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { WaitingLooks } from '../second-look/waiting-looks';
import { useWords } from '../words/language';
import { countInWords, shareInWords } from './figure-words';
import { refreshSeconds } from './use-figures';

type Row = Tally & { key: string; name: string };

/** How far second looks agreed, and, for those who may see it, with whose decisions and for which reasons (R13). */
export function AgreementCard({ figures: { agreement, waitingLooks, perDay } }: { figures: ReviewFigures }) {
  const { words } = useWords();
  const { role } = useSignedInStaff();
  const { title, all, details } = words.figures.agreement;
  const [from, to] = [perDay.at(0)?.day ?? '', perDay.at(-1)?.day ?? ''];
  const sees = may(role, 'agreement.read');
  const report = useDetails({ from, to }, perDay.length, sees);
  const sum = { key: 'all', name: all, ...agreement };
  return (
    <section className="figure-card figure-tall" aria-labelledby="agreement-title">
      <header className="figure-head">
        <h2 id="agreement-title">{title}</h2>
        {sees && <Link to={`/agreement?from=${from}&to=${to}`}>{details}</Link>}
      </header>
      <table className="times">
        <Head />
        <Rows rows={[sum]} />
        {report && <Rows title={words.agreement.byDecider} rows={report.deciders} />}
        {report && <Rows title={words.agreement.byReason} rows={report.reasons} />}
      </table>
      <WaitingLooks waiting={waitingLooks} />
    </section>
  );
}

/** Per decider and per reason of the first decision. */
function useDetails(period: { from: string; to: string }, days: number, enabled: boolean) {
  const { words, language } = useWords();
  const { data } = useQuery({
    queryKey: ['agreement', period, language],
    queryFn: ({ signal }) => getAgreement(period, signal),
    placeholderData: keepPreviousData,
    refetchInterval: refreshSeconds(days) * 1000,
    enabled,
  });
  const { straightThrough, approvals } = words.agreement;
  return (
    data && {
      deciders: data.deciders.map((one): Row => {
        const name = one.username ?? straightThrough;
        return { ...one, key: `by ${name}`, name };
      }),
      reasons: data.reasons.map(
        (one): Row => ({ ...one, key: `for ${one.reason ?? ''}`, name: one.words ?? approvals }),
      ),
    }
  );
}

function Head() {
  const { who, opinions, differed, share } = useWords().words.figures.agreement;
  return (
    <thead>
      <tr>
        {[who, opinions, differed, share].map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Rows({ title, rows }: { title?: string; rows: Row[] }) {
  const { words, language } = useWords();
  if (rows.length === 0) return null;
  return (
    <tbody>
      {title && (
        <tr>
          <th scope="rowgroup" colSpan={4} className="times-group">
            {title}
          </th>
        </tr>
      )}
      {rows.map((row) => {
        const share = agreementShare(row);
        return (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td>{countInWords(row.agreed + row.disagreed, language)}</td>
            <td>{countInWords(row.disagreed, language)}</td>
            <td>{share === null ? words.figures.none : shareInWords(share, language)}</td>
          </tr>
        );
      })}
    </tbody>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Empty, Skeleton } from 'antd';
import { may } from '../../domain/staff/roles';
import { listReports } from '../api/reports';
import { Failure } from '../failure/failure';
import { NotForRole } from '../frame/not-for-role';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/language';
import { ReportCard } from './report-card';
import './reports.css';

const refreshMs = 15_000;

/** `/console/reports`: frozen accounts, for the seniors who find out whose doing it was (R29). */
export function ReportsPage() {
  const { words } = useWords();
  useTitle(words.reports.title);
  const { role } = useSignedInStaff();
  return may(role, 'report.settle') ? <Reports /> : <NotForRole />;
}

function Reports() {
  const { words, language } = useWords();
  const query = useQuery({
    queryKey: ['reports', language],
    queryFn: ({ signal }) => listReports(signal),
    refetchInterval: refreshMs,
  });
  return (
    <section aria-labelledby="reports-title" className="reports">
      <div className="page-head">
        <div>
          <h1 id="reports-title">{words.reports.title}</h1>
          <p className="quiet">{words.reports.lead}</p>
        </div>
      </div>
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton active />}
      {query.data?.reports.length === 0 && <Empty description={words.reports.empty} />}
      {query.data?.reports.map((report) => (
        <ReportCard key={report.id} report={report} />
      ))}
    </section>
  );
}

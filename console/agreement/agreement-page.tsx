import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { Agreement } from '../../domain/contract/second-look';
import { may } from '../../domain/staff/roles';
import { getAgreement } from '../api/second-looks';
import { Failure } from '../failure/failure';
import { NotForRole } from '../frame/not-for-role';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { useTitle } from '../frame/use-title';
import { WaitingLooks } from '../second-look/waiting-looks';
import { useWords } from '../words/language';
import './agreement.css';
import { PeriodForm } from './period-form';
import { TallyTable } from './tally-table';
import { usePeriod } from './use-period';

/** `/console/agreement`: how far second looks agree with what was decided, for seniors and auditors (R13). */
export function AgreementPage() {
  const { words } = useWords();
  useTitle(words.agreement.title);
  const { role } = useSignedInStaff();
  return may(role, 'agreement.read') ? <AgreementReport /> : <NotForRole />;
}

function AgreementReport() {
  const { words, language } = useWords();
  const { asked, show } = usePeriod();
  const report = useQuery({
    queryKey: ['agreement', asked, language],
    queryFn: ({ signal }) => getAgreement(asked ?? {}, signal),
    placeholderData: keepPreviousData,
  });
  const shown = asked ?? report.data;
  return (
    <section aria-labelledby="agreement-title" aria-busy={report.isPlaceholderData}>
      <div className="page-head period-head">
        <div>
          <h1 id="agreement-title">{words.agreement.title}</h1>
          <p className="quiet">{words.agreement.lead}</p>
        </div>
        {shown && <PeriodForm key={`${shown.from}-${shown.to}`} shown={shown} show={show} />}
      </div>
      {report.isError && <Failure error={report.error} retry={() => void report.refetch()} />}
      {report.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {report.data && !report.isError && <Tables report={report.data} />}
    </section>
  );
}

function Tables({ report: { waiting, all, deciders, reasons } }: { report: Agreement }) {
  const { agreement } = useWords().words;
  const sum = deciders.length > 1 ? [{ key: 'all', name: agreement.all, ...all }] : [];
  return (
    <>
      <WaitingLooks waiting={waiting} />
      <TallyTable
        id="agreement-deciders"
        title={agreement.byDecider}
        nameTitle={agreement.columns.decider}
        rows={[
          ...deciders.map(({ username, ...tally }) => ({
            key: username ?? '',
            name: username ?? agreement.straightThrough,
            ...tally,
          })),
          ...sum,
        ]}
      />
      <TallyTable
        id="agreement-reasons"
        title={agreement.byReason}
        nameTitle={agreement.columns.reason}
        rows={reasons.map(({ reason, words, ...tally }) => ({
          key: reason ?? '',
          name: words ?? agreement.approvals,
          ...tally,
        }))}
      />
      <footer className="quiet gap-above">{agreement.meaning}</footer>
    </>
  );
}

import { Alert } from 'antd';
import type { Activity, ReportForStaff } from '../../domain/contract/activity';
import { fill } from '../../domain/words';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';
import { FindingForm } from './finding-form';

/** One report: what was reported, what else happened lately, and the finding. */
export function ReportCard({ report }: { report: ReportForStaff }) {
  const { words } = useWords();
  const { reports } = words;
  const { id, accountId, reported, lately, pending, reportedAt } = report;
  return (
    <Panel
      title={fill(reports.account, { account: accountId.slice(-8) })}
      extra={<span className="quiet">{fill(reports.reportedAt, { time: formatInstant(reportedAt) })}</span>}
    >
      <h3>{reports.reported}</h3>
      <ActivityList id={`reported-${id}`} activities={[reported]} />
      <h3>{reports.lately}</h3>
      <ActivityList id={`lately-${id}`} activities={lately} />
      {pending && <Alert type="warning" role="status" showIcon title={reports.pending[pending]} />}
      <FindingForm id={id} />
    </Panel>
  );
}

function ActivityList({ id, activities }: { id: string; activities: Activity[] }) {
  const { by } = useWords().words.reports;
  return (
    <ul id={id} className="timeline">
      {activities.map(({ id, at, title, by: doer, place }) => (
        <li key={id}>
          <time className="quiet" dateTime={at}>
            {formatInstant(at)}
          </time>
          <div>
            {title} · {by[doer]}
            {place && (
              <span className="quiet">
                {' '}
                {[place.device, place.region, place.network].filter((part) => part !== null).join(' · ')}
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

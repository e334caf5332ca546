import { Alert } from 'antd';
import type { Activity, ReportForStaff } from '../../domain/contract/activity';
import { fill } from '../../domain/words';
import { Fact } from '../case/fact';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';
import { FindingForm } from './finding-form';
import { gatherLooks } from './gather-looks';

/** One report: what was reported, what else happened lately, and the finding. */
export function ReportCard({ report }: { report: ReportForStaff }) {
  const { words } = useWords();
  const { reports } = words;
  const { id, person, reported, lately, pending, reportedAt } = report;
  return (
    <Panel
      title={fill(reports.account, { nickname: person.maskedNickname })}
      extra={<span className="quiet">{fill(reports.reportedAt, { time: formatInstant(reportedAt) })}</span>}
    >
      <Person id={id} person={person} />
      <h3>{reports.reported}</h3>
      <ActivityList id={`reported-${id}`} activities={[reported]} />
      <h3>{reports.lately}</h3>
      <ActivityList id={`lately-${id}`} activities={lately} />
      {pending && <Alert type="warning" role="status" showIcon title={reports.pending[pending]} />}
      <FindingForm id={id} />
    </Panel>
  );
}

/** By what the person is found in the super-app, so that they can be asked. */
function Person({ id, person }: Pick<ReportForStaff, 'id' | 'person'>) {
  const { reports, queue } = useWords().words;
  const { hostId, maskedName, phoneTail } = person;
  return (
    <dl id={`person-${id}`} className="facts">
      <Fact label={reports.hostId}>
        <span className="copied-whole">{hostId}</span>
      </Fact>
      <Fact label={reports.phone}>
        {phoneTail === null ? reports.phoneUnknown : fill(reports.phoneTail, { tail: phoneTail })}
      </Fact>
      <Fact label={reports.name}>{maskedName === null ? reports.notVerified : maskedName || queue.unreadable}</Fact>
    </dl>
  );
}

function ActivityList({ id, activities }: { id: string; activities: Activity[] }) {
  const { by, times: often } = useWords().words.reports;
  return (
    <ul id={id} className="timeline">
      {gatherLooks(activities).map(({ id, at, title, by: doer, place, times }) => (
        <li key={id}>
          <time className="quiet" dateTime={at}>
            {formatInstant(at)}
          </time>
          <div>
            {title} · {by[doer]}
            {times > 1 && <span className="quiet"> {fill(often, { count: times })}</span>}
            {place && (
              <span className="quiet">
                {' · '}
                {[place.device, place.region, place.network].filter((part) => part !== null).join(' · ')}
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

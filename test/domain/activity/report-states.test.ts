import { reportFindings, reportStatuses, reportTransitions } from '../../../domain/activity/report-states';

const walk = reportStatuses.flatMap((status) => reportFindings.map((finding) => [status, finding] as const));

it.each(walk)('R29: a report that is %s, found %s', (status, finding) => {
  expect(reportTransitions[status][finding]).toBe(status === 'open' ? finding : undefined);
});

import type { ActivityPage, ActivityReport } from '../../domain/contract/activity';
import { request } from './request';

/** What happened to the account, newest first. */
export function listActivities(cursor?: string): Promise<ActivityPage> {
  return request({ method: 'GET', path: cursor ? `/v1/activity?cursor=${cursor}` : '/v1/activity' });
}

/** "Not me": from then on nothing of the account changes until customer service has looked into it. */
export function reportActivity(id: string): Promise<ActivityReport> {
  return request({ method: 'POST', path: `/v1/activity/${id}/report` });
}

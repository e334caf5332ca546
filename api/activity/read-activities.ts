import type { ActivityPage } from '../../domain/contract/activity';
import type { Language } from '../../domain/words';
import type { Deps } from '../deps';
import { listActivities } from './activity-store';
import { presentActivities } from './present-activity';
import { findOpenReport, listReportsAbout } from './report-store';

const pageSize = 20;

/** One page of what happened to an account (R29). It costs the page, not what is stored. */
export async function readActivities(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  accountId: string,
  before: string | undefined,
  language: Language,
): Promise<ActivityPage> {
  const rows = await listActivities(db, accountId, before?.toLowerCase(), pageSize);
  const ids = rows.map(({ id }) => id);
  const [reports, open] = [await listReportsAbout(db, ids), await findOpenReport(db, accountId)];
  return presentActivities({ rows, reports, open, pageSize }, { cipher, language });
}

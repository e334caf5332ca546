import type { ActivityPage, ActivityReport, ReportForStaff } from '../../domain/contract/activity';
import type { Problem } from '../../domain/contract/problem';
import type { Client, Reply } from './api-client';

/** The newest page of what happened to somebody's account. */
export async function activityOf(person: Client): Promise<ActivityPage> {
  const { status, body } = await person.get<ActivityPage>('/v1/activity');
  if (status !== 200) throw new Error(`The activity cannot be read: ${status}`);
  return body;
}

export function report(
  person: Client,
  id: string | undefined,
): Promise<Reply<ActivityReport & Omit<Problem, 'status'>>> {
  return person.post(`/v1/activity/${id}/report`);
}

/** Says of what happened last that it was somebody else. */
export async function reportNewest(person: Client): ReturnType<typeof report> {
  return report(person, (await activityOf(person)).activities[0]?.id);
}

export function settle(
  senior: Client,
  { id }: Pick<ActivityReport, 'id'>,
  finding: string,
): Promise<Reply<ReportForStaff & Omit<Problem, 'status'>>> {
  return senior.post(`/v1/reports/${id}/finding`, { finding, note: '已电话核实' });
}

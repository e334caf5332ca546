import { z } from 'zod';
import { activityDoers, activityKinds } from '../../domain/activity/activity-kinds';
import { reportFindings, reportStatuses } from '../../domain/activity/report-states';
import { pendingRequests } from '../../domain/clearing/precondition';
import type {
  Activity,
  ActivityPage,
  ActivityReport,
  FindingInput,
  ReportForStaff,
  ReportList,
} from '../../domain/contract/activity';
import { id, instant } from '../http/schemas';

export const activityQuery = z.object({ cursor: id.optional().meta({ description: 'The `next` of the page before' }) });

const activity = z.object({
  id,
  at: instant,
  kind: z.enum(activityKinds),
  title: z.string().meta({ description: 'The kind in words' }),
  by: z.enum(activityDoers),
  place: z
    .object({
      device: z.string().meta({ example: 'iPhone · 微信' }),
      network: z.string().nullable().meta({ example: '203.0.113.*' }),
      region: z.string().nullable().meta({ description: 'As the super-app’s gateway says' }),
    })
    .nullable()
    .meta({ description: 'Where whoever was signed in was, approximately' }),
}) satisfies z.ZodType<Activity>;

export const activityReport = z
  .object({
    id,
    activityId: id.meta({ description: 'What was reported' }),
    status: z.enum(reportStatuses).meta({ description: '`open`: the account is frozen until a senior has decided' }),
    words: z.string(),
    reportedAt: instant,
    decidedAt: instant.nullable(),
  })
  .meta({ id: 'ActivityReport' }) satisfies z.ZodType<ActivityReport>;

export const activityPage = z
  .object({
    activities: z.array(activity.extend({ report: activityReport.nullable() })),
    frozenSince: instant.nullable().meta({ description: 'Since when the account is frozen' }),
    next: z.string().nullable(),
  })
  .meta({ id: 'ActivityPage' }) satisfies z.ZodType<ActivityPage>;

export const reportForStaff = activityReport
  .extend({
    accountId: id,
    person: z
      .object({
        hostId: z.string().meta({ description: 'By what the super-app knows the account' }),
        maskedNickname: z.string(),
        maskedName: z.string().nullable().meta({ description: '`null`: no real name' }),
        phoneTail: z.string().nullable().meta({ description: 'The last digits of its phone' }),
      })
      .meta({ description: 'Who is to be asked' }),
    reported: activity,
    lately: z.array(activity).meta({ description: 'What else happened to the account, newest first' }),
    pending: z.enum(pendingRequests).nullable().meta({ description: 'What of it is under review' }),
  })
  .meta({ id: 'ReportForStaff' }) satisfies z.ZodType<ReportForStaff>;

export const reportList = z
  .object({ reports: z.array(reportForStaff) })
  .meta({ id: 'ReportList' }) satisfies z.ZodType<ReportList>;

export const findingInput = z
  .object({
    finding: z.enum(reportFindings).meta({ description: '`own`: it was the person; `stranger`: it was not' }),
    note: z.string().trim().min(1, 'missing').max(500).meta({ description: 'How that was found out, for colleagues' }),
  })
  .meta({ id: 'FindingInput' }) satisfies z.ZodType<FindingInput>;

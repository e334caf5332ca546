import { placeOf } from '../http/place-of';
import { route } from '../http/routes';
import { idParams } from '../http/schemas';
import {
  activityPage,
  activityQuery,
  activityReport,
  findingInput,
  reportForStaff,
  reportList,
} from './activity-schema';
import { readActivities } from './read-activities';
import { readReport, readReports } from './read-reports';
import { reportActivity } from './report-activity';
import { settleFinding } from './settle-finding';

const tag = 'Activity';

export const activityRoutes = [
  route({
    method: 'get',
    path: '/v1/activity',
    tag,
    summary: 'What happened to your account, when and from where; newest first',
    who: 'person',
    query: activityQuery,
    answers: { 200: activityPage },
    refusals: ['invalid_input'],
    handle: async ({ deps, person, query, language }) => ({
      status: 200,
      body: await readActivities(deps, person.accountId, query.cursor, language),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/activity/:id/report',
    tag,
    summary: 'It was not you: nothing of the account changes any more until a senior has looked into it',
    who: 'person',
    params: idParams,
    answers: { 201: activityReport },
    refusals: ['not_found'],
    handle: async ({ deps, person, params, language, ctx }) => ({
      status: 201,
      body: await reportActivity(deps, {
        accountId: person.accountId,
        activityId: params.id.toLowerCase(),
        from: placeOf(ctx, deps),
        language,
      }),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/reports',
    tag,
    summary: 'Accounts that are frozen because somebody reported what they had not done; the longest first',
    who: 'staff',
    may: 'report.settle',
    answers: { 200: reportList },
    refusals: ['not_allowed'],
    handle: async ({ deps, language }) => ({ status: 200, body: await readReports(deps, language) }),
  }),
  route({
    method: 'post',
    path: '/v1/reports/:id/finding',
    tag,
    summary: 'Say whose doing it was; the account may change again',
    who: 'staff',
    may: 'report.settle',
    params: idParams,
    body: findingInput,
    answers: { 200: reportForStaff },
    refusals: ['not_allowed', 'not_found', 'invalid_input', 'report_settled', 'request_in_review'],
    async handle({ deps, staff, params, body, language }) {
      await settleFinding(deps, params.id.toLowerCase(), staff, body);
      return { status: 200, body: await readReport(deps, params.id.toLowerCase(), language) };
    },
  }),
];

import { route } from '../http/routes';
import { idParams } from '../http/schemas';
import { changeSettings, keepConsents, readSettings } from './change-settings';
import { readAllUpTo, readOne } from './mark-read';
import {
  consentInput,
  noticePage,
  noticeQuery,
  noticeSettings,
  readUpTo,
  settingsInput,
  unread,
} from './notice-schema';
import { readNotices } from './read-notices';

const tag = 'Notices';

export const noticeRoutes = [
  route({
    method: 'get',
    path: '/v1/notices',
    tag,
    summary: 'Your messages, newest first',
    who: 'person',
    query: noticeQuery,
    answers: { 200: noticePage },
    refusals: ['invalid_input'],
    handle: async ({ deps, person, query, language }) => ({
      status: 200,
      body: await readNotices(deps, person.accountId, query.cursor, language),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/notices/read',
    tag,
    summary: 'You have seen all messages up to this one',
    who: 'person',
    body: readUpTo,
    answers: { 200: unread },
    refusals: ['invalid_input'],
    handle: async ({ deps, person, body }) => ({
      status: 200,
      body: { unread: await readAllUpTo(deps, person.accountId, body.upTo.toLowerCase()) },
    }),
  }),
  route({
    method: 'post',
    path: '/v1/notices/:id/read',
    tag,
    summary: 'You have read this message',
    who: 'person',
    params: idParams,
    answers: { 200: unread },
    refusals: ['not_found'],
    handle: async ({ deps, person, params }) => ({
      status: 200,
      body: { unread: await readOne(deps, person.accountId, params.id.toLowerCase()) },
    }),
  }),
  route({
    method: 'get',
    path: '/v1/notices/settings',
    tag,
    summary: 'How you want to be told, and what you allowed WeChat to send',
    who: 'person',
    answers: { 200: noticeSettings },
    refusals: [],
    handle: async ({ deps, person, language }) => ({
      status: 200,
      body: await readSettings(deps, person.accountId, language),
    }),
  }),
  route({
    method: 'put',
    path: '/v1/notices/settings',
    tag,
    summary: 'Switch channels on or off; what safety or the law demands is sent all the same',
    who: 'person',
    body: settingsInput,
    answers: { 200: noticeSettings },
    refusals: ['invalid_input'],
    async handle({ deps, person, body, language }) {
      await changeSettings(deps, person.accountId, body.channels);
      return { status: 200, body: await readSettings(deps, person.accountId, language) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/notices/consents',
    tag,
    summary: 'You allowed WeChat to send one message of each of these topics',
    who: 'person',
    body: consentInput,
    answers: { 200: noticeSettings },
    refusals: ['invalid_input'],
    async handle({ deps, person, body, language }) {
      await keepConsents(deps, person.accountId, body.topics);
      return { status: 200, body: await readSettings(deps, person.accountId, language) };
    },
  }),
];

import type { Knex } from '../../../api/database/database';
import { listDueCards } from '../../../api/expiry/border-store';
import { listDueDeliveries, listLapsedDeliveries } from '../../../api/notice/delivery-store';
import { countUnread, listNotices, listNoticesBefore } from '../../../api/notice/notice-store';
import { listUndelivered } from '../../../api/notice/undelivered/undelivered-store';
import { listLate } from '../../../api/review/apologise-late';
import { startApi, type TestApi } from '../../support/api';
import { addHolders, realNameToCopy } from '../../support/many-holders';
import { planOf } from '../../support/plan-of';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  // On a table of a few rows an engine may well read them all.
  const lastDays = Array.from({ length: 2_000 }, (_, i) => `20${30 + (i % 60)}-05-31`);
  await addHolders(api, await realNameToCopy(api), lastDays);
});
afterAll(() => api.stop());

const late = '2036-01-01 00:00:00.000';
const id = '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59';

/** What is asked every few seconds, or by everybody, and the index that finds it. */
const questions: readonly [string, RegExp, (db: Knex) => Promise<unknown>][] = [
  [
    'the cards of the day',
    /real_names_by_expiry/,
    (db) => listDueCards(db, { valid_until: '2040-05-31', real_name_id: '~' }, '2041-05-31', 500),
  ],
  ['messages to be sent', /deliveries_status_due_at_id_index/, (db) => listDueDeliveries(db, late, 100)],
  [
    'messages that a killed process held',
    /deliveries_status_held_until_index/,
    (db) => listLapsedDeliveries(db, late, 100),
  ],
  [
    'messages that did not go out',
    /deliveries_status_due_at_id_index/,
    (db) => listUndelivered(db, 'dead', undefined, 50),
  ],
  ['an inbox', /notices_account_id_id_index/, (db) => listNotices(db, id, undefined, 20)],
  ['what is unread', /notices_account_id_read_at_index/, (db) => countUnread(db, id)],
  ['messages that are too old', /notices_created_at_index/, (db) => listNoticesBefore(db, late, 200)],
  [
    'reviews that are late',
    /cases_status_kind_due_at_id_index/,
    (db) =>
      listLate(db, {
        caseKind: 'verification',
        kind: 'verification_late',
        since: '2026-01-01 00:00:00.000',
        now: late,
      }),
  ],
];

it.each(questions)('R20: %s: found by an index', async (_what, index, ask) => {
  expect(await planOf(api.deps.db, () => ask(api.deps.db))).toMatch(index);
});

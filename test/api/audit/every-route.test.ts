import { declaredRoutes } from '../../../api/app';
import { SandboxClock } from '../../../api/clock/sandbox-clock';
import { auditActions } from '../../../domain/audit/audit-actions';
import { startApi, type TestApi } from '../../support/api';
import { clearingRoutes } from '../../support/audited-routes/clearing-routes';
import { type Leaves, withPhoto } from '../../support/audited-routes/leaves';
import { partnerRoutes } from '../../support/audited-routes/partner-routes';
import { personRoutes } from '../../support/audited-routes/person-routes';
import { reviewRoutes } from '../../support/audited-routes/review-routes';
import { staffRoutes } from '../../support/audited-routes/staff-routes';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const stage = () => api;
/** What each route leaves in the log. A route that is not here fails the first test: whoever adds one says what it leaves. */
const routes: Record<string, Leaves> = {
  ...personRoutes(stage),
  ...clearingRoutes(stage),
  ...reviewRoutes(stage),
  ...staffRoutes(stage),
  ...partnerRoutes(stage),
};

it('R15: every route says what it leaves in the log', () => {
  const declared = declaredRoutes({ sandbox: { clock: new SandboxClock() } });
  const names = declared.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(names.sort()).toEqual(Object.keys(routes).sort());
});

const leaving = Object.entries(routes).flatMap(([route, entry]) => ('leaves' in entry ? [{ route, ...entry }] : []));

it.each(leaving)('R15: $route leaves one row: $leaves', async ({ leaves, call }) => {
  const calling = await call();
  const ids = async (): Promise<string[]> => (await api.deps.db('audit').select('id')).map(({ id }) => id);
  const before = await ids();
  const { status } = await calling();
  expect(status).toBeLessThan(300);
  const after = await api.deps.db('audit').whereNotIn('id', before);
  expect(after.map(({ action }) => action)).toEqual([leaves]);
});

it('R15: a person who looks at their own photo leaves a row too', async () => {
  const { person, id } = await withPhoto(stage);
  await person.get(`/v1/photos/${id}/content`);
  const rows = await api.deps.db('audit').where({ subject_id: id, action: 'photo.view' });
  expect(rows).toMatchObject([{ actor_kind: 'person' }]);
});

it('R15: each action has one name', () => {
  expect(new Set(auditActions).size).toBe(auditActions.length);
});

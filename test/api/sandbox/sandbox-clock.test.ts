import { startApi, type TestApi } from '../../support/api';
import { type Client, client, makeInput, problemOf, signIn, specimen, submit, upload } from '../../support/api-client';

let api: TestApi;
let anyone: Client;
beforeAll(async () => {
  api = await startApi();
  anyone = client(api.url);
});
afterEach(() => api.clock.setTo(new Date()));
afterAll(() => api.stop());

const put = (body: unknown) =>
  anyone.send<{ now: string }>('PUT', '/v1/sandbox/clock', {
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });
const now = async () => (await anyone.get<{ now: string }>('/v1/sandbox/clock')).body.now;

describe("the sandbox's clock", () => {
  it('tells the time', async () => {
    expect(Math.abs(Date.parse(await now()) - Date.now())).toBeLessThan(5000);
  });

  it('is set, in any zone, and runs on from there', async () => {
    expect((await put({ now: '2027-01-04T09:00:00+08:00' })).body.now).toMatch(/^2027-01-04T01:00:0/);
    expect(await now()).toMatch(/^2027-01-04T01:00:0/);
  });

  it('is advanced, again and again, and back', async () => {
    await put({ now: '2027-01-04T01:00:00Z' });
    await put({ advanceDays: 30 });
    await put({ advanceDays: 1.5 });
    expect(await now()).toMatch(/^2027-02-04T13:00:0/);
    await put({ advanceDays: -31.5 });
    expect(await now()).toMatch(/^2027-01-04T01:00:0/);
  });

  it('runs what falls due: photos that nobody used are erased', async () => {
    const person = await signIn(api.url);
    await upload(person, 'front', await specimen('front'));
    await put({ advanceDays: 8 });
    expect((await person.get('/v1/photos')).body).toEqual({ photos: [] });
  });

  it.each([
    {},
    { now: 'tomorrow' },
    { now: '2027-02-30T00:00:00Z' },
    { now: '9999-12-31T23:59:59Z' },
    { now: '1066-10-14T09:00:00Z' },
    { advanceDays: '1' },
    { advanceDays: 36_501 },
  ])('is not set to %j, and goes on as it went', async (body) => {
    expect(problemOf(await put(body))).toMatchObject({ status: 422, code: 'invalid_input' });
    expect(Math.abs(Date.parse(await now()) - Date.now())).toBeLessThan(5000);
  });

  it('stays within the years in which the product can count, however often it is advanced', async () => {
    const replies = [];
    for (let i = 0; i < 4; i += 1) replies.push((await put({ advanceDays: 36_000 })).status);
    expect(replies).toEqual([200, 422, 422, 422]);
    const person = await signIn(api.url);
    expect((await person.get('/v1/me')).status).toBe(200);
    const reply = await submit(person, await makeInput(person));
    expect(reply.status).toBeLessThan(500);
  });
});

it('outside the sandbox its addresses do not exist, and the service says that it is real', async () => {
  const real = await startApi({ sandbox: undefined });
  const notFound = { status: 404, code: 'not_found' };
  const caller = client(real.url);
  expect(problemOf(await caller.get('/v1/sandbox/clock'))).toEqual(notFound);
  expect(problemOf(await caller.send('PUT', '/v1/sandbox/clock', { body: '{"advanceDays":1}' }))).toEqual(notFound);
  expect((await caller.get<{ sandbox: boolean }>('/v1/service')).body.sandbox).toBe(false);
  const { paths } = (await caller.get<{ paths: object }>('/openapi.json')).body;
  expect(Object.keys(paths).filter((path) => path.includes('sandbox'))).toEqual([]);
  await real.stop();
});

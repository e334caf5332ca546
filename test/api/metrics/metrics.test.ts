import { createSandboxAuthority } from '../../../api/authority/sandbox-authority';
import type { Deps } from '../../../api/deps';
import { changeSandboxAccount } from '../../../api/host/sandbox-host';
import { Refusal } from '../../../api/http/refusal';
import { measureAuthority } from '../../../api/metrics/measured-authority';
import { measureHost } from '../../../api/metrics/measured-host';
import { measureReader } from '../../../api/metrics/measured-reader';
import { measureWebhooks } from '../../../api/metrics/measured-webhooks';
import { measureWeChat } from '../../../api/metrics/measured-wechat';
import { createMetrics, measureProcess } from '../../../api/metrics/metrics';
import { isThisMachine } from '../../../api/metrics/this-machine';
import type { PhotoReader } from '../../../api/photo/reading/photo-reader';
import { code2Session } from '../../../api/wechat/code-2-session';
import { openWeChatService } from '../../../api/wechat/wechat-service';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  claim,
  client,
  decide,
  problemOf,
  refuse,
  signIn,
  signInStaff,
  specimen,
  submitted,
  upload,
} from '../../support/api-client';
import { makePerson } from '../../support/people';
import { seenCard, toldReader } from '../../support/reader';
import { startReceiver } from '../../support/webhook-receiver';
import { sessionPath, startWeChatServer } from '../../support/wechat-server';

const metricsToken = 'a-token-for-scraping';
let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** What Prometheus would see; the figures counted anew. */
async function scrape(from = api): Promise<string> {
  from.sessionClock.setTo(new Date(from.sessionClock.now().getTime() + 11_000));
  const { status, body } = await client(from.url).get<string>('/metrics');
  expect(status).toBe(200);
  return body;
}

/** The value of one series, named as the format writes it. */
function seriesIn(text: string, series: string): number | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

describe('R14: /metrics', () => {
  it('is in the text format of Prometheus, with the defaults of a process', async () => {
    measureProcess(api.deps.metrics);
    const { status, headers, body } = await client(api.url).get<string>('/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(headers.get('cache-control')).toBe('no-store');
    for (const line of body.trim().split('\n')) {
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"]*",?)*\})? (-?[\d.e+-]+|Na[Nn]|\+Inf))$|^$/);
    }
    expect(seriesIn(body, 'process_cpu_seconds_total')).toBeGreaterThan(0);
    expect(seriesIn(body, 'nodejs_heap_size_used_bytes')).toBeGreaterThan(0);
  });

  it('says what waits, by state and age, and what came in today', async () => {
    const before = await scrape();
    await submitted(api.url);
    const after = await scrape();
    const rise = (series: string) => (seriesIn(after, series) ?? 0) - (seriesIn(before, series) ?? 0);
    expect(rise('shiming_cases_waiting{state="open"}')).toBe(1);
    expect(rise('shiming_cases_waiting_by_age{age="under_1_hour"}')).toBe(1);
    expect(rise('shiming_today_submitted')).toBe(1);
    expect(seriesIn(after, 'shiming_cases_waiting{state="claimed"}')).toBe(0);
    expect(seriesIn(after, 'shiming_figures_up')).toBe(1);
  });

  it('counts the figures once in ten seconds, however often it is scraped', async () => {
    await scrape();
    const asked: string[] = [];
    const listen = ({ sql }: { sql: string }) => asked.push(sql);
    api.deps.db.on('query', listen);
    for (let i = 0; i < 3; i += 1) await client(api.url).get('/metrics');
    expect(asked).toEqual([]);
    await scrape();
    expect(asked.length).toBeGreaterThan(0);
    api.deps.db.removeListener('query', listen);
  });

  it('times requests by the pattern of their route: no path, no id, nothing that a caller typed', async () => {
    const agent = await signInStaff(api.url);
    const id = '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59';
    await agent.get(`/v1/review/cases/${id}`);
    await agent.get('/v1/nowhere/13800138000');
    const text = await scrape();
    const request = (labels: string) => seriesIn(text, `shiming_http_request_seconds_count{${labels}}`);
    expect(request('method="GET",route="/v1/review/cases/:id",status="404"')).toBe(1);
    expect(request('method="GET",route="other",status="404"')).toBe(1);
    expect(text).not.toContain(id);
    expect(text).not.toContain('nowhere');
  });

  it('R42: no name, number, account or agent is in it', async () => {
    const { card } = await submitted(api.url);
    const text = await scrape();
    for (const secret of [card.name, card.idNumber, '"agent"', '"senior"']) expect(text).not.toContain(secret);
  });

  it('without a database it still tells about the process', async () => {
    const other = await startApi();
    await scrape(other);
    const failing = jest.spyOn(other.deps.db.client, 'acquireConnection').mockRejectedValue(new Error('gone'));
    const text = await scrape(other);
    expect(seriesIn(text, 'shiming_figures_up')).toBe(0);
    expect(seriesIn(text, 'shiming_cases_waiting{state="open"}')).toBeUndefined();
    expect(seriesIn(text, 'shiming_cases_late')).toBeUndefined();
    expect(text).toContain('shiming_http_request_seconds_count');
    failing.mockRestore();
    expect(seriesIn(await scrape(other), 'shiming_figures_up')).toBe(1);
    await other.stop();
  });
});

describe('R14: what the ports did', () => {
  it('photos: how long each look took, by what became of it', async () => {
    const metrics = createMetrics();
    const looks = [
      async () => undefined,
      async () => Promise.reject(new Refusal('busy')),
      async () => Promise.reject(new Error('broken')),
    ];
    const fake: PhotoReader = {
      name: 'fake',
      where: 'here',
      canRead: () => true,
      read: () => (looks.shift() as () => Promise<undefined>)(),
      close: async () => {},
    };
    const other = await startApi({ metrics, reader: measureReader(fake, metrics) });
    const person = await signIn(other.url);
    for (const status of [201, 503, 201]) {
      expect((await upload(person, 'front', await specimen('front'))).status).toBe(status);
    }
    const text = await scrape(other);
    const count = (outcome: string) => seriesIn(text, `shiming_photo_reading_seconds_count{outcome="${outcome}"}`);
    expect(['read', 'timed-out', 'busy', 'failed'].map(count)).toEqual([0, 1, 1, 1]);
    await other.stop();
  });

  it('the authority: its answers by kind', async () => {
    const metrics = createMetrics();
    const authority = measureAuthority(createSandboxAuthority(), metrics);
    const other = await startApi({ metrics, authority });
    for (const name of ['李不符', '王无录', '林知夏']) await submitted(other.url, makePerson({ name }));
    await other.deps.afterwards.settled();
    const text = await scrape(other);
    const count = (answer: string) => seriesIn(text, `shiming_authority_answers_total{answer="${answer}"}`);
    expect(['match', 'mismatch', 'no_record', 'unavailable'].map(count)).toEqual([1, 1, 1, 0]);
    await other.stop();
  });

  it('the host: its answers and its silences, with the time that they took', async () => {
    const metrics = createMetrics();
    const other = await startApi({ metrics });
    const host = measureHost(other.deps.host, metrics);
    await changeSandboxAccount(other.deps.db, 'silent', { unreachable: true }, other.clock.now());
    for (const name of ['alice', 'bob', 'silent']) await host.ask(name);
    const text = await scrape(other);
    const count = (outcome: string) => seriesIn(text, `shiming_host_seconds_count{outcome="${outcome}"}`);
    expect(['answered', 'unreachable'].map(count)).toEqual([2, 1]);
    await other.stop();
  });

  it('WeChat: question by question its answers, its refusals and its silences', async () => {
    const metrics = createMetrics();
    const weChat = await startWeChatServer();
    const service = openWeChatService({ url: weChat.url, log: api.deps.log });
    const whoSignsIn = (code: string) => code2Session(measureWeChat(service, metrics), weChat, code);
    await whoSignsIn(weChat.codeOf('oSomebody'));
    await whoSignsIn('no-code');
    weChat.mishap(sessionPath, 'hang up');
    await whoSignsIn(weChat.codeOf('oSomebody'));
    const text = await metrics.registry.metrics();
    const count = (question: string, outcome: string) =>
      seriesIn(text, `shiming_wechat_seconds_count{question="${question}",outcome="${outcome}"}`);
    const outcomes = ['answered', 'refused', 'unanswered'];
    expect(outcomes.map((outcome) => count('code2Session', outcome))).toEqual([1, 1, 1]);
    expect(outcomes.map((outcome) => count('subscribeMessage.send', outcome))).toEqual([0, 0, 0]);
    await weChat.stop();
  });

  it('partners: what they took and what they did not, with the time that it took', async () => {
    const metrics = createMetrics();
    const other = await startApi({ metrics });
    const receiver = await startReceiver();
    const webhooks = measureWebhooks(other.deps.webhooks, metrics);
    receiver.answer(204, 500);
    for (const body of ['{}', '{}']) await webhooks.send({ url: receiver.url, headers: {}, body });
    const text = await scrape(other);
    const count = (outcome: string) => seriesIn(text, `shiming_webhook_seconds_count{outcome="${outcome}"}`);
    expect(['taken', 'not-taken'].map(count)).toEqual([1, 1]);
    await receiver.stop();
    await other.stop();
  });
});

describe('R14: decisions', () => {
  it('by people: counted once however often the same is said, refusals apart, with the time since submission', async () => {
    const other = await startApi();
    const agent = await signInStaff(other.url);
    const start = new Date('2026-11-18T02:00:00Z').getTime();
    other.clock.setTo(new Date(start));
    for (let i = 0; i < 2; i += 1) await submitted(other.url);
    other.clock.setTo(new Date(start + 240_000));
    const [first, second] = [(await claim(agent)).body, (await claim(agent)).body];
    for (let i = 0; i < 2; i += 1) expect((await decide(agent, first, approve)).status).toBe(200);
    expect((await decide(agent, second, refuse)).status).toBe(200);
    expect((await decide(agent, second, approve)).status).toBe(409);
    const text = await scrape(other);
    expect(seriesIn(text, 'shiming_decisions_total{way="people",outcome="approved"}')).toBe(1);
    expect(seriesIn(text, 'shiming_decisions_total{way="people",outcome="rejected"}')).toBe(1);
    expect(seriesIn(text, 'shiming_decision_seconds_count{way="people"}')).toBe(2);
    expect(seriesIn(text, 'shiming_decision_seconds_bucket{le="60",way="people"}')).toBe(0);
    expect(seriesIn(text, 'shiming_decision_seconds_bucket{le="300",way="people"}')).toBe(2);
    expect(seriesIn(text, 'shiming_today_decided{way="people"}')).toBe(2);
    expect(seriesIn(text, 'shiming_today_straight_through_share')).toBe(0);
    expect(seriesIn(text, 'shiming_today_refusals{reason="photo_unclear"}')).toBe(1);
    await other.stop();
  });

  it('straight through: in seconds, and the share of them', async () => {
    const [reader, card] = [toldReader(), makePerson()];
    reader.sees('front', seenCard(card, 'front'));
    reader.sees('back', seenCard(card, 'back'));
    const other = await startApi({ reader, authority: createSandboxAuthority(), straightThrough: true });
    await submitted(other.url, card);
    await other.deps.afterwards.settled();
    const text = await scrape(other);
    expect(seriesIn(text, 'shiming_decisions_total{way="straight-through",outcome="approved"}')).toBe(1);
    expect(seriesIn(text, 'shiming_decision_seconds_count{way="straight-through"}')).toBe(1);
    expect(seriesIn(text, 'shiming_today_straight_through_share')).toBe(1);
    await other.stop();
  });
});

describe('R42: who may scrape', () => {
  it.each(['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'Via'])(
    'without a token nothing that came through a proxy (%s), wherever that runs',
    async (header) => {
      const reply = await client(api.url).get('/metrics', { [header]: '127.0.0.1' });
      expect(problemOf(reply)).toEqual({ status: 404, code: 'not_found' });
    },
  );

  it.each<Partial<Deps>>([{ sandbox: undefined }, { trustProxy: true }])(
    'without a token nobody at all where a proxy may be in front that does not say so (%j)',
    async (settings) => {
      const other = await startApi(settings);
      expect(problemOf(await client(other.url).get('/metrics'))).toEqual({ status: 404, code: 'not_found' });
      await other.stop();
    },
  );

  it.each([
    ['127.0.0.1', true],
    ['127.8.8.8', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.0.0.7', false],
    ['203.0.113.9', false],
    ['::ffff:203.0.113.9', false],
    ['2001:db8::1', false],
    ['', false],
  ])('%s is this machine: %s', (address, expected) => {
    expect(isThisMachine(address)).toBe(expected);
  });

  it('with a token set, only who sends it, from anywhere', async () => {
    const other = await startApi({ metricsToken });
    const refused = { status: 401, code: 'sign_in_required' };
    expect(problemOf(await client(other.url).get('/metrics'))).toEqual(refused);
    expect(problemOf(await client(other.url, `${metricsToken}x`).get('/metrics'))).toEqual(refused);
    expect(problemOf(await (await signInStaff(other.url, 'admin')).get('/metrics'))).toEqual(refused);
    expect(problemOf(await (await signIn(other.url)).get('/metrics'))).toEqual(refused);
    const elsewhere = { 'X-Forwarded-For': '203.0.113.9' };
    expect((await client(other.url, metricsToken).get('/metrics', elsewhere)).status).toBe(200);
    await other.stop();
  });
});

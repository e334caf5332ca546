import { request, requestBlob } from '../../../console/api/request';
import { RequestError } from '../../../console/api/request-error';
import { sessionToken } from '../../../console/api/session-token';
import { failureWords } from '../../../console/failure/failure-words';
import { language } from '../../../console/words/language';
import { DeskApi, problem } from '../support/desk-api';

const api = new DeskApi();
const path = '/v1/review/cases';
const route = `GET ${path}`;

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  sessionToken.write('token-1');
  language.write('zh-CN');
});

async function failureOf(asking: Promise<unknown>): Promise<RequestError> {
  const error = await asking.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof RequestError)) throw new Error('It did not fail as it should');
  return error;
}

describe('R16 the request wrapper', () => {
  it('sends the token, the language and only the parameters that say something', async () => {
    api.on(route, { status: 200, json: { cases: [] } });
    language.write('en');
    await expect(request(path, { query: { status: 'open', kind: undefined, cursor: '' } })).resolves.toEqual({
      cases: [],
    });
    expect(api.seen[0]).toMatchObject({
      query: { status: 'open' },
      headers: { authorization: 'Bearer token-1', 'accept-language': 'en' },
    });
  });

  it('keeps the token out of the address', async () => {
    api.on(route, { status: 200, json: {} });
    await request(path);
    expect(JSON.stringify(api.seen[0]?.query)).not.toContain('token-1');
  });

  it('gives nothing for an answer without content', async () => {
    api.on('POST /v1/review/claims', { status: 204 });
    await expect(request('/v1/review/claims', { method: 'POST', body: {} })).resolves.toBeUndefined();
  });

  it('gives a picture as it is', async () => {
    api.on('GET /v1/photos/p/content', { status: 200, text: 'picture' });
    const picture = await requestBlob('/v1/photos/p/content');
    await expect(picture.text()).resolves.toBe('picture');
  });

  it('turns a problem document into words by its code, with the number to quote', async () => {
    api.on(route, problem('case_not_held'));
    const error = await failureOf(request(path));
    expect(error).toMatchObject({ code: 'case_not_held', problem: { requestId: 'req-42' }, passing: false });
    expect(failureWords(error, 'zh-CN')).toContain('请重新领取');
    expect(failureWords(error, 'en')).toContain('claim it again');
  });

  it('takes the server’s sentence where only the server can fill it in', async () => {
    api.on(route, problem('too_many_requests', { title: '操作过于频繁，请在 30 秒后重试' }));
    expect(failureWords(await failureOf(request(path)), 'zh-CN')).toBe('操作过于频繁，请在 30 秒后重试');
  });

  it('names each field that is wrong', async () => {
    const fields = [{ path: 'comment', code: 'too_long', message: '内容过长，请缩短' }];
    api.on(route, problem('invalid_input', { fields }));
    expect(failureWords(await failureOf(request(path)), 'zh-CN')).toBe('内容过长，请缩短');
  });

  it('forgets a session that has ended', async () => {
    api.on(route, problem('sign_in_required'));
    await failureOf(request(path));
    expect(sessionToken.read()).toBe('');
  });

  it('keeps the session when only a password was wrong', async () => {
    api.on('POST /v1/staff/sessions', problem('credentials_wrong'));
    await failureOf(request('/v1/staff/sessions', { method: 'POST', body: {} }));
    expect(sessionToken.read()).toBe('token-1');
  });

  it('says what to do when the network fails, when it takes too long, and when the answer is not ours', async () => {
    api.on(route, () => 'hang up');
    expect((await failureOf(request(path))).code).toBe('network');
    api.on(route, () => 'never');
    expect((await failureOf(request(path, { timeoutMs: 50 }))).code).toBe('timeout');
    api.on(route, { status: 502, text: '<html>Bad gateway</html>' });
    const error = await failureOf(request(path));
    expect(error).toMatchObject({ code: 'unexpected_answer', passing: true });
    expect(failureWords(error, 'zh-CN')).toContain('重试');
  });
});

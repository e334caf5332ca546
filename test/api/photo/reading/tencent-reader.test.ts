import { randomBytes } from 'node:crypto';
import pino from 'pino';
import type { PhotoReader } from '../../../../api/photo/reading/photo-reader';
import { createTencentReader } from '../../../../api/photo/reading/tencent/tencent-reader';
import { judgePhoto } from '../../../../domain/photo/judge-photo';
import { startApi, type TestApi } from '../../../support/api';
import { signIn, specimen, upload } from '../../../support/api-client';
import {
  type OcrAnswer,
  specimenBack,
  specimenFront,
  startTencentOcrServer,
  type TencentOcrServer,
} from '../../../support/tencent-ocr-server';
import { tc3Signature } from '../../../support/tencent-server';

const today = '2026-11-20';
const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(200_000)]);

const front = { fields: specimenFront };

let server: TencentOcrServer;
let reader: PhotoReader;
let logged: string[];
const openReader = (over: Partial<Parameters<typeof createTencentReader>[0]> = {}) =>
  createTencentReader({
    secretId: 'an-id',
    secretKey: 'a-key',
    region: 'ap-guangzhou',
    endpoint: server.endpoint,
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    ...over,
  });

beforeEach(async () => {
  logged = [];
  server = await startTencentOcrServer('an-id', 'a-key');
  reader = openReader();
});
afterEach(async () => {
  await reader.close();
  await server.stop();
});

/** What is read of a photo of the front when the service answers so. */
async function readingOf(answer: OcrAnswer) {
  server.answer(answer);
  return reader.read(photo, 'front');
}

test('the server of these tests signs the two examples that Tencent Cloud publishes as they are signed there', () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', host: 'cvm.tencentcloudapi.com' };
  const signedHeaders = ['content-type', 'host'];
  const secretKey = 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE';
  const get = { method: 'GET', query: 'Limit=10&Offset=0', headers, timestamp: '1539084154', payload: '' };
  expect(tc3Signature({ ...get, signedHeaders, service: 'cvm', secretKey })).toBe(
    '5da7a33f6993f0614b047e5df4582db9e9bf4672ba50567dba16c6ccf174c474',
  );
  const post = {
    method: 'POST',
    query: '',
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    timestamp: '1551113065',
    payload: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
  };
  expect(tc3Signature({ ...post, signedHeaders, service: 'cvm', secretKey })).toBe(
    '72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
  );
});

describe('R3 what is asked of the service', () => {
  test('R3 one call, from which either side is told', async () => {
    expect(await readingOf(front)).toMatchObject({ shows: 'front', signs: [], reading: { name: '李明' } });
    expect(await readingOf({ fields: specimenBack })).toMatchObject({ shows: 'back' });
    expect(server.requests).toHaveLength(2);
  });

  test('R3 the picture as it is, in the region that was set', async () => {
    await readingOf(front);
    expect(server.requests[0]?.image.equals(photo)).toBe(true);
    expect(server.requests[0]?.region).toBe('ap-guangzhou');
  });

  test('R3 every warning, and no cut-out of the card or the face, which nobody needs to receive', async () => {
    await readingOf(front);
    const on = Object.entries(server.requests[0]?.config ?? {}).filter(([, isOn]) => isOn);
    expect(on.map(([name]) => name).sort()).toEqual([
      'BorderCheckWarn',
      'CopyWarn',
      'DetectPsWarn',
      'InvalidDateWarn',
      'Quality',
      'ReflectWarn',
      'ReshootWarn',
      'TempIdWarn',
    ]);
  });

  test('R3 to read and not to mend: a number that was mended by the birth date would pass its check digit', async () => {
    await readingOf(front);
    expect(server.requests[0]?.parameters).toMatchObject({ EnableRecognitionRectify: false });
  });
});

describe('R3 a refusal that speaks of the picture says what is wrong with it', () => {
  test.each([
    ['FailedOperation.ImageNoIdCard', ['not_an_id_card']],
    ['FailedOperation.ImageNoSpecifiedCard', ['not_an_id_card']],
    ['FailedOperation.ImageBlur', ['unreadable', 'blurred']],
    ['FailedOperation.IdCardTooSmall', ['unreadable', 'too_small']],
    ['FailedOperation.MultiCardError', ['unreadable']],
    ['FailedOperation.IdCardInfoIllegal', ['unreadable']],
    ['FailedOperation.ImageNoText', ['unreadable']],
    ['FailedOperation.OcrFailed', ['unreadable']],
  ])('R3 %s', async (error, problems) => {
    const seen = await readingOf({ error });
    expect(seen && judgePhoto(seen, 'front', today)).toEqual({ reading: {}, problems });
    expect(server.requests).toHaveLength(1);
    expect(logged).toEqual([]);
  });
});

describe('R3 a fault of the service is not the person’s: the photo stays unread', () => {
  test.each([
    'AuthFailure.SecretIdNotFound',
    'AuthFailure.SignatureFailure',
    'UnauthorizedOperation',
    'ResourceUnavailable.InArrears',
    'ResourceUnavailable.ResourcePackageRunOut',
    'ResourcesSoldOut.ChargeStatusException',
    'FailedOperation.UnOpenError',
    'FailedOperation.ArrearsError',
    'FailedOperation.CountLimitError',
    'FailedOperation.ImageDecodeFailed',
    'FailedOperation.ImageSizeTooLarge',
    'FailedOperation.EmptyImageError',
    'FailedOperation.DownLoadError',
    'FailedOperation.CardSideError',
    'InvalidParameter.ConfigFormatError',
    'InvalidParameterValue.InvalidParameterValueLimit',
    'LimitExceeded.TooLargeFileError',
    'UnsupportedRegion',
    'FailedOperation.SomethingNew',
  ])('R3 %s: asked once, the code logged', async (error) => {
    expect(await readingOf({ error })).toBeUndefined();
    expect(server.requests).toHaveLength(1);
    expect(logged.join()).toContain(`"reason":"${error}"`);
  });

  test.each<[string, OcrAnswer, string]>([
    ['the limit of requests', { error: 'RequestLimitExceeded' }, 'RequestLimitExceeded'],
    ['a particular limit', { error: 'RequestLimitExceeded.UinLimitExceeded' }, 'RequestLimitExceeded.UinLimitExceeded'],
    ['an internal error', { error: 'InternalError' }, 'InternalError'],
    ['a slow engine', { error: 'FailedOperation.EngineRecognizeTimeout' }, 'FailedOperation.EngineRecognizeTimeout'],
    ['an unknown error', { error: 'FailedOperation.UnKnowError' }, 'FailedOperation.UnKnowError'],
    ['a gateway that is down', { status: 502 }, 'HTTP 502'],
    ['a connection that breaks', 'hang up', 'connection'],
  ])('R3 %s: asked once more', async (_, answer, reason) => {
    server.answer(answer, front);
    expect(await reader.read(photo, 'front')).toMatchObject({ shows: 'front' });
    expect(logged.join()).toContain(`"reason":"${reason}"`);

    server.answer(answer);
    expect(await reader.read(photo, 'front')).toBeUndefined();
    expect(server.requests).toHaveLength(4);
  });

  test.each([
    ['no JSON', '<html>sign in to the network</html>'],
    ['half of an answer', '{"Response":{"Name":"李明"'],
    ['JSON of something else', '[]'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['fields of another kind', JSON.stringify({ Response: { ...specimenFront, Name: { text: '李明' } } })],
    ['warnings that are no JSON', JSON.stringify({ Response: { ...specimenFront, AdvancedInfo: '李明' } })],
    [
      'warnings of another kind',
      JSON.stringify({ Response: { ...specimenFront, AdvancedInfo: '{"WarnInfos":"-9102"}' } }),
    ],
    ['an error without a code', JSON.stringify({ Response: { Error: { Message: '李明' } } })],
    ['a code that is none', JSON.stringify({ Response: { Error: { Code: '李明 440524198701010014' } } })],
  ])('R3 an answer of %s', async (_, raw) => {
    expect(await readingOf({ raw })).toBeUndefined();
    expect(logged.join()).toContain('"reason":"malformed answer"');
  });

  test('R3 a service that cannot be reached', async () => {
    await server.stop();
    expect(await reader.read(photo, 'front')).toBeUndefined();
    expect(logged.join()).toContain('"reason":"ECONNREFUSED"');
  });

  test('R3 credentials that are refused', async () => {
    const wrong = openReader({ secretKey: 'another-key' });
    expect(await wrong.read(photo, 'front')).toBeUndefined();
    expect(logged.join()).toContain('AuthFailure.SignatureFailure');
    expect(logged.join()).not.toContain('another-key');
    await wrong.close();
  });
});

describe('R3 the time that a photo has', () => {
  test('R3 past it the photo stays unread, and nobody waits for the answer', async () => {
    const hasty = openReader({ budgetMs: 300 });
    server.answer({ silentMs: 5_000 });
    const started = Date.now();
    expect(await hasty.read(photo, 'front')).toBeUndefined();
    expect(Date.now() - started).toBeLessThan(1_500);
    expect(logged.join()).toContain('"reason":"too slow"');
    await hasty.close();
  });

  test('R3 a second try does not add to it', async () => {
    const hasty = openReader({ budgetMs: 600 });
    server.answer({ error: 'InternalError' }, { silentMs: 5_000 });
    const started = Date.now();
    expect(await hasty.read(photo, 'front')).toBeUndefined();
    expect(Date.now() - started).toBeLessThan(1_800);
    await hasty.close();
  });

  test('R3 more photos than could be answered in it are asked to come back, and places are given free', async () => {
    server.answer({ silentMs: 400 });
    const small = photo.subarray(0, 1_000);
    const waiting = Array.from({ length: 50 }, () => reader.read(small, 'front'));
    await expect(reader.read(small, 'front')).rejects.toMatchObject({ code: 'busy' });
    await Promise.all(waiting);
    await expect(reader.read(small, 'front')).resolves.toBeDefined();
  });

  test('R3 a picture that the service would refuse for its size is not sent', async () => {
    expect(await reader.read(Buffer.alloc(5_300_000), 'front')).toBeUndefined();
    expect(server.requests).toHaveLength(0);
  });
});

test('neither a picture nor a field nor a credential is ever logged', async () => {
  const answers: OcrAnswer[] = [
    { error: 'InternalError' },
    { error: 'FailedOperation.UnOpenError' },
    { raw: JSON.stringify({ Response: { ...specimenFront, AdvancedInfo: '李明' } }) },
    { raw: `{"Response":{"Name":"李明","IdNum":"440524198701010014"` },
    { status: 500 },
    'hang up',
  ];
  for (const answer of answers) await readingOf(answer);
  const log = logged.join('\n');
  expect(logged.length).toBeGreaterThanOrEqual(answers.length);
  for (const secret of ['李明', '440524198701010014', photo.toString('base64').slice(0, 40), 'a-key', 'an-id'])
    expect(log).not.toContain(secret);
});

describe('R3 through the API', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await startApi({ reader });
  });
  afterEach(() => api.stop());

  test('R3 what the service reads comes back with the photo', async () => {
    server.answer({ fields: specimenFront, advanced: { WarnInfos: [-9107] } });
    const { status, body } = await upload(await signIn(api.url), 'front', await specimen('front'));
    expect(status).toBe(201);
    expect(body).toMatchObject({ readingState: 'read', reading: { name: '李明', idNumber: '440524198701010014' } });
    expect(body.problems.map(({ code }) => code)).toEqual(['glare']);
    expect(server.requests).toHaveLength(1);
  });

  test('R3 while the service is down nobody is stopped', async () => {
    server.answer({ error: 'ResourceUnavailable.InArrears' });
    const { status, body } = await upload(await signIn(api.url), 'front', await specimen('front'));
    expect(status).toBe(201);
    expect(body).toMatchObject({ readingState: 'timed-out', reading: {}, failedTries: 0 });
    expect(body.problems).toMatchObject([{ code: 'unreadable', weight: 'warn' }]);
  });
});

describe('R11 characters that the service may not know', () => {
  test.each([...'张翀龑〇·'])('R11 %s is read', (character) => expect(reader.canRead(character)).toBe(true));
  test.each([...'㛃𬎆𠀀'])('R11 %s, of an extension, cannot be checked', (character) =>
    expect(reader.canRead(character)).toBe(false),
  );
});

test('its name fits the column', () => expect(reader.name).toMatch(/^[\x20-\x7E]{1,32}$/));

import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

interface Signing {
  method: string;
  query: string;
  headers: Record<string, string>;
  signedHeaders: string[];
  /** Seconds since 1970. */
  timestamp: string;
  service: string;
  payload: string | Buffer;
  secretKey: string;
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

/** TC3-HMAC-SHA256 as Tencent Cloud documents it, written apart from the SDK so that the two check each other. */
export function tc3Signature(signing: Signing): string {
  const canonical = [
    signing.method,
    '/',
    signing.query,
    ...signing.signedHeaders.map((name) => `${name}:${(signing.headers[name] ?? '').trim().toLowerCase()}`),
    '',
    signing.signedHeaders.join(';'),
    sha256(signing.payload),
  ].join('\n');
  const date = new Date(Number(signing.timestamp) * 1000).toISOString().slice(0, 10);
  const scope = `${date}/${signing.service}/tc3_request`;
  const text = ['TC3-HMAC-SHA256', signing.timestamp, scope, sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(`TC3${signing.secretKey}`, date), signing.service), 'tc3_request');
  return createHmac('sha256', key).update(text).digest('hex');
}

const authorization =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/([^/]+)\/tc3_request, SignedHeaders=([^,]+), Signature=(\w+)$/;

/** The parameters that IDCardOCR documents, and the switches of its `Config`. */
const parameters = [
  'ImageBase64',
  'ImageUrl',
  'CardSide',
  'Config',
  'EnableRecognitionRectify',
  'EnableReflectDetail',
  'EnableDateVerify',
  'CardWarnType',
];
const switches = [
  'CropIdCard',
  'CropPortrait',
  'CopyWarn',
  'BorderCheckWarn',
  'ReshootWarn',
  'DetectPsWarn',
  'TempIdWarn',
  'InvalidDateWarn',
  'Quality',
  'MultiCardDetect',
  'ReflectWarn',
];

interface ReadAnswer {
  /** The rest are empty. */
  fields?: Record<string, string>;
  advanced?: unknown;
}

/** One answer of the service: what it read, an error by its code, or what it would not answer itself. */
export type OcrAnswer =
  | ReadAnswer
  | { error: string }
  | { status: number }
  | { raw: string }
  | { silentMs: number }
  | 'hang up';

export interface OcrRequest {
  image: Buffer;
  config: Record<string, boolean>;
  parameters: Record<string, unknown>;
  region: string;
}

export interface TencentOcrServer {
  endpoint: string;
  /** What was asked, in order; only what was signed and shaped as documented. */
  requests: OcrRequest[];
  /** The answers from now on; the last one repeats. */
  answer(...answers: OcrAnswer[]): void;
  stop(): Promise<void>;
}

const nothingRead = {
  Name: '',
  Sex: '',
  Nation: '',
  Birth: '',
  Address: '',
  IdNum: '',
  Authority: '',
  ValidDate: '',
  ReflectDetailInfos: [],
};

/** The two sides of the card in the service's own documentation, of someone who does not exist; still in force. */
export const specimenFront = {
  Name: '李明',
  Sex: '男',
  Nation: '汉',
  Birth: '1987/1/1',
  Address: '北京市石景山区高新技术园腾讯大楼',
  IdNum: '440524198701010014',
};
export const specimenBack = { Authority: '赵县公安局', ValidDate: '2010.07.21-2030.07.21' };

/** IDCardOCR over real HTTP, as far as its documentation tells; it refuses what is signed or shaped otherwise. */
export async function startTencentOcrServer(secretId: string, secretKey: string): Promise<TencentOcrServer> {
  const requests: OcrRequest[] = [];
  let answers: OcrAnswer[] = [{}];
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const refused = refuseCaller(req, body, secretId, secretKey);
    const asked = refused ? undefined : readRequest(req, body);
    if (!asked) return send(res, { error: refused ?? 'InvalidParameter' });
    requests.push(asked);
    const [next = {}] = answers.length > 1 ? answers.splice(0, 1) : answers;
    await send(res, next);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer: (...next) => {
      answers = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The common error of a request that the service does not accept; `undefined` when it is signed as documented. */
function refuseCaller(req: IncomingMessage, body: Buffer, secretId: string, secretKey: string): string | undefined {
  // The service listens on the default port, so that the name alone is what clients sign.
  const headers = { ...(req.headers as Record<string, string>), host: '127.0.0.1' };
  const timestamp = req.headers['x-tc-timestamp'] as string;
  const [, id, date, service = '', signedHeaders = '', signature] =
    authorization.exec(req.headers.authorization ?? '') ?? [];
  if (!id) return 'AuthFailure.InvalidAuthorization';
  if (id !== secretId) return 'AuthFailure.SecretIdNotFound';
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return 'AuthFailure.SignatureExpire';
  const signed = signedHeaders.split(';');
  if (!signed.includes('content-type') || !signed.includes('host')) return 'AuthFailure.SignatureFailure';
  const signing = { method: 'POST', query: '', headers, signedHeaders: signed, timestamp, service, payload: body };
  const isRight =
    tc3Signature({ ...signing, secretKey }) === signature &&
    date === new Date(Number(timestamp) * 1000).toISOString().slice(0, 10);
  if (!isRight) return 'AuthFailure.SignatureFailure';
  if (req.headers['x-tc-action'] !== 'IDCardOCR') return 'InvalidAction';
  if (req.headers['x-tc-version'] !== '2018-11-19') return 'NoSuchVersion';
  return undefined;
}

function readRequest(req: IncomingMessage, body: Buffer): OcrRequest | undefined {
  if (req.method !== 'POST' || req.url !== '/' || req.headers['content-type'] !== 'application/json') return undefined;
  const sent = JSON.parse(body.toString()) as Record<string, unknown>;
  const { ImageBase64, CardSide, Config = '{}' } = sent;
  if (!Object.keys(sent).every((name) => parameters.includes(name))) return undefined;
  if (CardSide !== undefined && CardSide !== 'FRONT' && CardSide !== 'BACK') return undefined;
  if (typeof ImageBase64 !== 'string' || typeof Config !== 'string') return undefined;
  const config = JSON.parse(Config) as Record<string, boolean>;
  const known = Object.entries(config).every(([name, on]) => switches.includes(name) && typeof on === 'boolean');
  if (!known) return undefined;
  const region = String(req.headers['x-tc-region']);
  return { image: Buffer.from(ImageBase64, 'base64'), config, parameters: sent, region };
}

async function send(res: ServerResponse, answer: OcrAnswer): Promise<void> {
  if (answer === 'hang up') {
    res.destroy();
  } else if ('status' in answer) {
    res.writeHead(answer.status).end('<html>Bad gateway</html>');
  } else if ('raw' in answer) {
    sendJson(res, answer.raw);
  } else if ('error' in answer) {
    sendJson(res, JSON.stringify({ Response: refusal(answer.error) }));
  } else if ('silentMs' in answer) {
    await pause(answer.silentMs);
    sendJson(res, JSON.stringify({ Response: ocrResponse({}) }));
  } else {
    sendJson(res, JSON.stringify({ Response: ocrResponse(answer) }));
  }
}

function sendJson(res: ServerResponse, text: string): void {
  res.setHeader('Content-Type', 'application/json');
  res.end(text);
}

const RequestId = '97c323da-5fd3-4fe6-b0b3-1cf10b04422c';

/** What stands under `Response` when the service has read a photo. */
export function ocrResponse({ fields = {}, advanced = {} }: ReadAnswer): object {
  return { ...nothingRead, AdvancedInfo: JSON.stringify(advanced), ...fields, RequestId };
}

/** Its message quotes a person, lest a client log it. */
function refusal(code: string): object {
  return { Error: { Code: code, Message: `提示：${specimenFront.Name} ${specimenFront.IdNum}` }, RequestId };
}

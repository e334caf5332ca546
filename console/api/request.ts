import type { Problem } from '../../domain/contract/problem';
import { isErrorCode } from '../../domain/error-codes';
import { language } from '../words/language';
import { RequestError } from './request-error';
import { sessionToken } from './session-token';

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** In place of a body: what a form with a file sends. */
  form?: FormData;
  /** The same for each try of one thing: however often it arrives, it is done once. */
  idempotencyKey?: string;
  /** Empty values are left out of the address. */
  query?: Readonly<Record<string, string | undefined>>;
  signal?: AbortSignal;
  timeoutMs?: number;
}

const defaultTimeoutMs = 15_000;

/** Asks the API and gives its JSON; `undefined` for an answer without content. Fails with {@link RequestError} only. */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  return exchange(path, options, async (response) => {
    if (response.status === 204) return undefined as T;
    const json = await readJson(response);
    if (json === undefined) throw new RequestError('unexpected_answer');
    return json as T;
  });
}

/** Asks the API for a picture. */
export function requestBlob(path: string, options: RequestOptions = {}): Promise<Blob> {
  return exchange(path, options, (response) => response.blob());
}

/** The timeout runs until the body is read: a stalled download is as lost as one that never began. */
async function exchange<T>(
  path: string,
  options: RequestOptions,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), options.timeoutMs ?? defaultTimeoutMs);
  const cancel = () => timeout.abort();
  options.signal?.addEventListener('abort', cancel);
  try {
    const response = await fetch(addressOf(path, options.query), {
      method: options.method ?? 'GET',
      headers: headersOf(options),
      body: options.form ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      cache: 'no-store',
      signal: timeout.signal,
    });
    if (!response.ok) throw await errorOf(response);
    return await read(response);
  } catch (error) {
    if (error instanceof RequestError) throw error;
    throw new RequestError(timeout.signal.aborted ? 'timeout' : 'network', undefined, { cause: error });
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', cancel);
  }
}

function addressOf(path: string, query: RequestOptions['query'] = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

function headersOf(options: RequestOptions): Record<string, string> {
  const headers: Record<string, string> = { 'accept-language': language.read() };
  const token = sessionToken.read();
  if (token) headers.authorization = `Bearer ${token}`;
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
  return headers;
}

/** A session that the server no longer knows is forgotten here too, which brings the sign-in page. */
async function errorOf(response: Response): Promise<RequestError> {
  const problem = await readJson(response);
  if (!isProblem(problem)) return new RequestError('unexpected_answer');
  if (problem.code === 'sign_in_required') sessionToken.write('');
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new RequestError(problem.code, problem, undefined, Number.isFinite(wait) ? wait : undefined);
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(json: unknown): json is Problem {
  const code = (json as Partial<Problem> | null | undefined)?.code;
  return typeof code === 'string' && isErrorCode(code);
}

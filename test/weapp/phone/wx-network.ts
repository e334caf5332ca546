import { type Callbacks, settle } from './wx-call';

interface NetworkOptions {
  url: string;
  header?: Record<string, string>;
  timeout?: number;
}
interface RequestOptions extends NetworkOptions, Callbacks<Answer> {
  method?: string;
  data?: unknown;
}
interface UploadOptions extends NetworkOptions, Callbacks<Answer> {
  filePath: string;
  name: string;
  formData?: Record<string, string>;
}
interface DownloadOptions extends NetworkOptions, Callbacks<Downloaded> {}

interface Answer {
  statusCode: number;
  data: unknown;
  header: Record<string, string>;
  errMsg: string;
}
interface Downloaded {
  statusCode: number;
  tempFilePath: string;
  errMsg: string;
}

type NetworkListener = (change: { isConnected: boolean; networkType: string }) => void;

export interface Network {
  /** Where the real API is; the build has its address from its settings. */
  apiUrl: string;
  online: boolean;
  listeners: Set<NetworkListener>;
  /** Temporary files of the phone, by path. */
  files: Map<string, Buffer>;
}

export function switchNetwork(network: Network, online: boolean): void {
  network.online = online;
  for (const listener of [...network.listeners])
    listener({ isConnected: online, networkType: online ? 'wifi' : 'none' });
}

/** `wx.request`, `wx.uploadFile` and `wx.downloadFile`, over real HTTP. */
export function wxNetwork(network: Network) {
  let downloads = 0;

  async function send(options: NetworkOptions, init: RequestInit, abort: AbortController): Promise<Response> {
    if (!network.online) throw new Error('net::ERR_INTERNET_DISCONNECTED');
    const { pathname, search } = new URL(options.url);
    const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(options.timeout ?? 60_000)]);
    return fetch(new URL(pathname + search, network.apiUrl), { ...init, signal });
  }

  function request(options: RequestOptions) {
    const abort = new AbortController();
    const method = options.method ?? 'GET';
    const body = options.data === undefined || method === 'GET' ? undefined : JSON.stringify(options.data);
    const work = send(options, { method, headers: options.header, body }, abort).then(async (response) => ({
      statusCode: response.status,
      data: parsed(await response.text()),
      header: Object.fromEntries(response.headers),
      errMsg: 'request:ok',
    }));
    return Object.assign(settle('request', options, work), task(abort));
  }

  function uploadFile(options: UploadOptions) {
    const abort = new AbortController();
    const progress: ((update: { progress: number }) => void)[] = [];
    const { body, boundary } = multipart(options, network.files.get(options.filePath) ?? Buffer.alloc(0));
    const headers = { ...options.header, 'Content-Type': `multipart/form-data; boundary=${boundary}` };
    const work = send(options, { method: 'POST', headers, body: new Uint8Array(body) }, abort).then(
      async (response) => {
        for (const listener of progress) listener({ progress: 100 });
        return {
          statusCode: response.status,
          data: await response.text(),
          header: Object.fromEntries(response.headers),
          errMsg: 'uploadFile:ok',
        };
      },
    );
    return Object.assign(settle('uploadFile', options, work), task(abort), {
      onProgressUpdate: (listener: (update: { progress: number }) => void) => progress.push(listener),
    });
  }

  function downloadFile(options: DownloadOptions) {
    const abort = new AbortController();
    const work = send(options, { headers: options.header }, abort).then(async (response) => {
      downloads += 1;
      const tempFilePath = `wxfile://tmp/download-${downloads}.jpg`;
      network.files.set(tempFilePath, Buffer.from(await response.arrayBuffer()));
      return { statusCode: response.status, tempFilePath, errMsg: 'downloadFile:ok' };
    });
    return Object.assign(settle('downloadFile', options, work), task(abort));
  }

  return {
    request,
    uploadFile,
    downloadFile,
    onNetworkStatusChange: (listener: NetworkListener) => network.listeners.add(listener),
    offNetworkStatusChange: (listener: NetworkListener) => network.listeners.delete(listener),
  };
}

function task(abort: AbortController) {
  return { abort: () => abort.abort(), onHeadersReceived() {}, offHeadersReceived() {}, offProgressUpdate() {} };
}

/** WeChat parses what is JSON and hands on the text of what is not. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The fields first and the file last, as WeChat sends them. */
function multipart({ name, formData = {} }: UploadOptions, file: Buffer): { body: Buffer; boundary: string } {
  const boundary = 'specimen-boundary-7f3a';
  const fields = Object.entries(formData).map(
    ([key, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="photo.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(fields.join('') + head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    boundary,
  };
}

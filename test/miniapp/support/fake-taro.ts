import { setImmediate as tick } from 'node:timers/promises';
import { useEffect, useRef } from 'react';

/** The platform's storage; a test that writes to it is another tab. */
export const stored = new Map<string, unknown>();
/** What the pages asked the platform to do, newest last. */
export const went: { how: string; url?: string }[] = [];
const go =
  (how: string) =>
  async (to: { url?: string } = {}) =>
    void went.push({ how, ...to });

let underWay = 0;
function counted<T>(send: Promise<T>): Promise<T> {
  underWay += 1;
  return send.finally(() => {
    underWay -= 1;
  });
}

/** Waits until nothing is sent any more: a page that a test left must not call the next test's server. */
export async function idle(): Promise<void> {
  for (let quiet = 0; quiet < 5; quiet = underWay === 0 ? quiet + 1 : 0) await tick();
}

/** Tells the newest upload how far it is. */
export let sendProgress: (percent: number) => void = () => undefined;

/** What the platform's uploader does: a multipart POST, told about byte by byte. */
function uploadFile(options: { url: string; filePath: string; formData: object; header: Record<string, string> }) {
  const abort = new AbortController();
  const sent = fetch(options.url, {
    method: 'POST',
    headers: { ...options.header, 'Content-Type': 'text/plain' },
    body: JSON.stringify({ ...options.formData, file: options.filePath }),
    signal: abort.signal,
  }).then(async (response) => ({ statusCode: response.status, data: await response.text() }));
  return Object.assign(counted(sent), {
    progress: (listener: (event: { progress: number }) => void) => {
      sendProgress = (progress) => listener({ progress });
      listener({ progress: 40 });
    },
    abort: () => abort.abort(),
  });
}

async function request(options: {
  url: string;
  method: string;
  header: Record<string, string>;
  data?: object;
  timeout: number;
}) {
  const response = await fetch(options.url, {
    method: options.method,
    headers: options.header,
    body: options.data && JSON.stringify(options.data),
    signal: timeoutAfter(options.timeout),
  });
  const text = await response.text();
  return { statusCode: response.status, data: parse(text) };
}

/** By the test's own timers, so that a fake clock can let the time pass. */
function timeoutAfter(ms: number): AbortSignal {
  const abort = new AbortController();
  setTimeout(() => abort.abort(), ms);
  return abort.signal;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What WeChat answers when it is asked for consents; a test says it. */
export const weChat = { answer: async (_tmplIds: string[]): Promise<object> => ({}) };

/** The platform, which lies outside the product: storage in memory, navigation written down, the network real. */
const fakeTaro = {
  getStorageSync: (key: string) => structuredClone(stored.get(key) ?? ''),
  setStorageSync: (key: string, value: unknown) => void stored.set(key, structuredClone(value)),
  removeStorageSync: (key: string) => void stored.delete(key),
  navigateTo: go('navigateTo'),
  navigateBack: go('navigateBack'),
  redirectTo: go('redirectTo'),
  reLaunch: go('reLaunch'),
  getCurrentPages: () => [{}, {}],
  setNavigationBarTitle: async () => undefined,
  stopPullDownRefresh: () => void went.push({ how: 'stopPullDownRefresh' }),
  setClipboardData: async ({ data }: { data: string }) => void went.push({ how: 'setClipboardData', url: data }),
  showToast: async () => undefined,
  requestSubscribeMessage: ({ tmplIds }: { tmplIds: string[] }) => {
    went.push({ how: 'requestSubscribeMessage', url: tmplIds.join() });
    return weChat.answer(tmplIds);
  },
  downloadFile: async () => ({ statusCode: 200, tempFilePath: 'blob:photo' }),
  request: (options: Parameters<typeof request>[0]) => counted(request(options)),
  uploadFile,
};

export default fakeTaro;
/** What the pages that are shown do when the person comes back, and when they are left; a test calls it. */
export const comeBack = new Set<() => void>();
export const leave = new Set<() => void>();

function useListed(list: Set<() => void>, callback: () => void): void {
  const newest = useRef(callback);
  newest.current = callback;
  useEffect(() => {
    const run = () => newest.current();
    list.add(run);
    return () => void list.delete(run);
  }, [list]);
}

/** Each page is shown at once, when it is mounted. */
export function useDidShow(callback: () => void): void {
  useListed(comeBack, callback);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it is mounted
  useEffect(() => callback(), []);
}

/** What the app does when an address names no page; a test calls it. */
export const notFound = new Set<() => void>();
export function usePageNotFound(callback: () => void): void {
  useListed(notFound, callback);
}

export function useDidHide(callback: () => void): void {
  useListed(leave, callback);
}

/** What the page that is shown does when it is pulled down; a test calls it. */
export const pulled = new Set<() => void>();
export function usePullDownRefresh(callback: () => void): void {
  useListed(pulled, callback);
}

/** What stands behind the question mark of the page's address; a test fills it. */
export const routeParams: Record<string, string> = {};
export function useRouter() {
  return { params: routeParams };
}

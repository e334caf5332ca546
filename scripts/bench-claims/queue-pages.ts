import type { CasePage } from '../../domain/contract/case';
import { type Client, signInStaff } from '../../test/support/api-client';
import { percentile } from '../bench/figures';
import type { Queue } from './queues';

const asked = 60;
/** Pages of fifty: how far down a patient reader goes. */
const deep = 20;

const lists = {
  'what waits': 'status=open',
  'all that is not closed': '',
  'what is late': 'late=true',
  'what is held': 'status=claimed',
  'what is closed': 'status=closed',
  'what one agent decided': 'status=closed&agent=agent',
};

export interface PageTimes {
  list: string;
  cases: number;
  p95: number;
}

/** How long the first page of each list takes over HTTP, and one far down. */
export async function timePages({ api }: Queue): Promise<PageTimes[]> {
  const agent = await signInStaff(api.url);
  const times: PageTimes[] = [];
  for (const [list, query] of Object.entries(lists)) {
    times.push(await timePage(agent, list, query));
    const cursor = await cursorAfter(agent, query, deep);
    if (cursor) times.push(await timePage(agent, `${list}, page ${deep + 1}`, `${query}&cursor=${cursor}`));
  }
  return times;
}

async function timePage(agent: Client, list: string, query: string): Promise<PageTimes> {
  const ms: number[] = [];
  let cases = 0;
  for (let i = 0; i < asked; i += 1) {
    const before = performance.now();
    const { status, body } = await agent.get<CasePage>(`/v1/review/cases?${query}`);
    ms.push(performance.now() - before);
    if (status !== 200) throw new Error(`The page of ${list} was answered with ${status}`);
    cases = body.cases.length;
  }
  return { list, cases, p95: percentile(ms, 0.95) };
}

async function cursorAfter(agent: Client, query: string, pages: number): Promise<string | undefined> {
  let cursor = '';
  for (let i = 0; i < pages; i += 1) {
    const { status, body } = await agent.get<CasePage>(`/v1/review/cases?${query}${cursor && `&cursor=${cursor}`}`);
    if (status !== 200) throw new Error(`Page ${i + 1} of ${query || 'all'} was answered with ${status}`);
    if (body.next === null) return undefined;
    cursor = encodeURIComponent(body.next);
  }
  return cursor;
}

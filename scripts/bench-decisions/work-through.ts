import { approve, type Client, claim, client, decide, refuse } from '../../test/support/api-client';
import { enter, makeStaff } from '../../test/support/staff';
import type { Queue } from '../bench-claims/queues';

export const agents = 32;

export interface Worked {
  /** The case of each decision that was answered with 200. */
  decided: string[];
  /** Of each decision. */
  ms: number[];
  /** Answers that were neither a case, an empty queue nor a decision. */
  unexpected: string[];
  seconds: number;
}

/** Thirty-two agents with accounts of their own claim and decide over HTTP, in turns at these addresses, until nothing is left. */
export async function workThrough({ api }: Queue, urls: readonly string[]): Promise<Worked> {
  const desks = await Promise.all(
    Array.from({ length: agents }, async (_, i) => {
      const { username } = await makeStaff(api);
      const { token } = await enter(api, username);
      return client(urls[i % urls.length] as string, token);
    }),
  );
  const worked: Worked = { decided: [], ms: [], unexpected: [], seconds: 0 };
  const started = performance.now();
  await Promise.all(desks.map((desk, i) => workOne(desk, i, worked)));
  return { ...worked, seconds: (performance.now() - started) / 1000 };
}

async function workOne(desk: Client, place: number, { decided, ms, unexpected }: Worked): Promise<void> {
  for (let n = place; ; n += 1) {
    const { status, body } = await claim(desk);
    if (status === 204) return;
    const before = performance.now();
    const answer = status === 201 ? await decide(desk, body, n % 2 ? approve : refuse) : { status };
    ms.push(performance.now() - before);
    if (answer.status === 200) decided.push(body.id);
    else unexpected.push(`${status}, ${answer.status}`);
    // A desk that is refused again and again would never come to the end.
    if (unexpected.length > agents) return;
  }
}

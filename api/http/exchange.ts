/** What came back, whatever its status; or why nothing did. */
export type Exchange =
  | { status: number /** `undefined` where it is no JSON. */; body: unknown }
  /** For the log: an errno or that it took too long, never a message, which may quote what was sent. */
  | { broken: string };

/** A whole answer is some kilobytes. */
const mostBytes = 256 * 1024;

/**
 * One request to somebody else's machine, within a time. It follows no redirection: what is meant for one address, and
 * perhaps signed for it, is sent to no other.
 */
export async function exchange(address: URL, request: RequestInit, withinMs: number): Promise<Exchange> {
  const signal = AbortSignal.timeout(Math.max(0, Math.floor(withinMs)));
  try {
    const response = await fetch(address, { ...request, redirect: 'manual', signal });
    return { status: response.status, body: parseJson(await readText(response)) };
  } catch (error) {
    return { broken: signal.aborted ? 'too slow' : errnoOf(error) };
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > mostBytes) return '';
  }
  return Buffer.concat(chunks).toString();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `fetch` hides why a connection failed in the cause of what it throws. */
function errnoOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === 'string' && /^[A-Z_]{1,40}$/.test(cause.code) ? cause.code : 'connection';
}

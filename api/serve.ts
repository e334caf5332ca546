import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Ten megabytes at a slow phone's pace; senders who stall for longer would only hold memory that uploads share. */
const millisecondsToSend = 150_000;
/** How long a stop waits for what is under way. */
const secondsToFinish = 10;

export interface Serving {
  port: number;
  /** Takes no new connection and waits for the answers under way; whatever hangs is cut off. */
  stop(): Promise<void>;
}

/** @throws what listening throws, `EADDRINUSE` for one */
export async function serve(answer: RequestListener, port: number): Promise<Serving> {
  const underWay = new Set<ServerResponse>();
  const server = createServer((req, res) => {
    underWay.add(res);
    res.once('close', () => underWay.delete(res));
    return answer(req, res);
  });
  server.requestTimeout = millisecondsToSend;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => finish(server, underWay) };
}

async function finish(server: Server, underWay: ReadonlySet<ServerResponse>): Promise<void> {
  // Each answer from now on says that its connection closes, so that no client asks again on one that is going.
  server.prependListener('request', (_req, res) => {
    res.shouldKeepAlive = false;
  });
  for (const res of underWay) res.shouldKeepAlive = false;
  const cutOff = setTimeout(() => server.closeAllConnections(), secondsToFinish * 1000);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(cutOff);
}

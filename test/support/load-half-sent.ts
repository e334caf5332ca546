import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';

interface HalfSent {
  /** Sends the rest and gives the status and the body of the answer. */
  finish(): Promise<{ status: number; body: string }>;
}

interface ToSend {
  url: string;
  token: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** A POST of which the server has the head for certain, and half of the body: it is under way. */
export async function sendHalf({ url, token, headers, body }: ToSend): Promise<HalfSent> {
  const sending = request(url, {
    method: 'POST',
    headers: {
      ...headers,
      Authorization: `Bearer ${token}`,
      'Content-Length': String(body.length),
      // Makes the server say when it has read the head.
      Expect: '100-continue',
    },
  });
  const answered = once(sending, 'response');
  sending.flushHeaders();
  await once(sending, 'continue');
  const middle = Math.floor(body.length / 2);
  sending.write(body.subarray(0, middle));
  return {
    async finish() {
      sending.end(body.subarray(middle));
      const [response] = await answered;
      return { status: response.statusCode, body: await text(response) };
    },
  };
}

/** A multipart body as a phone sends it. */
export function multipart(side: string, file: Buffer): { headers: Record<string, string>; body: Buffer } {
  const part = (head: string) => `--boundary\r\nContent-Disposition: form-data; ${head}\r\n\r\n`;
  const before = `${part('name="side"')}${side}\r\n${part('name="file"; filename="photo.jpg"')}`;
  return {
    headers: { 'Content-Type': 'multipart/form-data; boundary=boundary' },
    body: Buffer.concat([Buffer.from(before), file, Buffer.from('\r\n--boundary--\r\n')]),
  };
}

import { randomUUID } from 'node:crypto';

/** One part of a multipart body; with a filename it is a file. */
export interface Part {
  name: string;
  value: string | Buffer;
  filename?: string;
}

/** A multipart body written out by hand, so that a test can order, repeat and cut its parts as no client would. */
export function multipart(parts: Part[]): { body: Buffer; headers: Record<string, string> } {
  const boundary = randomUUID();
  const chunks = parts.flatMap(({ name, value, filename }) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${filename ? `; filename="${filename}"` : ''}\r\n`,
    filename ? 'Content-Type: image/jpeg\r\n\r\n' : '\r\n',
    value,
    '\r\n',
  ]);
  return {
    body: Buffer.concat([...chunks, `--${boundary}--\r\n`].map((chunk) => Buffer.from(chunk))),
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
  };
}

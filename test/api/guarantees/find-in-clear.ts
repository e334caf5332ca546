import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from '../../../api/database/database';

/** The ways in which bytes are commonly written down. */
function formsOf(secret: Buffer): Map<string, Buffer> {
  const hex = secret.toString('hex');
  const forms: [string, string | Buffer][] = [
    ['as it is', secret],
    ['in hex', hex],
    ['in upper-case hex', hex.toUpperCase()],
    ['percent-encoded', hex.replace(/../g, (byte) => `%${byte.toUpperCase()}`)],
  ];
  // Base64 looks different at each of three offsets; the characters that neighbours share are left out.
  for (const offset of [0, 1, 2]) {
    const encoded = Buffer.concat([Buffer.alloc(offset), secret])
      .toString('base64')
      .replace(/=+$/, '');
    const own = encoded.slice(offset === 0 ? 0 : offset + 1, -1);
    forms.push(
      [`in base64 (${offset})`, own],
      [`in base64url (${offset})`, own.replaceAll('+', '-').replaceAll('/', '_')],
    );
  }
  return new Map(forms.map(([how, bytes]) => [how, Buffer.from(bytes)]));
}

/** What must be found nowhere: each by a name for the report. */
export type Secrets = Record<string, string | Buffer>;

function allForms(secrets: Secrets): [string, Buffer][] {
  return Object.entries(secrets).flatMap(([name, value]) => {
    const forms = [...formsOf(Buffer.from(value as string))].map(([how, bytes]): [string, Buffer] => [
      `${name} ${how}`,
      bytes,
    ]);
    if (typeof value !== 'string') return forms;
    const escaped = [...value]
      .flatMap((c) => c.split(''))
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return [
      ...forms,
      [`${name} in UTF-16`, Buffer.from(value, 'utf16le')],
      [`${name} in JSON escapes`, Buffer.from(escaped.join(''))],
      [`${name} in a URL`, Buffer.from(encodeURIComponent(value))],
    ];
  });
}

/** Where the secrets stand, in whatever common form; nothing where all is well. */
export function findInClear(secrets: Secrets, places: ReadonlyMap<string, Buffer>): string[] {
  const forms = allForms(secrets);
  return [...places].flatMap(([place, bytes]) =>
    forms.filter(([, form]) => bytes.includes(form)).map(([how]) => `${place}: ${how}`),
  );
}

/** All files below a folder. */
export function filesIn(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(entries.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name))]));
}

/** Every table as text, on either engine. */
export async function dumpTables(db: Knex): Promise<Map<string, Buffer>> {
  const listing =
    db.client.config.client === 'mysql2' ? 'show tables' : "select name from sqlite_master where type = 'table'";
  const answer = await db.raw(listing);
  const rows: object[] = Array.isArray(answer[0]) ? answer[0] : answer;
  const tables = rows.map((row) => String(Object.values(row)[0]));
  const dumps = await Promise.all(
    tables.map(async (table) => [table, Buffer.from(JSON.stringify(await db(table)))] as const),
  );
  return new Map(dumps);
}

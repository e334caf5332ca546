/** An instant as every DATETIME(3) column holds it: UTC, `YYYY-MM-DD HH:MM:SS.mmm`. Compares correctly as text. */
export function toColumn(instant: Date): string {
  return instant.toISOString().slice(0, 23).replace('T', ' ');
}

/** The instant in a column. */
export function fromColumn(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}Z`);
}

/** The instant in a column as the API writes it, ISO 8601 in UTC. */
export function isoFromColumn(text: string): string {
  return fromColumn(text).toISOString();
}
